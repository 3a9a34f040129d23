"""The entries of the registers, and the log of what is recorded but never published."""

from registry.entries.models.collections import CollectionForAnother
from registry.entries.models.communications import CHANNELS, YES_OR_NO, Communication
from registry.entries.models.entry import Entry
from registry.entries.models.health import HealthCommunication
from registry.entries.models.log import LoggedCommunication
from registry.entries.models.nil import NilStatement
from registry.entries.models.uses import OtherUse

__all__ = [
    "CHANNELS",
    "YES_OR_NO",
    "CollectionForAnother",
    "Communication",
    "Entry",
    "HealthCommunication",
    "LoggedCommunication",
    "NilStatement",
    "OtherUse",
]

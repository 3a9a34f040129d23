"""The editions tables: the only ones the public site may read. No foreign key leaves them."""

from registry.editions.models.changes import Change, ChangeAction
from registry.editions.models.contents import EntryCard, StoredDocument, StoredFragment
from registry.editions.models.corrections import Correction
from registry.editions.models.editions import Edition, Placement, Rendition
from registry.editions.models.frozen import FrozenModel
from registry.editions.models.withdrawals import Withdrawal

__all__ = [
    "Change",
    "ChangeAction",
    "Correction",
    "Edition",
    "EntryCard",
    "FrozenModel",
    "Placement",
    "Rendition",
    "StoredDocument",
    "StoredFragment",
    "Withdrawal",
]

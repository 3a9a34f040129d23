"""The records room, as Django knows it."""

from django.apps import AppConfig

from registry.records import classification

__all__ = ["RecordsConfig", "classification"]


class RecordsConfig(AppConfig):
    """History, events, workflow."""

    name = "registry.records"
    label = "records"
    verbose_name = "Tenue des dossiers"

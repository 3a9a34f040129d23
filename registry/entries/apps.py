"""The entries room, as Django knows it."""

from django.apps import AppConfig


class EntriesConfig(AppConfig):
    """The entries of the register."""

    name = "registry.entries"
    label = "entries"
    verbose_name = "Registre"

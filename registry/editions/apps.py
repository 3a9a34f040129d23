"""The editions room, as Django knows it."""

from django.apps import AppConfig


class EditionsConfig(AppConfig):
    """Frozen editions and their files."""

    name = "registry.editions"
    label = "editions"
    verbose_name = "Éditions"

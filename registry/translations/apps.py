"""The translations room, as Django knows it."""

from django.apps import AppConfig


class TranslationsConfig(AppConfig):
    """English words beside the French ones."""

    name = "registry.translations"
    label = "translations"
    verbose_name = "Traductions"

"""The set-up itself as an app, so that the workspace process knows its Celery application."""

from importlib import import_module

from django.apps import AppConfig


class SetUpConfig(AppConfig):
    """Names the Celery application that wakes the workers."""

    name = "config"
    label = "set_up"

    def ready(self) -> None:
        """Load the Celery application once the settings are there."""
        import_module("config.celery")

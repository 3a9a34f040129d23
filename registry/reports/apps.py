"""The letter box, as Django knows it."""

from django.apps import AppConfig


class ReportsConfig(AppConfig):
    """Reports of errors and their answers."""

    name = "registry.reports"
    label = "reports"
    verbose_name = "Signalements"

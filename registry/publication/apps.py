"""The publication room, as Django knows it."""

from django.apps import AppConfig


class PublicationConfig(AppConfig):
    """Approvals, publication, jobs."""

    name = "registry.publication"
    label = "publication"
    verbose_name = "Publication"

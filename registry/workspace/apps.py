"""The workspace room, as Django knows it."""

from django.apps import AppConfig


class WorkspaceConfig(AppConfig):
    """The officer’s pages."""

    name = "registry.workspace"
    label = "workspace"
    verbose_name = "Espace de travail"

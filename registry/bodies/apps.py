"""The bodies room, as Django knows it."""

from django.apps import AppConfig


class BodiesConfig(AppConfig):
    """Public bodies, people and roles."""

    name = "registry.bodies"
    label = "bodies"
    verbose_name = "Organismes"

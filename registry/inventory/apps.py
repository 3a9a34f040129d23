"""The inventory room, as Django knows it."""

from django.apps import AppConfig


class InventoryConfig(AppConfig):
    """Personal information files."""

    name = "registry.inventory"
    label = "inventory"
    verbose_name = "Inventaire des fichiers"

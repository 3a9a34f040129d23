"""The categories room, as Django knows it."""

from django.apps import AppConfig


class CategoriesConfig(AppConfig):
    """The words used by files and entries."""

    name = "registry.categories"
    label = "categories"
    verbose_name = "Catégories de renseignements"

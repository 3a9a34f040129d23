"""The agreements room, as Django knows it."""

from django.apps import AppConfig


class AgreementsConfig(AppConfig):
    """What communications rest on, and who receives."""

    name = "registry.agreements"
    label = "agreements"
    verbose_name = "Ententes et destinataires"

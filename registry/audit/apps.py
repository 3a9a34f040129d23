"""The audit room, as Django knows it."""

from django.apps import AppConfig


class AuditConfig(AppConfig):
    """The auditor’s pages."""

    name = "registry.audit"
    label = "audit"
    verbose_name = "Vérification"

"""The compliance room, as Django knows it: it owns no table, only the words of a mail."""

from django.apps import AppConfig


class ComplianceConfig(AppConfig):
    """What the law still asks, and by when."""

    name = "registry.compliance"
    label = "compliance"
    verbose_name = "Conformité"

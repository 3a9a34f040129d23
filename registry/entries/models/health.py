"""The communication of health and social services information."""

from typing import ClassVar

from django.db import models

from registry.agreements.models import Recipient
from registry.entries.models.entry import Entry
from registry.law import registers
from registry.law.kinds import HEALTH_COMMUNICATION
from registry.law.legal_bases import HEALTH_ACT
from registry.records.classification import WITHHOLDABLE, Visibility


class HealthCommunication(Entry):
    """A communication of health or social services information (R-22.1, s. 265)."""

    register = registers.HEALTH_COMMUNICATIONS
    requirements = HEALTH_COMMUNICATION
    regime = HEALTH_ACT
    visibility: ClassVar[dict[str, Visibility]] = {
        "recipients": WITHHOLDABLE,
        "justification": WITHHOLDABLE,
    }

    recipients = models.ManyToManyField(
        Recipient,
        verbose_name="personnes ou groupements",
        related_name="health_communications",
        blank=True,
        help_text="Qui a reçu les renseignements.",
    )
    justification = models.TextField(
        "raison de la communication",
        blank=True,
        help_text="Ce qui justifie la communication, si la disposition ne le dit pas.",
    )

    class Meta(Entry.Meta):
        verbose_name = "communication de renseignements de santé"
        verbose_name_plural = "communications de renseignements de santé"

"""The collection of information on behalf of another public body."""

from typing import ClassVar

from django.db import models

from registry.agreements.models import Recipient
from registry.entries.models.entry import Entry
from registry.law import registers
from registry.law.kinds import COLLECTION
from registry.records.classification import WITHHOLDABLE, Visibility


class CollectionForAnother(Entry):
    """A collection made for another public body under an agreement (s. 64, 67.3, par. 2)."""

    register = registers.COMMUNICATIONS
    requirements = COLLECTION
    visibility: ClassVar[dict[str, Visibility]] = {
        "beneficiary_body": WITHHOLDABLE,
        "program_or_function": WITHHOLDABLE,
        "service_or_mission": WITHHOLDABLE,
        "access_in_collecting_body": WITHHOLDABLE,
        "access_in_receiving_body": WITHHOLDABLE,
    }

    beneficiary_body = models.ForeignKey(
        Recipient,
        verbose_name="organisme pour lequel vous recueillez",
        on_delete=models.PROTECT,
        related_name="collections",
        null=True,
        blank=True,
        help_text="Un organisme public du Québec. Il s’inscrit sous « Destinataires ».",
    )
    program_or_function = models.TextField(
        "programme ou attribution",
        blank=True,
        help_text="Le programme que l’autre organisme met en œuvre, ou l’attribution qu’il exerce.",
    )
    service_or_mission = models.TextField(
        "prestation de service ou mission",
        blank=True,
        help_text="La prestation de service ou la mission commune que sert la collecte.",
    )
    access_in_collecting_body = models.TextField(
        "personnes qui ont accès chez vous",
        blank=True,
        help_text="Une catégorie par ligne : des fonctions, jamais des noms.",
    )
    access_in_receiving_body = models.TextField(
        "personnes qui ont accès chez l’autre organisme",
        blank=True,
        help_text="Une catégorie par ligne : des fonctions, jamais des noms.",
    )

    class Meta(Entry.Meta):
        verbose_name = "collecte pour un autre organisme"
        verbose_name_plural = "collectes pour un autre organisme"

    @property
    def part_key(self) -> str:
        """The part of the register that shows it."""
        return registers.COLLECTIONS

"""The use of information for another purpose than that of its collection."""

from typing import ClassVar

from django.db import models

from registry.entries.models.entry import Entry
from registry.law import registers
from registry.law.kinds import OTHER_USE
from registry.records.classification import WITHHOLDABLE, Visibility


class OtherUse(Entry):
    """A use for another purpose, without consent (s. 65.1, 67.3, par. 2)."""

    register = registers.COMMUNICATIONS
    requirements = OTHER_USE
    visibility: ClassVar[dict[str, Visibility]] = {
        "original_purpose": WITHHOLDABLE,
        "persons_with_access": WITHHOLDABLE,
    }

    original_purpose = models.TextField(
        "fin de la collecte",
        blank=True,
        help_text="Facultatif : pourquoi les renseignements avaient été recueillis.",
    )
    persons_with_access = models.TextField(
        "personnes qui ont accès pour cette utilisation",
        blank=True,
        help_text="Une catégorie par ligne : des fonctions, jamais des noms.",
    )

    class Meta(Entry.Meta):
        verbose_name = "utilisation à une autre fin"
        verbose_name_plural = "utilisations à une autre fin"

    @property
    def part_key(self) -> str:
        """The part of the register that shows it."""
        return registers.USES

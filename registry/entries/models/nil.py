"""The statement that there is nothing to enter in a part of the register."""

from datetime import date
from typing import ClassVar

from django.db import models

from registry.bodies.models import PublicBody
from registry.bodies.querysets import OfBodyQuerySet
from registry.law import registers
from registry.law.kinds import NIL
from registry.records.classification import PUBLIC, Visibility
from registry.records.constraints import within
from registry.records.publishable import PublishableRecord

PARTS = [(part.key, part.title) for part in registers.COMMUNICATIONS.parts]


class NilStatement(PublishableRecord):
    """The body declares that it has nothing to enter in a part of the register (s. 67.3)."""

    register = registers.COMMUNICATIONS
    requirements = NIL
    visibility: ClassVar[dict[str, Visibility]] = {
        "part": PUBLIC,
        "declared_on": PUBLIC,
        "ended_on": PUBLIC,
    }

    public_body = models.ForeignKey(
        PublicBody,
        verbose_name="organisme",
        on_delete=models.PROTECT,
        related_name="nil_statements",
    )
    part = models.CharField("partie du registre", max_length=20, choices=PARTS)
    declared_on = models.DateField("déclaré le", help_text="Le jour où vous l’avez vérifié.")
    ended_on = models.DateField(
        "n’est plus vrai depuis le",
        null=True,
        blank=True,
        help_text="Laissez vide tant que rien n’est à inscrire dans cette partie.",
    )

    objects = OfBodyQuerySet.as_manager()

    class Meta(PublishableRecord.Meta):
        verbose_name = "déclaration de partie sans inscription"
        verbose_name_plural = "déclarations de partie sans inscription"
        constraints = [
            *PublishableRecord.Meta.constraints,
            within("part", [key for key, _ in PARTS]),
        ]

    @property
    def part_key(self) -> str:
        """The part of the register it speaks of."""
        return self.part

    @property
    def in_force_since(self) -> date | None:
        """The day it was declared."""
        return self.declared_on

    @property
    def in_force_until(self) -> date | None:
        """The day it stopped being true, if it did."""
        return self.ended_on

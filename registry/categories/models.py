"""What files and entries are described with; retired when no longer used, never erased."""

from datetime import date
from typing import ClassVar

from django.db import models

from registry.bodies.models import PublicBody
from registry.bodies.querysets import OfBodyQuerySet
from registry.law import registers
from registry.law.kinds import CATEGORY
from registry.records.classification import INTERNAL, PUBLIC, WITHHOLDABLE, Visibility
from registry.records.constraints import within
from registry.records.publishable import PublishableRecord, new_uid
from registry.records.tracked import TrackedRecord

FAMILIES = [(part.key, part.title) for part in registers.CATEGORIES.parts]


class InformationCategory(PublishableRecord):
    """A category of information, in the family of the persons it is about (s. 76, par. 1)."""

    register = registers.CATEGORIES
    requirements = CATEGORY
    visibility: ClassVar[dict[str, Visibility]] = {
        "family": PUBLIC,
        "elements": WITHHOLDABLE,
        "is_health": INTERNAL,
        "position": PUBLIC,
        "retired_on": PUBLIC,
    }

    public_body = models.ForeignKey(
        PublicBody,
        verbose_name="organisme",
        on_delete=models.PROTECT,
        related_name="categories",
    )
    family = models.CharField("catégorie de personnes", max_length=20, choices=FAMILIES)
    elements = models.TextField(
        "renseignements compris",
        help_text="Un renseignement par ligne : nom, adresse, date de naissance…",
        blank=True,
    )
    is_health = models.BooleanField(
        "renseignements de santé ou de services sociaux",
        default=False,
        help_text="Depuis juillet 2024, un organisme de santé les communique sous un autre régime.",
    )
    position = models.PositiveIntegerField("rang dans la famille", default=0)
    retired_on = models.DateField(
        "n’est plus utilisée depuis le",
        null=True,
        blank=True,
        help_text="Laissez vide tant que la catégorie est utilisée.",
    )

    objects = OfBodyQuerySet.as_manager()

    class Meta(PublishableRecord.Meta):
        verbose_name = "catégorie de renseignements"
        verbose_name_plural = "catégories de renseignements"
        ordering = ["family", "position", "title"]
        constraints = [
            *PublishableRecord.Meta.constraints,
            within("family", [key for key, _ in FAMILIES]),
        ]

    @property
    def part_key(self) -> str:
        """The family the category is described under."""
        return self.family

    @property
    def rank(self) -> int:
        """The place the body gave it in its family."""
        return self.position

    @property
    def in_force_until(self) -> date | None:
        """The day it was retired, if it was."""
        return self.retired_on


class Word(TrackedRecord):
    """A word of the body’s vocabulary, chosen in forms."""

    uid = models.CharField(
        "identifiant", max_length=40, unique=True, default=new_uid, editable=False
    )
    title = models.CharField("libellé", max_length=300)
    is_retired = models.BooleanField(
        "retiré",
        default=False,
        help_text="Un libellé retiré n’est plus proposé dans les formulaires.",
    )

    objects = OfBodyQuerySet.as_manager()

    class Meta:
        abstract = True
        ordering = ["title"]

    def __str__(self) -> str:
        return self.title


class PersonCategory(Word):
    """A category of persons whom information is about (s. 76, par. 3)."""

    public_body = models.ForeignKey(
        PublicBody, verbose_name="organisme", on_delete=models.PROTECT, related_name="+"
    )

    class Meta(Word.Meta):
        verbose_name = "catégorie de personnes"
        verbose_name_plural = "catégories de personnes"


class SecurityMeasure(Word):
    """A security measure taken for files (s. 76, par. 5)."""

    public_body = models.ForeignKey(
        PublicBody, verbose_name="organisme", on_delete=models.PROTECT, related_name="+"
    )

    class Meta(Word.Meta):
        verbose_name = "mesure de sécurité"
        verbose_name_plural = "mesures de sécurité"

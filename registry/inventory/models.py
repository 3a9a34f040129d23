"""The personal information file and the eight particulars the Act asks of it."""

from datetime import date
from typing import ClassVar

from django.db import models

from registry.bodies.models import PublicBody
from registry.categories.models import (
    InformationCategory,
    PersonCategory,
    SecurityMeasure,
)
from registry.inventory.querysets import FileQuerySet
from registry.law import registers
from registry.law.kinds import INVENTORY
from registry.records.classification import INTERNAL, PUBLIC, WITHHOLDABLE, Visibility
from registry.records.publishable import PublishableRecord


class PersonalInformationFile(PublishableRecord):
    """A file of personal information that a body keeps (s. 71 and 76)."""

    register = registers.INVENTORY
    requirements = INVENTORY
    visibility: ClassVar[dict[str, Visibility]] = {
        "categories": WITHHOLDABLE,
        "purposes": WITHHOLDABLE,
        "management_method": WITHHOLDABLE,
        "source": WITHHOLDABLE,
        "persons_concerned": WITHHOLDABLE,
        "persons_with_access": WITHHOLDABLE,
        "security_measures": WITHHOLDABLE,
        "security_details": WITHHOLDABLE,
        "opened_on": PUBLIC,
        "closed_on": PUBLIC,
        "reviewed_on": INTERNAL,
    }

    public_body = models.ForeignKey(
        PublicBody,
        verbose_name="organisme",
        on_delete=models.PROTECT,
        related_name="files",
    )
    categories = models.ManyToManyField(
        InformationCategory,
        verbose_name="catégories de renseignements",
        related_name="files",
        blank=True,
        help_text="Les catégories de renseignements que contient le fichier.",
    )
    purposes = models.TextField(
        "fins de la conservation",
        blank=True,
        help_text="Une fin par ligne. Dites à quoi servent les renseignements.",
    )
    management_method = models.TextField(
        "mode de gestion",
        blank=True,
        help_text="Support (papier, numérique), système, durée de conservation.",
    )
    source = models.TextField(
        "provenance des renseignements",
        blank=True,
        help_text="Une provenance par ligne : la personne concernée, un autre organisme…",
    )
    persons_concerned = models.ManyToManyField(
        PersonCategory,
        verbose_name="personnes concernées",
        related_name="files",
        blank=True,
        help_text="Les catégories de personnes dont le fichier contient des renseignements.",
    )
    persons_with_access = models.TextField(
        "personnes qui ont accès au fichier",
        blank=True,
        help_text="Une catégorie par ligne : des fonctions, jamais des noms.",
    )
    security_measures = models.ManyToManyField(
        SecurityMeasure,
        verbose_name="mesures de sécurité",
        related_name="files",
        blank=True,
        help_text="Choisissez celles qui sont prises pour ce fichier.",
    )
    security_details = models.TextField(
        "précisions sur la sécurité",
        blank=True,
        help_text="Facultatif. N’écrivez rien ici qui aiderait à contourner une mesure.",
    )
    opened_on = models.DateField("tenu depuis le", null=True, blank=True)
    closed_on = models.DateField(
        "fermé le",
        null=True,
        blank=True,
        help_text="Laissez vide tant que le fichier est tenu.",
    )

    reviewed_on = models.DateField("relu le", null=True, blank=True, editable=False)

    objects = FileQuerySet.as_manager()

    class Meta(PublishableRecord.Meta):
        verbose_name = "fichier de renseignements personnels"
        verbose_name_plural = "fichiers de renseignements personnels"
        ordering = ["title"]
        constraints = [
            *PublishableRecord.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(closed_on__isnull=True)
                | models.Q(opened_on__isnull=True)
                | models.Q(closed_on__gte=models.F("opened_on")),
                name="inventory_file_closed_after_opened",
            ),
        ]

    @property
    def in_force_since(self) -> date | None:
        """The day the file was opened, if known."""
        return self.opened_on

    @property
    def in_force_until(self) -> date | None:
        """The day the file was closed, if it was."""
        return self.closed_on

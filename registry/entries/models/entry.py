"""What every entry of a register has: information, files, provisions, the writing, its days."""

from datetime import date
from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models

from registry.agreements.models import Agreement
from registry.bodies.models import PublicBody
from registry.bodies.querysets import OfBodyQuerySet
from registry.categories.models import InformationCategory
from registry.inventory.models import PersonalInformationFile
from registry.law.legal_bases import ACCESS_ACT
from registry.law.provisions import legal_basis
from registry.records.classification import INTERNAL, PUBLIC, WITHHOLDABLE, Visibility
from registry.records.publishable import PublishableRecord


class Entry(PublishableRecord):
    """An entry of a register (s. 67.3 of the Access Act; s. 265 of R-22.1)."""

    regime: ClassVar[str] = ACCESS_ACT
    in_words = PublishableRecord.in_words | {"legal_bases": lambda code: legal_basis(code).label}
    visibility: ClassVar[dict[str, Visibility]] = {
        "categories": WITHHOLDABLE,
        "information_detail": WITHHOLDABLE,
        "purpose": WITHHOLDABLE,
        "legal_bases": WITHHOLDABLE,
        "enabling_act": WITHHOLDABLE,
        "enabling_provision": WITHHOLDABLE,
        "agreement": WITHHOLDABLE,
        "files": PUBLIC,
        "starts_on": PUBLIC,
        "ended_on": PUBLIC,
        "commission_notice_on": INTERNAL,
        "authorization": INTERNAL,
    }

    public_body = models.ForeignKey(
        PublicBody,
        verbose_name="organisme",
        on_delete=models.PROTECT,
        related_name="%(class)ss",
    )
    categories = models.ManyToManyField(
        InformationCategory,
        verbose_name="catégories de renseignements",
        related_name="%(class)ss",
        blank=True,
        help_text="Seuls les renseignements nécessaires de la catégorie sont visés.",
    )
    information_detail = models.TextField(
        "précision sur les renseignements",
        blank=True,
        help_text="Les renseignements précis, s’il est utile de les dire. Une ligne chacun.",
    )
    purpose = models.TextField(
        "fin", blank=True, help_text="À quoi servent les renseignements, en mots simples."
    )
    legal_bases = ArrayField(
        models.CharField(max_length=20),
        verbose_name="dispositions",
        default=list,
        blank=True,
    )
    enabling_act = models.CharField(
        "loi à appliquer",
        max_length=300,
        blank=True,
        help_text="Le titre de la loi qui rend l’opération nécessaire, comme « Loi électorale ».",
    )
    enabling_provision = models.CharField(
        "disposition de cette loi",
        max_length=300,
        blank=True,
        help_text="L’article de cette loi, et l’alinéa au besoin.",
    )
    agreement = models.ForeignKey(
        Agreement,
        verbose_name="entente, mandat ou contrat",
        on_delete=models.PROTECT,
        related_name="%(class)ss",
        null=True,
        blank=True,
        help_text="L’écrit sur lequel repose l’inscription. Il s’inscrit sous « Ententes et"
        " contrats ».",
    )
    files = models.ManyToManyField(
        PersonalInformationFile,
        verbose_name="fichiers",
        related_name="%(class)ss",
        blank=True,
        help_text="Les fichiers de l’inventaire d’où viennent, ou où vont, les renseignements.",
    )
    starts_on = models.DateField("depuis le", null=True, blank=True)
    ended_on = models.DateField(
        "terminée le",
        null=True,
        blank=True,
        help_text="Une inscription terminée reste au registre, avec sa date de fin.",
    )
    commission_notice_on = models.DateField("avis donné à la Commission le", null=True, blank=True)
    authorization = models.CharField(
        "autorisation du gestionnaire délégué", max_length=300, blank=True
    )

    objects = OfBodyQuerySet.as_manager()

    class Meta(PublishableRecord.Meta):
        abstract = True
        ordering = ["title"]
        constraints = [
            *PublishableRecord.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(ended_on__isnull=True)
                | models.Q(starts_on__isnull=True)
                | models.Q(ended_on__gte=models.F("starts_on")),
                name="%(class)s_ends_after_start",
            ),
        ]

    @property
    def in_force_since(self) -> date | None:
        """The day it began, if known."""
        return self.starts_on

    @property
    def in_force_until(self) -> date | None:
        """The day it ended, if it did."""
        return self.ended_on

    def effective_on(self, on: date) -> date:
        """The day whose law governs it: its beginning, else that of its writing, else that day."""
        writing = self.agreement
        begun = writing.begins_on if writing else None
        # What went on under the writing that this one replaces begins anew with it.
        if writing and writing.replaces_id and begun and self.starts_on:
            return max(begun, self.starts_on)
        return self.starts_on or begun or on

"""The communication without consent and the particulars the Act asks of it."""

from datetime import date
from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models

from registry.agreements.models import Agreement, Recipient
from registry.bodies.models import PublicBody
from registry.bodies.querysets import OfBodyQuerySet
from registry.categories.models import InformationCategory
from registry.inventory.models import PersonalInformationFile
from registry.law import registers
from registry.law.legal_bases import legal_basis
from registry.law.requirements import COMMUNICATION
from registry.records.classification import INTERNAL, PUBLIC, WITHHOLDABLE, Visibility
from registry.records.constraints import within
from registry.records.publishable import PublishableRecord

CHANNELS = [(part.key, part.title) for part in registers.COMMUNICATIONS.parts]
YES_OR_NO = [(True, "Oui"), (False, "Non")]


class Communication(PublishableRecord):
    """A release of personal information without the consent of the person (s. 67.3)."""

    register = registers.COMMUNICATIONS
    requirements = COMMUNICATION
    in_words = PublishableRecord.in_words | {"legal_bases": lambda code: legal_basis(code).label}
    visibility: ClassVar[dict[str, Visibility]] = {
        "channel": PUBLIC,
        "categories": WITHHOLDABLE,
        "information_detail": WITHHOLDABLE,
        "recipients": WITHHOLDABLE,
        "purpose": WITHHOLDABLE,
        "outside_quebec": WITHHOLDABLE,
        "outside_place": INTERNAL,
        "legal_bases": WITHHOLDABLE,
        "enabling_provision": WITHHOLDABLE,
        "justification": WITHHOLDABLE,
        "agreement": WITHHOLDABLE,
        "files": PUBLIC,
        "starts_on": PUBLIC,
        "ended_on": PUBLIC,
    }

    public_body = models.ForeignKey(
        PublicBody,
        verbose_name="organisme",
        on_delete=models.PROTECT,
        related_name="communications",
    )
    channel = models.CharField(
        "document du registre",
        max_length=20,
        choices=CHANNELS,
        help_text="Une entente avec un autre organisme, ou un mandat ou un contrat.",
    )
    categories = models.ManyToManyField(
        InformationCategory,
        verbose_name="catégories de renseignements",
        related_name="communications",
        blank=True,
        help_text="Seuls les renseignements nécessaires de la catégorie sont communiqués.",
    )
    information_detail = models.TextField(
        "précision sur les renseignements",
        blank=True,
        help_text="Facultatif : les renseignements précis, s’il est utile de les dire.",
    )
    recipients = models.ManyToManyField(
        Recipient,
        verbose_name="destinataires",
        related_name="communications",
        blank=True,
    )
    purpose = models.TextField(
        "fin de la communication",
        blank=True,
        help_text="Pourquoi les renseignements sont communiqués, en mots simples.",
    )
    outside_quebec = models.BooleanField(
        "communiqués à l’extérieur du Québec", choices=YES_OR_NO, null=True, blank=True
    )
    outside_place = models.CharField(
        "lieu à l’extérieur du Québec",
        max_length=200,
        blank=True,
        help_text="Interne : le pays ou la province. Ce champ n’est pas diffusé.",
    )
    legal_bases = ArrayField(
        models.CharField(max_length=20),
        verbose_name="dispositions qui permettent la communication",
        default=list,
        blank=True,
    )
    enabling_provision = models.CharField(
        "loi et disposition à appliquer",
        max_length=300,
        blank=True,
        help_text=f"Pour l’article {legal_basis('LAI-67').citation.section} : la loi qui rend la"
        " communication nécessaire, et l’article.",
    )
    justification = models.TextField(
        "précision sur la raison",
        blank=True,
        help_text="Facultatif : ce que la disposition ne dit pas.",
    )
    agreement = models.ForeignKey(
        Agreement,
        verbose_name="entente, mandat ou contrat",
        on_delete=models.PROTECT,
        related_name="communications",
        null=True,
        blank=True,
    )
    files = models.ManyToManyField(
        PersonalInformationFile,
        verbose_name="fichiers d’où viennent les renseignements",
        related_name="communications",
        blank=True,
    )
    starts_on = models.DateField("depuis le", null=True, blank=True)
    ended_on = models.DateField(
        "terminée le",
        null=True,
        blank=True,
        help_text="Une communication terminée reste au registre, avec sa date de fin.",
    )

    objects = OfBodyQuerySet.as_manager()

    class Meta(PublishableRecord.Meta):
        verbose_name = "communication de renseignements"
        verbose_name_plural = "communications de renseignements"
        ordering = ["channel", "title"]
        constraints = [
            *PublishableRecord.Meta.constraints,
            within("channel", [key for key, _ in CHANNELS]),
            models.CheckConstraint(
                condition=models.Q(ended_on__isnull=True)
                | models.Q(starts_on__isnull=True)
                | models.Q(ended_on__gte=models.F("starts_on")),
                name="communication_ends_after_start",
            ),
        ]

    @property
    def part_key(self) -> str:
        """The document of the register that shows it."""
        return self.channel

    @property
    def in_force_since(self) -> date | None:
        """The day it began, if known."""
        return self.starts_on

    @property
    def in_force_until(self) -> date | None:
        """The day it ended, if it did."""
        return self.ended_on

"""Written agreements, mandates and contracts."""

from datetime import date
from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models

from registry.agreements.models.assessments import PrivacyImpactAssessment
from registry.agreements.models.commission import CommissionStep
from registry.agreements.models.recipients import Recipient
from registry.bodies.models import PublicBody
from registry.bodies.querysets import OfBodyQuerySet
from registry.law.writings import CLAUSES
from registry.records.constraints import within
from registry.records.publishable import new_uid

CLAUSE_TITLES = {clause.code: clause.title for clause in CLAUSES}


class AgreementKind(models.TextChoices):
    """What the writing is."""

    AGREEMENT = "agreement", "Entente"
    MANDATE = "mandate", "Mandat"
    CONTRACT = "contract", "Contrat"


class Renewal(models.TextChoices):
    """What happens at the end of the writing."""

    NONE = "none", "Elle prend fin"
    TACIT = "tacit", "Elle se renouvelle d’elle-même"
    WRITTEN = "written", "Elle se renouvelle par écrit"


class Undertakings(models.TextChoices):
    """Whether those who receive undertook to keep confidentiality beforehand (s. 67.2)."""

    OBTAINED = "obtained", "Les engagements sont obtenus"
    WAIVED = "waived", "La personne responsable y renonce"


class Agreement(CommissionStep):
    """A writing that entries rest on: agreement, mandate or contract (s. 64, 67.2, 67.2.3, 68)."""

    in_words: ClassVar = {"clauses": lambda code: CLAUSE_TITLES[code]}

    uid = models.CharField(
        "identifiant", max_length=40, unique=True, default=new_uid, editable=False
    )
    public_body = models.ForeignKey(
        PublicBody, verbose_name="organisme", on_delete=models.PROTECT, related_name="agreements"
    )
    kind = models.CharField("nature de l’écrit", max_length=20, choices=AgreementKind)
    number = models.CharField("numéro", max_length=60)
    title = models.CharField("objet", max_length=300)
    parties = models.ManyToManyField(
        Recipient, verbose_name="autres parties", related_name="agreements", blank=True
    )
    purposes = models.TextField("fins", blank=True)
    nature = models.TextField("nature ou type de renseignements", blank=True)
    transmission_method = models.TextField(
        "mode de communication ou de collecte",
        blank=True,
        help_text="Comme : dépôt chiffré, service en ligne, support remis en main propre.",
    )
    protection_measures = models.TextField("mesures de protection", blank=True)
    periodicity = models.CharField(
        "périodicité",
        max_length=300,
        blank=True,
        help_text="Comme : chaque semaine, une seule fois.",
    )
    duration = models.CharField(
        "durée", max_length=300, blank=True, help_text="Comme : trois ans, sans terme."
    )
    obligations = models.TextField("obligations de qui reçoit", blank=True)
    clauses = ArrayField(
        models.CharField(max_length=40),
        verbose_name="clauses que contient l’écrit",
        default=list,
        blank=True,
    )
    undertakings = models.CharField(
        "engagements de confidentialité", max_length=20, choices=Undertakings, blank=True
    )
    waiver_reason = models.TextField("raison de la renonciation", blank=True)
    signed_on = models.DateField("signée le", null=True, blank=True)
    effective_on = models.DateField("en vigueur depuis le", null=True, blank=True)
    ends_on = models.DateField("prend fin le", null=True, blank=True)
    renewal = models.CharField("à la fin", max_length=20, choices=Renewal, default=Renewal.NONE)
    replaces = models.ForeignKey(
        "self",
        verbose_name="remplace",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="replaced_by",
    )
    assessments = models.ManyToManyField(
        PrivacyImpactAssessment,
        verbose_name="évaluations des facteurs relatifs à la vie privée",
        related_name="agreements",
        blank=True,
    )
    internal_note = models.TextField("note interne", blank=True)

    objects = OfBodyQuerySet.as_manager()

    class Meta:
        verbose_name = "entente, mandat ou contrat"
        verbose_name_plural = "ententes, mandats et contrats"
        ordering = ["number"]
        constraints = [
            *CommissionStep.Meta.constraints,
            within("kind", AgreementKind.values),
            within("renewal", Renewal.values),
            within("undertakings", ["", *Undertakings.values]),
            models.UniqueConstraint(fields=["public_body", "number"], name="agreement_number_once"),
            models.CheckConstraint(
                condition=models.Q(ends_on__isnull=True)
                | models.Q(signed_on__isnull=True)
                | models.Q(ends_on__gte=models.F("signed_on")),
                name="agreement_ends_after_signed",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.number} — {self.title}"

    @property
    def begins_on(self) -> date | None:
        """The day it takes effect, or is signed; None when neither is known."""
        return self.effective_on or self.signed_on

    @property
    def last_day(self) -> date | None:
        """The last day it holds, its amendments counted; None when no end is known."""
        ends = [one.ends_on for one in self.amendments.all() if one.ends_on]
        return max([*ends, *([self.ends_on] if self.ends_on else [])], default=None)

    def has_ended_on(self, day: date) -> bool:
        """Whether it no longer holds that day: past its last day, and not renewed by itself."""
        last = self.last_day
        return last is not None and last < day and self.renewal != Renewal.TACIT

"""Privacy impact assessments and what they conclude."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models

from registry.bodies.models import PublicBody
from registry.bodies.querysets import OfBodyQuerySet
from registry.law.writings import CONCLUSIONS
from registry.records.publishable import new_uid
from registry.records.tracked import TrackedRecord


class PrivacyImpactAssessment(TrackedRecord):
    """An assessment of the factors relating to privacy (s. 63.5, 64, 67.2.1, 68 and 70.1)."""

    in_words: ClassVar = {"conclusions": lambda code: CONCLUSIONS[code].title}

    uid = models.CharField(
        "identifiant", max_length=40, unique=True, default=new_uid, editable=False
    )
    public_body = models.ForeignKey(
        PublicBody, verbose_name="organisme", on_delete=models.PROTECT, related_name="assessments"
    )
    reference = models.CharField(
        "référence", max_length=60, help_text="Comme « EFVP-2026-04 » : le numéro de votre dossier."
    )
    title = models.CharField("objet", max_length=300)
    completed_on = models.DateField(
        "terminée le",
        null=True,
        blank=True,
        help_text="L’évaluation précède la communication ou la collecte.",
    )
    conclusions = ArrayField(
        models.CharField(max_length=40),
        verbose_name="conclusions favorables",
        default=list,
        blank=True,
        help_text="Cochez ce que l’évaluation conclut. La loi exige toutes celles de la"
        " disposition.",
    )
    internal_note = models.TextField("note interne", blank=True)

    objects = OfBodyQuerySet.as_manager()

    class Meta:
        verbose_name = "évaluation des facteurs relatifs à la vie privée"
        verbose_name_plural = "évaluations des facteurs relatifs à la vie privée"
        ordering = ["reference"]
        constraints = [
            models.UniqueConstraint(
                fields=["public_body", "reference"], name="assessment_reference_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.reference} — {self.title}"

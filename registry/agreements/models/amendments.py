"""Amendments to an agreement, in order."""

from django.db import models

from registry.agreements.models.agreements import Agreement
from registry.agreements.models.commission import CommissionStep
from registry.bodies.models import PublicBody
from registry.bodies.querysets import OfBodyQuerySet
from registry.records.publishable import new_uid


class Amendment(CommissionStep):
    """A change to an agreement, signed after it (avenant); it may carry the end further."""

    uid = models.CharField(
        "identifiant", max_length=40, unique=True, default=new_uid, editable=False
    )
    public_body = models.ForeignKey(
        PublicBody, verbose_name="organisme", on_delete=models.PROTECT, related_name="+"
    )
    agreement = models.ForeignKey(
        Agreement, verbose_name="entente", on_delete=models.PROTECT, related_name="amendments"
    )
    number = models.CharField("numéro", max_length=60, help_text="Comme « Avenant 1 ».")
    changes = models.TextField("ce que l’avenant change")
    signed_on = models.DateField("signé le", null=True, blank=True)
    effective_on = models.DateField("en vigueur depuis le", null=True, blank=True)
    ends_on = models.DateField(
        "nouvelle fin de l’entente",
        null=True,
        blank=True,
        help_text="Seulement si l’avenant prolonge l’entente.",
    )

    objects = OfBodyQuerySet.as_manager()

    class Meta:
        verbose_name = "avenant"
        verbose_name_plural = "avenants"
        ordering = ["signed_on", "number"]
        constraints = [
            *CommissionStep.Meta.constraints,
            models.UniqueConstraint(fields=["agreement", "number"], name="amendment_number_once"),
        ]

    def __str__(self) -> str:
        return f"{self.number} ({self.agreement.number})"

"""What was done at the Commission d’accès, for an agreement or for an amendment to it."""

from django.db import models

from registry.records.constraints import within
from registry.records.tracked import TrackedRecord


class OpinionOutcome(models.TextChoices):
    """What the Commission’s opinion says, in the regime before September 2023."""

    FAVOURABLE = "favourable", "Favorable"
    CONDITIONAL = "conditional", "Favorable à certaines conditions"
    UNFAVOURABLE = "unfavourable", "Défavorable"


class CommissionStep(TrackedRecord):
    """The file at the Commission: the transmission of today, or the opinion of yesterday."""

    commission_file = models.CharField(
        "numéro de dossier de la Commission d’accès", max_length=60, blank=True
    )
    commission_sent_on = models.DateField("transmise à la Commission le", null=True, blank=True)
    commission_received_on = models.DateField(
        "reçue par la Commission le",
        null=True,
        blank=True,
        help_text="Les trente jours courent à compter de ce jour.",
    )
    opinion_reference = models.CharField(
        "référence de l’avis de la Commission",
        max_length=100,
        blank=True,
        help_text="Pour une entente du régime d’avant : le numéro de l’avis.",
    )
    opinion_on = models.DateField("date de l’avis", null=True, blank=True)
    opinion_outcome = models.CharField(
        "conclusion de l’avis", max_length=20, choices=OpinionOutcome, blank=True
    )

    class Meta:
        abstract = True
        constraints = [within("opinion_outcome", ["", *OpinionOutcome.values])]

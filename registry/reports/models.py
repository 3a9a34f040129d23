"""Reports of errors, put in by the public process, and what they were answered."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from registry.records.appended import AppendOnlyRecord
from registry.records.classification import INTERNAL, PUBLIC, Visibility
from registry.records.constraints import within
from registry.reports.querysets import ReportQuerySet
from registry.reports.tracking import PATTERN

LONGEST_TEXT = 4000
LONGEST_EMAIL = 254


class ErrorReport(AppendOnlyRecord):
    """What a reader told us of: an error in an entry, or in what a body publishes.

    The role of the public site adds rows and can neither read nor change them: the key is known
    beforehand, no field has a value of the database, no foreign key looks anything up.
    """

    # The words and the address are erased in time; a trigger refuses any other change.
    is_append_only = False
    # The one table the public process may add to: registry/records/roles.py.
    is_letter_box = True
    is_classified = True
    visibility: ClassVar[dict[str, Visibility]] = {
        "body": PUBLIC,
        "register": PUBLIC,
        "number": PUBLIC,
        "edition": INTERNAL,
        "text": INTERNAL,
        "email": INTERNAL,
        "received_at": INTERNAL,
    }

    tracking = models.CharField("numéro de suivi", max_length=20, primary_key=True)
    body = models.CharField("organisme", max_length=50)
    register = models.CharField("registre", max_length=50, blank=True)
    number = models.PositiveIntegerField("numéro public", null=True)
    edition = models.PositiveIntegerField("édition", null=True)
    text = models.CharField("ce qui est inexact", max_length=LONGEST_TEXT)
    email = models.CharField("courriel", max_length=LONGEST_EMAIL, blank=True)
    received_at = models.DateTimeField("reçu le")

    objects = ReportQuerySet.as_manager()

    class Meta:
        verbose_name = "signalement"
        verbose_name_plural = "signalements"
        ordering = ["-received_at", "tracking"]
        indexes = [models.Index(fields=["body", "received_at"], name="report_body_received")]
        constraints = [
            models.CheckConstraint(
                condition=Q(tracking__regex=f"^{PATTERN}$"), name="report_tracking_readable"
            )
        ]

    def __str__(self) -> str:
        return f"Signalement {self.tracking}"


class AnswerKind(models.TextChoices):
    """What became of a report."""

    CORRECTED = "corrected", "Corrigé"
    ANSWERED = "answered", "Répondu, sans correction"
    OUT_OF_SCOPE = "out_of_scope", "Refusé, hors de portée de ce registre"
    SPAM = "spam", "Pourriel"


class ReportAnswer(AppendOnlyRecord):
    """The answer to a report, given once; the name of who gave it is copied into the row."""

    report = models.OneToOneField(
        ErrorReport,
        verbose_name="signalement",
        on_delete=models.PROTECT,
        primary_key=True,
        related_name="answer",
    )
    kind = models.CharField("issue", max_length=20, choices=AnswerKind)
    is_public = models.BooleanField("réponse diffusée")
    text = models.TextField("réponse", blank=True)
    answered_at = models.DateTimeField("répondu le")
    actor_id = models.BigIntegerField("numéro de la personne", null=True)
    actor_name = models.CharField("personne", max_length=200)

    class Meta:
        verbose_name = "réponse à un signalement"
        verbose_name_plural = "réponses à des signalements"
        ordering = ["-answered_at"]
        constraints = [
            within("kind", AnswerKind.values),
            models.CheckConstraint(
                condition=Q(is_public=False) | (~Q(kind="spam") & ~Q(text="")),
                name="report_public_answer_says_something",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.report_id}\u00a0: {self.get_kind_display()}"

    @property
    def is_corrected(self) -> bool:
        """Whether the error was mended."""
        return self.kind == AnswerKind.CORRECTED

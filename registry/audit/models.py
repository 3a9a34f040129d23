"""The documents that the auditor asks for: a queue whose rows are erased after some days."""

from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from registry.audit.querysets import KEPT, ExportQuerySet
from registry.bodies.models import PublicBody
from registry.law.french_dates import french_date
from registry.law.registers import REGISTERS
from registry.publication.models import JobState
from registry.records.constraints import within
from registry.records.publishable import new_uid


class ExportKind(models.TextChoices):
    """The documents there are."""

    COMPLETE = "complete", "Registre complet"
    HISTORY = "history", "Historique"
    APPROVALS = "approvals", "Approbations et décisions de diffusion"


WORDS = {
    JobState.QUEUED: "En attente",
    JobState.RUNNING: "En préparation",
    JobState.DONE: "Prêt",
    JobState.FAILED: "Échoué",
    JobState.CANCELLED: "Abandonné",
}


class Export(models.Model):
    """A document to be made, or made, for the auditor: what is withheld is in it.

    A complete register is that of its last day, which is its first too.
    """

    uid = models.CharField("identifiant", max_length=40, unique=True, default=new_uid)
    public_body = models.ForeignKey(
        PublicBody, verbose_name="organisme", on_delete=models.PROTECT, related_name="+"
    )
    kind = models.CharField("document", max_length=20, choices=ExportKind)
    register = models.SlugField("registre")
    first_day = models.DateField("premier jour")
    last_day = models.DateField("dernier jour")
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="demandé par",
        on_delete=models.PROTECT,
        related_name="+",
    )
    asked_at = models.DateTimeField("demandé le")
    state = models.CharField("état", max_length=10, choices=JobState, default=JobState.QUEUED)
    attempts = models.PositiveIntegerField("essais", default=0)
    token = models.CharField("jeton du travailleur", max_length=32, blank=True)
    lease_until = models.DateTimeField("bail jusqu’à", null=True)
    pages_done = models.PositiveIntegerField("pages composées", default=0)
    pages_expected = models.PositiveIntegerField("pages attendues", default=0)
    error = models.TextField("dernière erreur", blank=True)
    file_name = models.CharField("nom du fichier", max_length=200, blank=True)
    content = models.BinaryField("contenu", default=b"")
    size = models.PositiveIntegerField("taille en octets", default=0)
    sha256 = models.CharField("empreinte SHA-256", max_length=64, blank=True)
    finished_at = models.DateTimeField("terminé le", null=True)

    objects = ExportQuerySet.as_manager()

    class Meta:
        verbose_name = "document de vérification"
        verbose_name_plural = "documents de vérification"
        constraints = [
            within("state", JobState.values),
            within("kind", ExportKind.values),
            models.CheckConstraint(
                condition=Q(first_day__lte=F("last_day")), name="audit_export_days_in_order"
            ),
            models.CheckConstraint(
                condition=~Q(state="done") | (~Q(sha256="") & Q(finished_at__isnull=False)),
                name="audit_export_done_is_whole",
            ),
        ]
        indexes = [models.Index(fields=["public_body", "-asked_at"], name="export_body_asked")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}, {REGISTERS[self.register].title}, {self.period}"

    @property
    def period(self) -> str:
        """The day or the days, as French tells them."""
        last = french_date(self.last_day)
        if self.kind == ExportKind.COMPLETE:
            return f"au {last}"
        if self.first_day == self.last_day:
            return f"le {last}"
        return f"du {french_date(self.first_day)} au {last}"

    @property
    def is_in_hand(self) -> bool:
        """Whether it is waited for."""
        return self.state in (JobState.QUEUED, JobState.RUNNING)

    @property
    def register_title(self) -> str:
        """The name of the register."""
        return REGISTERS[self.register].title

    @property
    def state_in_words(self) -> str:
        """Where the document stands, for who asked for it."""
        return WORDS[JobState(self.state)]

    @property
    def erased_on(self) -> datetime:
        """The moment after which it is erased."""
        return self.asked_at + KEPT

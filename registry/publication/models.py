"""What the acts leave: approvals and public numbers, append-only; and the queue of jobs."""

from django.conf import settings
from django.db import models

from registry.bodies.models import PublicBody
from registry.editions.canonical import read_fragment
from registry.editions.document import Fragment
from registry.editions.models import Edition
from registry.publication.querysets import ApprovalQuerySet, JobQuerySet, QuireToSetQuerySet
from registry.records.constraints import within
from registry.records.models import AppendOnlyRecord
from registry.records.publishable import Disclosure


class Approval(AppendOnlyRecord):
    """The entry as a person in charge approved it; it stays in force until the next approval.

    `content` is what the public will read, empty when the entry is withheld;
    `complete` is the same entry with what is withheld, for the auditor.
    """

    public_body = models.ForeignKey(
        PublicBody,
        verbose_name="organisme",
        on_delete=models.PROTECT,
        related_name="approvals",
    )
    register = models.SlugField("registre")
    kind = models.SlugField("nature de l’inscription", max_length=40, default="")
    uid = models.CharField("identifiant public", max_length=40)
    title = models.CharField("titre", max_length=300)
    revision = models.PositiveIntegerField("révision approuvée")
    content = models.BinaryField("fragment public")
    complete = models.BinaryField("fragment complet")
    disclosure = models.CharField("diffusion", max_length=20, choices=Disclosure)
    withheld_particulars = models.JSONField("particularités non diffusées", default=list)
    is_correction = models.BooleanField("simple correction de forme", default=False)
    comment = models.TextField("raison", blank=True)
    public_reason = models.TextField("raison diffusée", blank=True)
    approved_at = models.DateTimeField("approuvée le")
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="approuvée par",
        on_delete=models.PROTECT,
        related_name="+",
    )

    objects = ApprovalQuerySet.as_manager()

    class Meta:
        verbose_name = "approbation"
        verbose_name_plural = "approbations"
        ordering = ["-approved_at", "-pk"]
        constraints = [within("disclosure", Disclosure.values)]
        indexes = [
            models.Index(fields=["public_body", "register", "uid"], name="approval_record"),
        ]

    def __str__(self) -> str:
        return f"{self.title} — {self.approved_at:%Y-%m-%d}"

    @property
    def fragment(self) -> Fragment | None:
        """What the public will read, or None when nothing of it is public."""
        return read_fragment(bytes(self.content)) if self.content else None

    @property
    def complete_fragment(self) -> Fragment:
        """The entry with what is withheld."""
        return read_fragment(bytes(self.complete))


class PublicNumber(AppendOnlyRecord):
    """The number an entry got at its first publication; never given again."""

    public_body = models.ForeignKey(
        PublicBody, verbose_name="organisme", on_delete=models.PROTECT, related_name="+"
    )
    register = models.SlugField("registre")
    uid = models.CharField("identifiant public", max_length=40, unique=True)
    number = models.PositiveIntegerField("numéro public")

    class Meta:
        verbose_name = "numéro public"
        verbose_name_plural = "numéros publics"
        constraints = [
            models.UniqueConstraint(
                fields=["public_body", "register", "number"], name="public_number_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.register} {self.number}"


class JobState(models.TextChoices):
    """Where a job stands."""

    QUEUED = "queued", "En attente"
    RUNNING = "running", "En cours"
    DONE = "done", "Terminé"
    FAILED = "failed", "Échoué"
    CANCELLED = "cancelled", "Arrêté"


class Job(models.Model):
    """The files of an edition to be made: this row is the queue, the message only a wake-up."""

    edition = models.OneToOneField(
        Edition, verbose_name="édition", on_delete=models.PROTECT, related_name="+"
    )
    state = models.CharField("état", max_length=10, choices=JobState, default=JobState.QUEUED)
    attempts = models.PositiveIntegerField("essais", default=0)
    token = models.CharField("jeton du travailleur", max_length=32, blank=True)
    lease_until = models.DateTimeField("bail jusqu’à", null=True)
    done = models.PositiveIntegerField("fichiers produits", default=0)
    total = models.PositiveIntegerField("fichiers à produire", default=0)
    pages_done = models.PositiveIntegerField("pages composées", default=0)
    pages_expected = models.PositiveIntegerField("pages attendues", default=0)
    error = models.TextField("dernière erreur", blank=True)
    created_at = models.DateTimeField("créé le")
    finished_at = models.DateTimeField("terminé le", null=True)

    objects = JobQuerySet.as_manager()

    class Meta:
        verbose_name = "travail de production"
        verbose_name_plural = "travaux de production"
        constraints = [within("state", JobState.values)]

    def __str__(self) -> str:
        return f"{self.edition} : {self.get_state_display()}"


class KeptQuire(models.Model):
    """Pages set in type, kept by the SHA-256 of all they depend on; they may be lost at any time.

    `is_public` says that every word of it is in a published edition.
    """

    key = models.CharField("empreinte du manuscrit", max_length=64, primary_key=True)
    content = models.BinaryField("cahier")
    pages = models.PositiveIntegerField("pages")
    size = models.PositiveIntegerField("taille en octets")
    is_public = models.BooleanField("public")
    used_at = models.DateTimeField("servi le")

    class Meta:
        verbose_name = "cahier gardé"
        verbose_name_plural = "cahiers gardés"
        indexes = [models.Index(fields=["used_at"], name="kept_quire_used")]

    def __str__(self) -> str:
        return self.key


class QuireToSet(models.Model):
    """A manuscript that waits to be set in type by whichever worker is free.

    `asked_by` names the work it is for; `lease_until` is set while a worker is at it.
    """

    key = models.CharField("empreinte du manuscrit", max_length=64, primary_key=True)
    html = models.TextField("manuscrit")
    names = models.JSONField("noms des ancres", default=dict)
    is_tagged = models.BooleanField("structuré")
    is_public = models.BooleanField("public")
    asked_by = models.CharField("demandé par", max_length=40)
    attempts = models.PositiveIntegerField("essais", default=0)
    token = models.CharField("jeton du travailleur", max_length=32, blank=True)
    lease_until = models.DateTimeField("bail jusqu’à", null=True)
    incident = models.CharField("incident", max_length=16, blank=True)

    objects = QuireToSetQuerySet.as_manager()

    class Meta:
        verbose_name = "cahier à composer"
        verbose_name_plural = "cahiers à composer"
        indexes = [models.Index(fields=["asked_by"], name="quire_to_set_asked")]

    def __str__(self) -> str:
        return f"{self.asked_by} : {self.key}"

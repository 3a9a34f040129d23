"""Recipients and written agreements."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from registry.bodies.models import PublicBody
from registry.bodies.querysets import OfBodyQuerySet
from registry.records.constraints import within
from registry.records.publishable import new_uid
from registry.records.tracked import TrackedRecord


class RecipientKind(models.TextChoices):
    """What a recipient is."""

    PUBLIC_BODY = "public_body", "Organisme public du Québec"
    OTHER_GOVERNMENT = "other_government", "Organisme d’un autre gouvernement"
    PRIVATE_BODY = "private_body", "Entreprise ou organisme privé"
    PROFESSIONAL_ORDER = "professional_order", "Ordre professionnel"
    NATURAL_PERSON = "natural_person", "Personne physique"


class Recipient(TrackedRecord):
    """A person or body that receives information; a natural person is shown by category only."""

    uid = models.CharField(
        "identifiant", max_length=40, unique=True, default=new_uid, editable=False
    )
    public_body = models.ForeignKey(
        PublicBody,
        verbose_name="organisme",
        on_delete=models.PROTECT,
        related_name="recipients",
    )
    name = models.CharField("nom", max_length=300)
    kind = models.CharField(
        "nature",
        max_length=30,
        choices=RecipientKind,
        default=RecipientKind.PUBLIC_BODY,
    )
    public_category = models.CharField(
        "mention publique",
        max_length=300,
        blank=True,
        help_text="Pour une personne physique : ce que le public lit à la place du nom.",
    )
    former_names = ArrayField(
        models.CharField(max_length=300),
        verbose_name="anciens noms",
        default=list,
        blank=True,
    )

    objects = OfBodyQuerySet.as_manager()

    class Meta:
        verbose_name = "destinataire"
        verbose_name_plural = "destinataires"
        ordering = ["name"]
        constraints = [
            within("kind", RecipientKind.values),
            models.UniqueConstraint(fields=["public_body", "name"], name="recipient_name_once"),
            models.CheckConstraint(
                condition=~models.Q(kind="natural_person") | ~models.Q(public_category=""),
                name="recipient_natural_person_has_mention",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def public_name(self) -> str:
        """What the public reads: never the name of a natural person."""
        return self.public_category if self.kind == RecipientKind.NATURAL_PERSON else self.name


class AgreementKind(models.TextChoices):
    """What the writing is."""

    AGREEMENT = "agreement", "Entente"
    MANDATE = "mandate", "Mandat"
    CONTRACT = "contract", "Contrat"


class Agreement(TrackedRecord):
    """A written agreement, mandate or contract that communications rest on (s. 67.2 and 68)."""

    uid = models.CharField(
        "identifiant", max_length=40, unique=True, default=new_uid, editable=False
    )
    public_body = models.ForeignKey(
        PublicBody,
        verbose_name="organisme",
        on_delete=models.PROTECT,
        related_name="agreements",
    )
    kind = models.CharField("nature", max_length=20, choices=AgreementKind)
    number = models.CharField("numéro", max_length=60)
    title = models.CharField("objet", max_length=300)
    parties = models.ManyToManyField(
        Recipient, verbose_name="parties", related_name="agreements", blank=True
    )
    signed_on = models.DateField("signée le", null=True, blank=True)
    ends_on = models.DateField("prend fin le", null=True, blank=True)
    commission_file = models.CharField(
        "numéro de dossier de la Commission d’accès", max_length=60, blank=True
    )
    internal_note = models.TextField("note interne", blank=True)

    objects = OfBodyQuerySet.as_manager()

    class Meta:
        verbose_name = "entente, mandat ou contrat"
        verbose_name_plural = "ententes, mandats et contrats"
        ordering = ["number"]
        constraints = [
            within("kind", AgreementKind.values),
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

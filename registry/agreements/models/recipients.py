"""Persons and bodies that receive information, or for whom it is collected."""

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
    PROFESSIONAL_ORDER = "professional_order", "Membre d’un ordre professionnel"
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
    is_retired = models.BooleanField(
        "retiré",
        default=False,
        help_text="Un destinataire retiré n’est plus proposé dans les formulaires.",
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
    def needs_clauses(self) -> bool:
        """Whether the clauses of a mandate are asked of it (s. 67.2, last paragraph)."""
        return self.kind not in (RecipientKind.PUBLIC_BODY, RecipientKind.PROFESSIONAL_ORDER)

    @property
    def public_name(self) -> str:
        """What the public reads: never the name of a natural person."""
        return self.public_category if self.kind == RecipientKind.NATURAL_PERSON else self.name

"""What every entry that can be published has: its stand in the workflow, who edited it last, and
what of it is withheld."""

import secrets
from collections.abc import Callable
from datetime import date
from typing import ClassVar

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models

from registry.law import withholding
from registry.law.particulars import label_of
from registry.law.registers import Register
from registry.records.classification import INTERNAL, PUBLIC, Visibility
from registry.records.constraints import together, within
from registry.records.status import Status
from registry.records.tracked import TrackedRecord

ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"


def new_uid() -> str:
    """A random public identifier: it tells nothing of order, number or date."""
    return "".join(secrets.choice(ALPHABET) for _ in range(12))


class Disclosure(models.TextChoices):
    """How much of a record the public reads."""

    PUBLIC = "public", "Diffusée en entier"
    PARTIAL = "partial", "Diffusée en partie"
    WITHHELD = "withheld", "Non diffusée"


class PublishableRecord(TrackedRecord):
    """A record that is edited, approved, and then frozen into editions."""

    is_classified = True
    in_words: ClassVar[dict[str, Callable[[str], str]]] = {
        "withheld_particulars": label_of,
        "withholding_ground": lambda code: withholding.withholding_ground(code).public_text,
    }
    register: ClassVar[Register]
    requirements: ClassVar[str]
    visibility: ClassVar[dict[str, Visibility]] = {
        "public_body": PUBLIC,
        "uid": PUBLIC,
        "title": PUBLIC,
        "is_illustrative": PUBLIC,
        "revision": INTERNAL,
        "status": INTERNAL,
        "internal_note": INTERNAL,
        "edited_at": INTERNAL,
        "edited_by": INTERNAL,
        "disclosure": INTERNAL,
        "withheld_particulars": INTERNAL,
        "withholding_ground": INTERNAL,
        "withholding_reason": INTERNAL,
        "withheld_until": INTERNAL,
        "withheld_at": INTERNAL,
        "withheld_by": INTERNAL,
    }

    uid = models.CharField(
        "identifiant public",
        max_length=40,
        unique=True,
        default=new_uid,
        editable=False,
    )
    title = models.CharField("titre", max_length=300)
    is_illustrative = models.BooleanField(
        "données illustratives",
        default=False,
        help_text="Cochez pour une inscription d’exemple : la mention paraît partout.",
    )
    internal_note = models.TextField(
        "note interne",
        blank=True,
        help_text="Pour l’équipe seulement. Cette note n’est jamais diffusée.",
    )
    status = models.CharField(
        "état", max_length=20, choices=Status, default=Status.DRAFT, editable=False
    )
    edited_at = models.DateTimeField("modifiée le", null=True, editable=False)
    edited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="modifiée par",
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        editable=False,
    )
    disclosure = models.CharField(
        "diffusion",
        max_length=20,
        choices=Disclosure,
        default=Disclosure.PUBLIC,
        editable=False,
    )
    withheld_particulars = ArrayField(
        models.CharField(max_length=60),
        verbose_name="particularités non diffusées",
        default=list,
        blank=True,
        editable=False,
    )
    withholding_ground = models.CharField(
        "motif de non-diffusion", max_length=20, blank=True, editable=False
    )
    withholding_reason = models.TextField("raison de la décision", blank=True, editable=False)
    withheld_until = models.DateField("décision à revoir le", null=True, blank=True, editable=False)
    withheld_at = models.DateTimeField("décision prise le", null=True, editable=False)
    withheld_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="décision prise par",
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        editable=False,
    )

    class Meta:
        abstract = True
        constraints = [
            together("edited_at", "edited_by"),
            together("withheld_at", "withheld_by"),
            within("disclosure", Disclosure.values),
            within("withholding_ground", ["", *withholding.BY_CODE]),
            models.CheckConstraint(
                condition=models.Q(disclosure="public")
                | (models.Q(withheld_at__isnull=False) & ~models.Q(withholding_ground="")),
                name="%(app_label)s_%(class)s_withholding_decided",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def part_key(self) -> str:
        """The part of the register this record belongs to; empty when it has no parts."""
        return ""

    @property
    def rank(self) -> int:
        """The place among the entries of its part; those of the same rank follow their titles."""
        return 0

    @property
    def in_force_since(self) -> date | None:
        """The day it began, if known."""
        return None

    @property
    def in_force_until(self) -> date | None:
        """The day it ended, if it did."""
        return None

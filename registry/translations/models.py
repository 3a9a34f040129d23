"""English words, each with the fingerprint of the French that it translates."""

import hashlib
from collections.abc import Iterable
from typing import ClassVar

from django.db import models

from registry.bodies.models import PublicBody
from registry.records.classification import INTERNAL, PUBLIC, WITHHOLDABLE, Visibility
from registry.records.tracked import TrackedRecord
from registry.translations.querysets import TranslationQuerySet

# The particular of the title: every record has one.
TITLE = "title"


def fingerprint(french: Iterable[str]) -> str:
    """The SHA-256 of the French lines a translation was made from."""
    return hashlib.sha256("\n".join(french).encode()).hexdigest()


class Translation(TrackedRecord):
    """The English of one particular of a record; emptied when it is taken back, never erased.

    `french_sha256` is that of the French it translates: whether the French changed since is
    computed from it, never typed.
    """

    is_classified = True
    visibility: ClassVar[dict[str, Visibility]] = {
        "public_body": PUBLIC,
        "record_uid": PUBLIC,
        "particular": PUBLIC,
        "text": WITHHOLDABLE,
        "french_sha256": INTERNAL,
        "revision": INTERNAL,
    }

    public_body = models.ForeignKey(
        PublicBody, verbose_name="organisme", on_delete=models.PROTECT, related_name="+"
    )
    record_uid = models.CharField("identifiant de l’inscription", max_length=40)
    particular = models.CharField("particularité", max_length=60)
    text = models.TextField("texte anglais", blank=True)
    french_sha256 = models.CharField("empreinte du texte français", max_length=64)

    objects = TranslationQuerySet.as_manager()

    class Meta:
        verbose_name = "traduction"
        verbose_name_plural = "traductions"
        ordering = ["record_uid", "particular"]
        constraints = [
            models.UniqueConstraint(
                fields=["public_body", "record_uid", "particular"], name="translation_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.record_uid}, {self.particular}"

    @property
    def lines(self) -> tuple[str, ...]:
        """The English, a paragraph or an item a line."""
        return tuple(line.strip() for line in self.text.splitlines() if line.strip())

    def is_stale(self, french: Iterable[str]) -> bool:
        """Whether the French is no longer the one that was translated."""
        return self.french_sha256 != fingerprint(french)

"""Documents kept as they came, under their SHA-256, and what was last declared of each."""

from typing import Any, ClassVar

from django.conf import settings
from django.db import models

from registry.records.models import AppendOnlyRecord
from registry.records.publishable import new_uid
from registry.records.querysets import AppendOnlyQuerySet


class DocumentManager(models.Manager.from_queryset(AppendOnlyQuerySet)):
    """Documents without their bytes, which are read one at a time when they are asked for."""

    def get_queryset(self) -> Any:
        """All the rows, the bytes left where they are."""
        return super().get_queryset().defer("content")


class KeptDocument(AppendOnlyRecord):
    """A document attached to a record: internal, unless declared public when it was added.

    Another declaration is another row: what was attached and declared is never rewritten.
    `owner_field` names the record it belongs to, which calls its documents `documents`.
    """

    owner_field: ClassVar[str]

    objects = DocumentManager()

    uid = models.CharField(
        "identifiant", max_length=40, unique=True, default=new_uid, editable=False
    )
    file_name = models.CharField("nom du fichier", max_length=200)
    media_type = models.CharField("type de contenu", max_length=100)
    size = models.PositiveIntegerField("taille en octets")
    sha256 = models.CharField("empreinte SHA-256", max_length=64)
    content = models.BinaryField("contenu")
    is_public = models.BooleanField("déclaré public", default=False)
    added_at = models.DateTimeField("ajouté le")
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="ajouté par",
        on_delete=models.PROTECT,
        related_name="+",
    )

    class Meta:
        abstract = True
        ordering = ["-added_at", "-pk"]

    def __str__(self) -> str:
        return self.file_name

    @property
    def owner_id(self) -> Any:
        """The key of the record it is attached to."""
        return getattr(self, f"{self.owner_field}_id")


def declarations(owner: Any) -> list[Any]:
    """The documents attached to a record, newest first, without their bytes."""
    rows = owner.documents.all()
    return sorted(rows, key=lambda one: (one.added_at, one.pk), reverse=True)


def in_force(documents: list[Any]) -> list[Any]:
    """The last declaration of each file name of each record; the documents come newest first."""
    latest: dict[tuple[Any, str], Any] = {}
    for one in documents:
        latest.setdefault((one.owner_id, one.file_name), one)
    return list(latest.values())

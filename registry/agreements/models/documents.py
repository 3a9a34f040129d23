"""The documents attached to an agreement: kept as they came, under their SHA-256."""

from django.conf import settings
from django.db import models

from registry.agreements.models.agreements import Agreement
from registry.records.models import AppendOnlyRecord
from registry.records.publishable import new_uid


class AgreementDocument(AppendOnlyRecord):
    """A document attached to an agreement: internal, unless declared public when it was added.

    Another declaration is another row: what was attached and declared is never rewritten.
    """

    uid = models.CharField(
        "identifiant", max_length=40, unique=True, default=new_uid, editable=False
    )
    agreement = models.ForeignKey(
        Agreement, verbose_name="entente", on_delete=models.PROTECT, related_name="documents"
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
        verbose_name = "document d’une entente"
        verbose_name_plural = "documents des ententes"
        ordering = ["-added_at", "-pk"]

    def __str__(self) -> str:
        return self.file_name

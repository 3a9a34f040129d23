"""The documents attached to an agreement: kept as they came, under their SHA-256."""

from django.db import models

from registry.agreements.models.agreements import Agreement
from registry.records.documents import KeptDocument


class AgreementDocument(KeptDocument):
    """A document attached to an agreement."""

    owner_field = "agreement"

    agreement = models.ForeignKey(
        Agreement, verbose_name="entente", on_delete=models.PROTECT, related_name="documents"
    )

    class Meta(KeptDocument.Meta):
        verbose_name = "document d’une entente"
        verbose_name_plural = "documents des ententes"

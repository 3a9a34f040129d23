"""Editions withdrawn by order: what stays in their place."""

from django.db import models

from registry.editions.models.editions import Edition
from registry.editions.models.frozen import FrozenModel


class Withdrawal(FrozenModel):
    """The tombstone of an edition: when it was withdrawn, by whose order, why.

    Its number and its SHA-256 stay in the chain of editions; its bytes are erased by a command
    of the owner of the tables.
    """

    edition = models.OneToOneField(
        Edition, verbose_name="édition", on_delete=models.PROTECT, related_name="withdrawal"
    )
    withdrawn_at = models.DateTimeField("retirée le")
    authority = models.CharField("ordonnée par", max_length=300)
    reason = models.TextField("raison diffusée")

    class Meta:
        verbose_name = "retrait d’une édition"
        verbose_name_plural = "retraits d’une édition"

    def __str__(self) -> str:
        return f"{self.edition} : retirée"

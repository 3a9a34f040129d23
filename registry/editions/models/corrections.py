"""What the body answered in public to those who told it of an error."""

from django.db import models

from registry.editions.models.frozen import FrozenModel


class Correction(FrozenModel):
    """The public answer to an error that somebody told of, under its tracking number."""

    body = models.SlugField("organisme")
    register = models.SlugField("registre", blank=True)
    number = models.PositiveIntegerField("numéro public", null=True)
    tracking = models.CharField("numéro de suivi", max_length=20, unique=True)
    received_on = models.DateField("signalée le")
    answered_at = models.DateTimeField("répondue le")
    is_corrected = models.BooleanField("corrigée")
    text = models.TextField("réponse diffusée")

    class Meta:
        verbose_name = "réponse à un signalement"
        verbose_name_plural = "réponses à des signalements"
        ordering = ["-answered_at", "-pk"]
        indexes = [models.Index(fields=["body", "-answered_at"], name="correction_body")]

    def __str__(self) -> str:
        return self.tracking

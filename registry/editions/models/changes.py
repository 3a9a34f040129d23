"""What an edition changed, written down as it is published."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models

from registry.editions.models.editions import Edition
from registry.editions.models.frozen import FrozenModel


class ChangeAction(models.TextChoices):
    """What happened to an entry from one edition to the next."""

    NEW = "new", "Ajoutée"
    CHANGED = "changed", "Modifiée"
    ENDED = "ended", "Terminée"
    REMOVED = "removed", "Retirée"
    HEAD = "head", "Renseignements sur l’édition"


class Change(FrozenModel):
    """One entry that differs from the edition before, and why, in the words given at approval.

    It holds no word of the edition before. `labels` name the particulars that differ; `is_form`
    says that no word changed, only how it is written.
    """

    edition = models.ForeignKey(
        Edition, verbose_name="édition", on_delete=models.PROTECT, related_name="changes"
    )
    position = models.PositiveIntegerField("position")
    action = models.CharField("changement", max_length=10, choices=ChangeAction)
    uid = models.CharField("identifiant public", max_length=40, blank=True)
    number = models.PositiveIntegerField("numéro public", null=True)
    part = models.CharField("partie", max_length=40, blank=True)
    title = models.TextField("titre", blank=True)
    labels = ArrayField(models.TextField(), verbose_name="particularités changées", default=list)
    recipients = ArrayField(models.TextField(), verbose_name="destinataires", default=list)
    categories = ArrayField(models.TextField(), verbose_name="catégories", default=list)
    is_form = models.BooleanField("de forme seulement", default=False)
    reason = models.TextField("raison diffusée", blank=True)

    class Meta:
        verbose_name = "changement d’une édition"
        verbose_name_plural = "changements d’une édition"
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["edition", "position"], name="change_position_once")
        ]
        indexes = [
            models.Index(fields=["uid"], name="change_uid"),
            GinIndex(fields=["recipients"], name="change_recipients"),
            GinIndex(fields=["categories"], name="change_categories"),
        ]

    def __str__(self) -> str:
        return f"{self.get_action_display()} : {self.title}"

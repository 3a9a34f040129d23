"""The log of communications that the law records and nobody publishes."""

from django.db import models

from registry.bodies.models import PublicBody
from registry.bodies.querysets import OfBodyQuerySet
from registry.law import internal_log
from registry.records.constraints import within
from registry.records.publishable import new_uid
from registry.records.tracked import TrackedRecord


class LoggedCommunication(TrackedRecord):
    """A communication recorded internally (s. 60, 60.1, 63.8): never published, by no path."""

    uid = models.CharField(
        "identifiant", max_length=40, unique=True, default=new_uid, editable=False
    )
    public_body = models.ForeignKey(
        PublicBody, verbose_name="organisme", on_delete=models.PROTECT, related_name="+"
    )
    duty = models.CharField(
        "ce qui exige l’inscription",
        max_length=20,
        choices=[(one.code, one.label) for one in internal_log.DUTIES],
    )
    happened_on = models.DateField("communiqué le")
    recipient = models.CharField("à qui", max_length=300)
    information = models.TextField("renseignements communiqués")
    reason = models.TextField("raison", help_text="La demande reçue, ou ce qui l’exigeait.")
    internal_note = models.TextField("note", blank=True)

    objects = OfBodyQuerySet.as_manager()

    class Meta:
        verbose_name = "communication au journal interne"
        verbose_name_plural = "communications au journal interne"
        ordering = ["-happened_on", "-pk"]
        constraints = [within("duty", list(internal_log.BY_CODE))]

    def __str__(self) -> str:
        return f"{self.happened_on:%Y-%m-%d} — {self.recipient}"

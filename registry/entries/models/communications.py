"""The communication without consent and the particulars the Act asks of it."""

from typing import ClassVar

from django.db import models

from registry.agreements.models import Recipient
from registry.entries.models.entry import Entry
from registry.law import registers, transfers
from registry.law.kinds import COMMUNICATION
from registry.records.classification import INTERNAL, PUBLIC, WITHHOLDABLE, Visibility
from registry.records.constraints import within

CHANNELS = [
    (part.key, part.title)
    for part in registers.COMMUNICATIONS.parts
    if part.key in (registers.AGREEMENTS, registers.MANDATES, registers.DIRECTLY)
]
YES_OR_NO = [(True, "Oui"), (False, "Non")]


class Communication(Entry):
    """A release of personal information without the consent of the person (s. 67.3, par. 1)."""

    register = registers.COMMUNICATIONS
    requirements = COMMUNICATION
    in_words = Entry.in_words | {
        "transfer_exemption": lambda code: transfers.BY_CODE[code].label if code else ""
    }
    visibility: ClassVar[dict[str, Visibility]] = {
        "channel": PUBLIC,
        "recipients": WITHHOLDABLE,
        "outside_quebec": WITHHOLDABLE,
        "outside_place": INTERNAL,
        "transfer_exemption": INTERNAL,
        "justification": WITHHOLDABLE,
        "is_payroll": INTERNAL,
    }

    channel = models.CharField(
        "document du registre",
        max_length=20,
        choices=CHANNELS,
        help_text="Le document où paraît la communication.",
    )
    recipients = models.ManyToManyField(
        Recipient,
        verbose_name="destinataires",
        related_name="communications",
        blank=True,
        help_text="Qui reçoit les renseignements.",
    )
    outside_quebec = models.BooleanField(
        "communiqués à l’extérieur du Québec",
        choices=YES_OR_NO,
        null=True,
        blank=True,
        help_text="Oui aussi quand un mandataire les garde ou les consulte hors du Québec.",
    )
    outside_place = models.CharField(
        "lieu à l’extérieur du Québec",
        max_length=200,
        blank=True,
        help_text="Interne : le pays ou la province. Ce champ n’est pas diffusé.",
    )
    transfer_exemption = models.CharField(
        "cas d’exception à la protection adéquate",
        max_length=20,
        choices=[(one.code, one.label) for one in transfers.EXEMPTIONS],
        blank=True,
        help_text="Laissez vide si une évaluation et une entente encadrent la communication.",
    )
    justification = models.TextField(
        "précision sur la raison",
        blank=True,
        help_text="Facultatif : ce que la disposition ne dit pas.",
    )
    is_payroll = models.BooleanField(
        "retenue ou versement exigé par la loi pour le personnel",
        default=False,
        help_text="Comme un relevé de paie au fisc : la loi exclut ces communications du registre.",
    )

    class Meta(Entry.Meta):
        verbose_name = "communication de renseignements"
        verbose_name_plural = "communications de renseignements"
        ordering = ["channel", "title"]
        constraints = [
            *Entry.Meta.constraints,
            within("channel", [key for key, _ in CHANNELS]),
            within("transfer_exemption", ["", *transfers.BY_CODE]),
        ]

    @property
    def part_key(self) -> str:
        """The document of the register that shows it."""
        return self.channel

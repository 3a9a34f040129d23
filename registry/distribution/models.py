"""An item of the page of distributed information, and the documents kept for it."""

from datetime import date
from typing import ClassVar

from django.db import models

from registry.bodies.models import PublicBody
from registry.distribution.querysets import ItemQuerySet
from registry.law import registers
from registry.law.kinds import DISTRIBUTION
from registry.records.classification import PUBLIC, WITHHOLDABLE, Visibility
from registry.records.constraints import within
from registry.records.documents import KeptDocument
from registry.records.publishable import PublishableRecord

SECTIONS = [(part.key, part.title) for part in registers.DISTRIBUTION.parts]
SHOWN = [
    (register.key, register.title)
    for register in (
        registers.INVENTORY,
        registers.COMMUNICATIONS,
        registers.HEALTH_COMMUNICATIONS,
        registers.CATEGORIES,
    )
]


class DistributedItem(PublishableRecord):
    """A document or piece of information that the body distributes on its site (A-2.1, r. 2)."""

    register = registers.DISTRIBUTION
    requirements = DISTRIBUTION
    visibility: ClassVar[dict[str, Visibility]] = {
        "section": PUBLIC,
        "position": PUBLIC,
        "text": WITHHOLDABLE,
        "links": WITHHOLDABLE,
        "shows": WITHHOLDABLE,
        "shown_since": PUBLIC,
        "retired_on": PUBLIC,
    }

    public_body = models.ForeignKey(
        PublicBody,
        verbose_name="organisme",
        on_delete=models.PROTECT,
        related_name="distributed_items",
    )
    section = models.CharField("section de la page", max_length=20, choices=SECTIONS)
    position = models.PositiveIntegerField("rang dans la section", default=0)
    text = models.TextField(
        "texte",
        blank=True,
        help_text="Un paragraphe par ligne. Dites ce que le public trouvera, en mots courants.",
    )
    links = models.TextField(
        "liens",
        blank=True,
        help_text="Un lien par ligne\u00a0: libellé | https://adresse. Le libellé dit où mène le"
        " lien\u00a0; le nom du site s’affiche à côté.",
    )
    shows = models.CharField(
        "registre montré ici",
        max_length=20,
        choices=SHOWN,
        blank=True,
        help_text="La page montre alors le registre en vigueur\u00a0: ses fichiers ou ses parties,"
        " leur nombre, leur PDF. Elle suit chaque édition d’elle-même.",
    )
    shown_since = models.DateField("diffusé depuis le", null=True, blank=True)
    retired_on = models.DateField(
        "n’est plus diffusé depuis le",
        null=True,
        blank=True,
        help_text="Laissez vide tant que l’élément vaut. Il n’est pas effacé\u00a0: il passe sous"
        " «\u00a0N’est plus en vigueur\u00a0».",
    )

    objects = ItemQuerySet.as_manager()

    class Meta(PublishableRecord.Meta):
        verbose_name = "élément diffusé"
        verbose_name_plural = "éléments diffusés"
        ordering = ["section", "position", "title"]
        constraints = [
            *PublishableRecord.Meta.constraints,
            within("section", [key for key, _ in SECTIONS]),
            within("shows", ["", *(key for key, _ in SHOWN)]),
            models.CheckConstraint(
                condition=models.Q(retired_on__isnull=True)
                | models.Q(shown_since__isnull=True)
                | models.Q(retired_on__gte=models.F("shown_since")),
                name="distribution_item_retired_after_shown",
            ),
        ]

    @property
    def part_key(self) -> str:
        """The section it stands in."""
        return self.section

    @property
    def rank(self) -> int:
        """The place the body gave it in its section."""
        return self.position

    @property
    def in_force_since(self) -> date | None:
        """The day it was first distributed, if known."""
        return self.shown_since

    @property
    def in_force_until(self) -> date | None:
        """The day it was retired, if it was."""
        return self.retired_on


class ItemDocument(KeptDocument):
    """A document that an item gives to the public, once declared public."""

    owner_field = "item"

    item = models.ForeignKey(
        DistributedItem,
        verbose_name="élément",
        on_delete=models.PROTECT,
        related_name="documents",
    )

    class Meta(KeptDocument.Meta):
        verbose_name = "document diffusé par un élément"
        verbose_name_plural = "documents diffusés par les éléments"

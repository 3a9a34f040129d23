"""Editions, the entries placed in them, and their files."""

from django.db import models

from registry.editions.canonical import read_head
from registry.editions.document import Entry, Head
from registry.editions.models.contents import StoredFragment
from registry.editions.models.frozen import FrozenModel
from registry.editions.querysets import EditionQuerySet
from registry.law.registers import REGISTERS, Register


class Edition(FrozenModel):
    """A published, frozen state of a register of a body; its SHA-256 covers head and entries."""

    body = models.SlugField("organisme")
    register = models.SlugField("registre")
    number = models.PositiveIntegerField("numéro")
    published_at = models.DateTimeField("publiée le")
    previous = models.OneToOneField(
        "self",
        verbose_name="édition précédente",
        on_delete=models.PROTECT,
        null=True,
        related_name="next",
    )
    head_content = models.BinaryField("en-tête")
    sha256 = models.CharField("empreinte", max_length=64)
    is_partial = models.BooleanField("version partielle")
    entry_count = models.PositiveIntegerField("nombre d’inscriptions")

    objects = EditionQuerySet.as_manager()

    class Meta:
        verbose_name = "édition"
        verbose_name_plural = "éditions"
        constraints = [
            models.UniqueConstraint(
                fields=["body", "register", "number"], name="edition_number_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.law.title}, édition {self.number}"

    @property
    def head(self) -> Head:
        """What the edition says of itself; never asked of a withdrawn one, which may be erased."""
        return read_head(bytes(self.head_content))

    @property
    def law(self) -> Register:
        """The register as the law knows it."""
        return REGISTERS[self.register]

    @property
    def is_withdrawn(self) -> bool:
        """Whether an order withdrew the edition."""
        return hasattr(self, "withdrawal")


class Placement(FrozenModel):
    """A fragment in an edition: its part, its position, and its public number."""

    edition = models.ForeignKey(
        Edition,
        verbose_name="édition",
        on_delete=models.PROTECT,
        related_name="placements",
    )
    part = models.CharField("partie", max_length=40, blank=True)
    position = models.PositiveIntegerField("position")
    number = models.PositiveIntegerField("numéro public")
    uid = models.CharField("identifiant public", max_length=40)
    stored = models.ForeignKey(
        StoredFragment,
        verbose_name="fragment",
        on_delete=models.PROTECT,
        related_name="placements",
    )

    class Meta:
        verbose_name = "inscription d’une édition"
        verbose_name_plural = "inscriptions d’une édition"
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["edition", "number"], name="placement_number_once"),
            models.UniqueConstraint(fields=["edition", "position"], name="placement_position_once"),
        ]
        indexes = [models.Index(fields=["uid"], name="placement_uid")]

    def __str__(self) -> str:
        return f"{self.edition_id}/{self.number}"

    @property
    def entry(self) -> Entry:
        """The entry as it is read in this edition."""
        return Entry(self.number, self.stored.fragment, digest=self.stored_id)


class Rendition(FrozenModel):
    """The bytes of an edition, or of a part of it, in one format and language."""

    edition = models.ForeignKey(
        Edition,
        verbose_name="édition",
        on_delete=models.PROTECT,
        related_name="renditions",
    )
    format = models.CharField("format", max_length=10)
    language = models.CharField("langue", max_length=8, default="fr-CA")
    part = models.CharField("partie", max_length=40, blank=True)
    file_name = models.CharField("nom du fichier", max_length=120)
    media_type = models.CharField("type de contenu", max_length=80)
    content = models.BinaryField("contenu")
    size = models.PositiveIntegerField("taille en octets")
    sha256 = models.CharField("empreinte", max_length=64)

    class Meta:
        verbose_name = "fichier d’une édition"
        verbose_name_plural = "fichiers d’une édition"
        constraints = [
            models.UniqueConstraint(
                fields=["edition", "format", "language", "part"], name="rendition_once"
            ),
            models.UniqueConstraint(fields=["edition", "file_name"], name="rendition_name_once"),
        ]

    def __str__(self) -> str:
        return self.file_name

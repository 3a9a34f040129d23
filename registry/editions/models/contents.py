"""What editions hold, stored once under the SHA-256 of its bytes: entries and public documents."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.db import models

from registry.editions.canonical import read_fragment
from registry.editions.document import Fragment
from registry.editions.models.frozen import FrozenModel


class StoredFragment(FrozenModel):
    """The bytes of an approved entry, stored once under their SHA-256 for all editions."""

    digest = models.CharField("empreinte", max_length=64, primary_key=True)
    content = models.BinaryField("contenu")
    folded = models.TextField("texte de recherche")
    words = models.GeneratedField(
        expression=SearchVector("folded", config="french"),
        output_field=SearchVectorField(),
        db_persist=True,
        verbose_name="mots de recherche",
    )
    recipients = ArrayField(models.TextField(), verbose_name="destinataires", default=list)
    categories = ArrayField(models.TextField(), verbose_name="catégories", default=list)

    class Meta:
        verbose_name = "fragment"
        verbose_name_plural = "fragments"
        indexes = [GinIndex(fields=["words"], name="fragment_words")]

    def __str__(self) -> str:
        return self.digest[:12]

    @property
    def fragment(self) -> Fragment:
        """The entry as it was approved."""
        return read_fragment(bytes(self.content))


class EntryCard(FrozenModel):
    """What lists and facets need of a stored entry, so that its bytes need not be read.

    `facets` are written by registry.editions.cards, as « key:value ».
    """

    stored = models.OneToOneField(
        StoredFragment,
        verbose_name="fragment",
        on_delete=models.PROTECT,
        primary_key=True,
        related_name="card",
    )
    kind = models.SlugField("nature de l’inscription", max_length=40)
    title = models.TextField("titre")
    summary = models.TextField("résumé", blank=True)
    sort_key = models.TextField("clé de tri")
    since = models.DateField("depuis le", null=True)
    ended_on = models.DateField("terminée le", null=True)
    is_partial = models.BooleanField("version partielle", default=False)
    note = models.TextField("mention", blank=True)
    facets = ArrayField(models.TextField(), verbose_name="facettes", default=list)

    class Meta:
        verbose_name = "fiche de repérage"
        verbose_name_plural = "fiches de repérage"

    def __str__(self) -> str:
        return self.title


class StoredDocument(FrozenModel):
    """A document that a published entry names, stored once under the SHA-256 of its bytes."""

    digest = models.CharField("empreinte", max_length=64, primary_key=True)
    file_name = models.CharField("nom du fichier", max_length=200)
    media_type = models.CharField("type de contenu", max_length=100)
    size = models.PositiveIntegerField("taille en octets")
    content = models.BinaryField("contenu")

    class Meta:
        verbose_name = "document diffusé"
        verbose_name_plural = "documents diffusés"

    def __str__(self) -> str:
        return self.file_name

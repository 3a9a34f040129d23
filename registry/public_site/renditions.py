"""The files of editions, listed without their bytes."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from registry.editions.models import Edition, Rendition

NAMES = {"pdf": "PDF", "csv": "CSV", "json": "JSON"}
ORDER = {name: place for place, name in enumerate(NAMES)}


@dataclass(frozen=True)
class FileLink:
    """A file of an edition as a page names it."""

    edition: Edition
    format: str
    part: str
    file_name: str
    media_type: str
    size: int

    @property
    def format_name(self) -> str:
        """The format as people write it."""
        return NAMES.get(self.format, self.format.upper())


@dataclass(frozen=True)
class Files:
    """The files of some editions."""

    keys: tuple[int, ...]
    links: tuple[FileLink, ...]
    editions: tuple[Edition, ...] = ()

    @property
    def are_made(self) -> bool:
        """Whether each of these editions has some of its files."""
        return all(self.of(edition) for edition in self.editions)

    @cached_property
    def _by_edition(self) -> dict[int, dict[str, list[FileLink]]]:
        """The links by edition and part: an inventory of a thousand files has as many."""
        found: dict[int, dict[str, list[FileLink]]] = {}
        for link in self.links:
            found.setdefault(link.edition.pk, {}).setdefault(link.part, []).append(link)
        return found

    def of(self, edition: Edition, part: str | None = None) -> list[FileLink]:
        """The files of an edition, or of one part of it (the empty part is the whole)."""
        parts = self._by_edition.get(edition.pk, {})
        return [*chain(*parts.values())] if part is None else parts.get(part, [])

    def pdf(self, edition: Edition, part: str) -> FileLink | None:
        """The PDF of a part of an edition, or None while it is not made."""
        return next((link for link in self.of(edition, part) if link.format == "pdf"), None)

    def awaits_whole(self, edition: Edition) -> bool:
        """Whether the PDF of the whole is still to come: it is made before those of the parts.

        An edition with PDFs of parts alone is older than those of the whole, and never has one.
        """
        return not any(link.format == "pdf" for link in self.of(edition))


def files_of(editions: Iterable[Edition]) -> Files:
    """The files of these editions, in one query that leaves their bytes where they are."""
    by_key = {edition.pk: edition for edition in editions}
    rows = (
        Rendition.objects.filter(edition__in=by_key)
        .order_by("pk")
        .values_list("pk", "edition_id", "format", "part", "file_name", "media_type", "size")
    )
    found = {
        pk: FileLink(by_key[edition], form, part, name, media_type, size)
        for pk, edition, form, part, name, media_type, size in rows
    }
    links = sorted(found.values(), key=lambda link: ORDER.get(link.format, len(ORDER)))
    return Files(tuple(found), tuple(links), tuple(by_key.values()))

"""Which files an edition has, and how each is made from its document."""

from collections.abc import Iterator
from dataclasses import dataclass

from registry.editions.canonical import digest
from registry.editions.document import Document
from registry.editions.models import Edition, Rendition
from registry.law.registers import COMMUNICATIONS, INVENTORY
from registry.rendering.formats import FORMATS, render
from registry.rendering.selections import only_section, single


@dataclass(frozen=True, slots=True)
class Planned:
    """One file to make: its format, the part of the register it shows, its name."""

    format: str
    part: str
    document: Document
    file_name: str
    layout: str


def _name(edition: Edition, part: str, suffix: str) -> str:
    middle = f"-{part}" if part else ""
    return f"{edition.body}-{edition.register}{middle}-edition-{edition.number}.{suffix}"


def _one(edition: Edition, layout: str, document: Document, part: str = "") -> Planned:
    suffix = FORMATS[layout].suffix.lstrip(".")
    return Planned(suffix, part, document, _name(edition, part, suffix), layout)


def plan(edition: Edition, document: Document) -> Iterator[Planned]:
    """The files of an edition: the whole first, then a PDF of each part and of each file.

    Public pages rely on that order: a part is never made before the whole. A part that holds
    nothing and declares nothing has no PDF of its own.
    """
    yield _one(edition, "csv", document)
    yield _one(edition, "json", document)
    yield _one(edition, "pdf", document)
    if edition.register == COMMUNICATIONS.key:
        for section in document.sections:
            if section.entries or section.statement:
                one = only_section(document, section.key)
                yield _one(edition, "pdf", one, section.key)
    if edition.register == INVENTORY.key:
        for entry in document.entries:
            one = single(document, entry.number)
            yield _one(edition, "pdf-fiche", one, f"fichier-{entry.number}")


def make(edition: Edition, planned: Planned) -> Rendition:
    """Make one file; the row is not saved yet."""
    content = render(planned.document, planned.layout)
    return Rendition(
        edition=edition,
        format=planned.format,
        part=planned.part,
        file_name=planned.file_name,
        media_type=FORMATS[planned.layout].media_type,
        content=content,
        size=len(content),
        sha256=digest(content),
    )

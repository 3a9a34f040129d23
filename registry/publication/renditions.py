"""Which files an edition has, and how each is made from its document."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from django.conf import settings

from registry.editions.canonical import digest
from registry.editions.document import Document
from registry.editions.models import Edition, Rendition
from registry.law.registers import COMMUNICATIONS, INVENTORY
from registry.publication.shelf import take
from registry.rendering.binding import bind
from registry.rendering.books import Book, Manuscript
from registry.rendering.formats import FORMATS, render
from registry.rendering.seals import Seal, seal_of
from registry.rendering.selections import only_section, single
from registry.rendering.signing import signed


@dataclass(frozen=True, slots=True)
class Planned:
    """One file to make: its format, the part of the register it shows, its name."""

    format: str
    part: str
    document: Document
    file_name: str
    layout: str
    # laid out once: it is asked for before the pages are set, and again to bind them
    book: Book | None = None

    @property
    def manuscripts(self) -> tuple[Manuscript, ...]:
        """What is to be set in type for it."""
        return self.book.manuscripts if self.book else ()


def _name(edition: Edition, part: str, suffix: str) -> str:
    middle = f"-{part}" if part else ""
    return f"{edition.body}-{edition.register}{middle}-edition-{edition.number}.{suffix}"


def _one(edition: Edition, layout: str, document: Document, part: str = "") -> Planned:
    found = FORMATS[layout]
    book = found.lay_out(document) if found.lay_out else None
    name = _name(edition, part, found.suffix)
    return Planned(found.suffix, part, document, name, layout, book)


def _seal(edition: Edition) -> Seal | None:
    """What seals the files of the body of the edition; SealError when it cannot be read."""
    return seal_of(edition.body, **settings.SEALS)


def _sealed(content: bytes, edition: Edition) -> bytes:
    """The file with the seal of its body, if it has one, made when the edition was published.

    A certificate younger than the edition seals from its first moment.
    """
    seal = _seal(edition)
    if seal is None:
        return content
    at = max(edition.published_at, seal.certificate.not_valid_before_utc)
    return signed(content, seal, at=at)


def _address(edition: Edition) -> str:
    page = f"{edition.body}/{edition.register}/editions/{edition.number}/"
    return f"{settings.PUBLIC_SITE_URL}/{page}"


def plan(edition: Edition, document: Document) -> Iterator[Planned]:
    """The files of an edition: the whole first, then a PDF of each part and of each file.

    Public pages rely on that order: a part is never made before the whole. A part that holds
    nothing and declares nothing has no PDF of its own.
    """
    seal = _seal(edition)
    holder = seal.holder if seal else ""
    document = replace(document, address=_address(edition), seal=holder)
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


def _written(planned: Planned) -> bytes:
    return render(planned.document, planned.layout)


def make(edition: Edition, planned: Planned) -> Rendition:
    """Make one file; the row is not saved yet."""
    book = planned.book
    content = _sealed(bind(book, take), edition) if book else _written(planned)
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

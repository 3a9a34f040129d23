"""Which files an edition has, and how each is made from its document."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

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


@dataclass(frozen=True)
class Planned:
    """One file to make: its format, the part of the register it shows, its name, its seal."""

    format: str
    part: str
    document: Document
    file_name: str
    layout: str
    seal: Seal | None = None

    @cached_property
    def book(self) -> Book | None:
        """The file laid out, if its pages are set in type; only when it is to be made."""
        lay_out = FORMATS[self.layout].lay_out
        return lay_out(self.document) if lay_out else None

    @property
    def manuscripts(self) -> tuple[Manuscript, ...]:
        """What is to be set in type for it."""
        return self.book.manuscripts if self.book else ()


def _name(edition: Edition, part: str, suffix: str) -> str:
    middle = f"-{part}" if part else ""
    return f"{edition.body}-{edition.register}{middle}-edition-{edition.number}.{suffix}"


def _sealed(content: bytes, edition: Edition, seal: Seal | None) -> bytes:
    """The file with the seal of its body, if it has one, made when the edition was published.

    A certificate younger than the edition seals from its first moment.
    """
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
    nothing and declares nothing has no PDF of its own. SealError when the certificate of the body
    cannot be read.
    """
    # Read once: a certificate is slow to open, on purpose.
    seal = seal_of(edition.body, **settings.SEALS)
    holder = seal.holder if seal else ""
    document = replace(document, address=_address(edition), seal=holder)

    def one(layout: str, document: Document, part: str = "") -> Planned:
        suffix = FORMATS[layout].suffix
        return Planned(suffix, part, document, _name(edition, part, suffix), layout, seal)

    yield one("csv", document)
    yield one("json", document)
    yield one("pdf", document)
    if edition.register == COMMUNICATIONS.key:
        for section in document.sections:
            if section.entries or section.statement:
                yield one("pdf", only_section(document, section.key), section.key)
    if edition.register == INVENTORY.key:
        for entry in document.entries:
            sheet = single(document, entry.number)
            yield one("pdf-fiche", sheet, f"fichier-{entry.number}")


def make(edition: Edition, planned: Planned) -> Rendition:
    """Make one file; the row is not saved yet."""
    if planned.book:
        content = _sealed(bind(planned.book, take), edition, planned.seal)
    else:
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

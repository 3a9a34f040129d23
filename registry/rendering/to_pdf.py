"""A document as a PDF: a whole register, or the sheet of one entry."""

from collections.abc import Callable

from registry.editions.document import Document
from registry.rendering.binding import bind
from registry.rendering.books import Attachment, Book, Manuscript
from registry.rendering.laying_out import register_book
from registry.rendering.quires import Quire
from registry.rendering.setting import set_in_type
from registry.rendering.sheet_book import sheet_book
from registry.rendering.to_csv import csv_bytes
from registry.rendering.to_json import json_bytes

QuireOf = Callable[[Manuscript], Quire]


def set_manuscript(manuscript: Manuscript) -> Quire:
    """The quire of a manuscript, set anew."""
    return set_in_type(manuscript.write(), manuscript.names, is_tagged=manuscript.is_tagged)


def whole_book(document: Document) -> Book:
    """The whole register: cover, contents, parts, entries, index; its CSV and JSON attached."""
    return register_book(document, data_of(document))


def pdf_bytes(document: Document, quire_of: QuireOf = set_manuscript) -> bytes:
    """The whole register as a PDF."""
    return bind(whole_book(document), quire_of)


def sheet_pdf_bytes(document: Document, quire_of: QuireOf = set_manuscript) -> bytes:
    """The sheet of one entry as a PDF; the document must hold one entry."""
    return bind(sheet_book(document), quire_of)


def data_of(document: Document) -> tuple[Attachment, ...]:
    """The document as data, carried by its PDF: whoever has the one has the other."""
    stem = f"{document.head.body}-{document.head.register}"
    key = document.sections[0].key if len(document.sections) == 1 else ""
    stem += f"-{key}" if key else ""
    if document.edition:
        stem += f"-edition-{document.edition}"
    return (
        Attachment(f"{stem}.csv", "text/csv", "Les mêmes données, en CSV", csv_bytes(document)),
        Attachment(
            f"{stem}.json", "application/json", "Les mêmes données, en JSON", json_bytes(document)
        ),
    )

"""The one table of formats: which function writes a document, as what media type and suffix."""

from collections.abc import Callable
from dataclasses import dataclass

from registry.editions.document import Document
from registry.rendering.books import Book
from registry.rendering.sheet_book import sheet_book
from registry.rendering.to_csv import csv_bytes
from registry.rendering.to_json import json_bytes
from registry.rendering.to_pdf import pdf_bytes, sheet_pdf_bytes, whole_book


@dataclass(frozen=True, slots=True)
class Format:
    """A way to write a document; `suffix` ends the name of the file, without its dot.

    `lay_out` makes the book of a format whose pages are set in type.
    """

    name: str
    write: Callable[[Document], bytes]
    media_type: str
    suffix: str
    lay_out: Callable[[Document], Book] | None = None


FORMATS: dict[str, Format] = {
    item.name: item
    for item in (
        Format("pdf", pdf_bytes, "application/pdf", "pdf", whole_book),
        Format("pdf-fiche", sheet_pdf_bytes, "application/pdf", "pdf", sheet_book),
        Format("csv", csv_bytes, "text/csv; charset=utf-8", "csv"),
        Format("json", json_bytes, "application/json", "json"),
    )
}


class UnknownFormatError(KeyError):
    """A format that is not in the table."""

    def __init__(self, name: str) -> None:
        """Say which formats there are."""
        super().__init__(name)
        self.name = name

    def __str__(self) -> str:
        return (
            f"Format inconnu\u00a0: «\u00a0{self.name}\u00a0». Formats\u00a0: {', '.join(FORMATS)}."
        )


def format_named(name: str) -> Format:
    """The format of that name; UnknownFormatError when the table has none such."""
    try:
        return FORMATS[name]
    except KeyError:
        raise UnknownFormatError(name) from None


def render(document: Document, name: str) -> bytes:
    """The document in the format of that name, as bytes: same document, same bytes."""
    return format_named(name).write(document)

"""A document as a tagged PDF: a whole register, or the sheet of one entry."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.template.loader import render_to_string
from weasyprint import HTML
from weasyprint.urls import FatalURLFetchingError

from registry.editions.canonical import canonical_bytes, digest
from registry.editions.document import Document, Head
from registry.law.french_dates import french_date
from registry.rendering.finishing import finish
from registry.rendering.sheets import PARTIAL, Group, groups
from registry.rendering.texts import printable_document
from registry.rendering.typefaces import (
    FACES,
    FALLBACK_FACE,
    closed_fonts,
    fetch_own,
    has_every_sign,
)

VARIANT = "pdf/ua-1"


class RefusedAddressError(RuntimeError):
    """A page asked for something else than a typeface of the project."""


def pdf_bytes(document: Document) -> bytes:
    """The whole register: cover, table of contents, parts and entries."""
    return _pdf_bytes(document, "rendering/register.html")


def sheet_pdf_bytes(document: Document) -> bytes:
    """The sheet of one entry, without cover or contents; the document must hold one entry."""
    if len(document.entries) != 1:
        raise ValueError(
            f"Une fiche porte une seule inscription, ce document en a {len(document.entries)}."
        )
    return _pdf_bytes(document, "rendering/sheet.html")


def _pdf_bytes(document: Document, template: str) -> bytes:
    cleaned = printable_document(document)
    parts = groups(cleaned)
    html = _page(cleaned, parts, template)
    with _without_collector():
        return html_to_pdf(html, _names(parts), digest(canonical_bytes(cleaned))[:32])


def _page(document: Document, parts: tuple[Group, ...], template: str) -> str:
    head = document.head
    context = {
        "document": document,
        "head": head,
        "groups": parts,
        "faces": FACES,
        "published": french_date(document.published_on) if document.published_on else "",
        "previous": french_date(document.previous_on) if document.previous_on else "",
        "created": document.published_on.isoformat() if document.published_on else "",
        "partial_notice": _partial_notice(head),
        "notices": [text for text in head.notices if not text.startswith(PARTIAL)],
        "one_line_address": ", ".join(head.contact.address.split("\n")),
        "is_illustrative": head.is_illustrative
        or any(entry.fragment.note for entry in document.entries),
    }
    html = render_to_string(template, context)
    if has_every_sign(html):
        return html
    return render_to_string(template, {**context, "fallback": FALLBACK_FACE})


def _partial_notice(head: Head) -> str:
    """What the label « Version partielle » explains: the notice of the edition, or ours."""
    for text in head.notices:
        if text.startswith(PARTIAL):
            sentence = text.removeprefix(PARTIAL).lstrip("\u00a0 :.,–—")
            return sentence[:1].upper() + sentence[1:]
    return "La loi permet de ne pas diffuser certains renseignements."


def _names(parts: tuple[Group, ...]) -> dict[str, str]:
    """What each anchor is, for who hears a link without seeing it."""
    names = {part.anchor: part.title for part in parts}
    for part in parts:
        names.update({item.anchor: f"{item.number}. {item.title}" for item in part.items})
    return names


def html_to_pdf(html: str, names: dict[str, str], identifier: str) -> bytes:
    """The page as a tagged PDF; `names` says what each anchor is."""

    def finisher(document: Any, pdf: Any) -> None:
        finish(pdf, names)

    try:
        content: bytes = HTML(string=html, url_fetcher=fetch_own).write_pdf(
            pdf_variant=VARIANT,
            pdf_identifier=identifier.encode(),
            font_config=closed_fonts(),
            finisher=finisher,
        )
    except FatalURLFetchingError as refusal:
        raise RefusedAddressError(str(refusal)) from refusal
    return content


@contextmanager
def _without_collector() -> Iterator[None]:
    """Hold back the garbage collector: a rendering makes many objects and few cycles."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()

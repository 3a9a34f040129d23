"""What the cover of a document says: whose it is, what the law asks, who answers."""

from typing import Any

from registry.editions.document import Document, Head
from registry.law.french_dates import french_date
from registry.rendering.composing import Context
from registry.rendering.sheets import PARTIAL
from registry.rendering.texts import printable, printable_value


def cover_context(document: Document) -> Context:
    """What the templates of covers and sheets show of the document, entries apart."""
    head: Head = printable_value(document.head)
    context: dict[str, Any] = {
        "edition": document.edition,
        "published": french_date(document.published_on) if document.published_on else "",
        "previous": french_date(document.previous_on) if document.previous_on else "",
        "marking": document.marking,
        "address": document.address,
        "seal": printable(document.seal),
        "head": head,
        "partial_notice": _partial_notice(head),
        "notices": [text for text in head.notices if not text.startswith(PARTIAL)],
        "one_line_address": ", ".join(head.contact.address.split("\n")),
        "is_illustrative": head.is_illustrative
        or any(entry.fragment.note for entry in document.entries),
    }
    return context


def _partial_notice(head: Head) -> str:
    """What the label « Version partielle » explains: the notice of the edition, or ours."""
    for text in head.notices:
        if text.startswith(PARTIAL):
            sentence = text.removeprefix(PARTIAL).lstrip("\u00a0 :.,–—")
            return sentence[:1].upper() + sentence[1:]
    return "La loi permet de ne pas diffuser certains renseignements."

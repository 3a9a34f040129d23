"""The sheet of one entry: a document of a page or two, without cover or contents."""

from registry.editions.canonical import plain
from registry.editions.document import Document
from registry.rendering.books import Book, Chapter
from registry.rendering.composing import Context, manuscript
from registry.rendering.covers import cover_context
from registry.rendering.laying_out import FOOT_ONLY, about, entry_told, make_book, set_entry
from registry.rendering.texts import printable


def sheet_book(document: Document) -> Book:
    """The sheet of the one entry of the document; ValueError when it has none or several."""
    if len(document.entries) != 1:
        raise ValueError(
            f"Une fiche porte une seule inscription, ce document en a {len(document.entries)}."
        )
    entry, section = document.entries[0], document.sections[0]
    front = cover_context(document)
    part = printable(section.title)
    told = [
        {name: plain(value) for name, value in front.items()},
        part,
        entry_told(entry, document.published_on),
    ]

    def context() -> Context:
        return {**front, "part": part, "item": set_entry(entry, {}, document.published_on)}

    one = manuscript("rendering/sheet.html", told, context, about=about(document.entries))
    title = f"{entry.fragment.title} – {document.head.title}"
    # the first page says in full what the head says on the others
    return make_book(document, title, [Chapter((one,), head=1, opening=0)], [FOOT_ONLY, part])

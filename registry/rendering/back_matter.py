"""The index of a register, in quires: names, and the room of the pages where they are spoken of."""

from collections.abc import Sequence
from typing import Any

from registry.editions.canonical import plain
from registry.editions.document import Document
from registry.rendering.books import Manuscript
from registry.rendering.composing import manuscript
from registry.rendering.cutting import LINES, cut
from registry.rendering.indexes import Index, Term, indexes
from registry.rendering.texts import printable

INDEX_TITLE, INDEX_ANCHOR = "Index", "index"
# signs that the link to a page is worth, for the time it takes
A_PLACE = 160


def index_quires(document: Document, room: str) -> tuple[Manuscript, ...]:
    """The index, in quires; nothing for a register of which there is little to look up."""
    if len(document.entries) < 2:
        return ()
    lines = [(index, term) for index in indexes(document) for term in index.terms]
    runs = cut(lines, lambda one: one[1].name, lambda one: _term_weight(one[1]), LINES)
    return tuple(_index_quire(run, at == 0, room) for at, run in enumerate(runs))


def _term_weight(term: Term) -> int:
    """Roughly how much a term takes: each of its places has a link, which costs as a line does."""
    return len(term.name) + A_PLACE * len(term.places)


def _index_quire(run: Sequence[tuple[Index, Term]], is_first: bool, room: str) -> Manuscript:
    groups: dict[str, list[Any]] = {}
    for index, term in run:
        groups.setdefault(index.title, []).append(plain(term) | {"name": printable(term.name)})
    # the title of an index stands before its first term only
    opened = {index.title for index, term in run if term is index.terms[0]}
    context = {
        "title": INDEX_TITLE if is_first else "",
        "anchor": INDEX_ANCHOR,
        "indexes": [
            {"title": title if title in opened else "", "terms": terms}
            for title, terms in groups.items()
        ],
        "room": room,
    }
    names = {
        place["anchor"]: f"inscription {place['number']}"
        for terms in groups.values()
        for term in terms
        for place in term["places"]
    }
    return manuscript(
        "rendering/index.html", context, lambda: context, names=names, about="l’index"
    )

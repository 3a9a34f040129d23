"""A quire: some pages set in type, without page numbers or heads, ready to be bound with others.

What refers to another object of the quire is written `@n`, counted from its first object:
structure elements, then links, then pages, then the forms and patterns that pages draw with.
"""

import json
import zlib
from dataclasses import asdict, dataclass, field
from typing import Any

LENGTH_BYTES = 4


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in a page for the number of the page where `anchor` is; sizes in thousandths."""

    anchor: str
    digits: int


@dataclass(frozen=True, slots=True)
class Page:
    """What a page shows; `owners` says which element each marked content belongs to.

    `size` is the length of its deflated content in the body of the quire. A page with slots has
    its content in pieces, one more than slots, between which the numbers are put.
    """

    size: int
    owners: tuple[int, ...]
    links: tuple[int, ...] = ()
    pieces: tuple[str, ...] = ()
    slots: tuple[Slot, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """A point of a page of the quire, in points from the lower left corner."""

    page: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A heading for the outline, with its level from 1."""

    level: int
    title: str
    place: Place


@dataclass(frozen=True, slots=True)
class Link:
    """An annotation as PDF text, and the element it belongs to; `to` is the anchor it leads to."""

    text: str
    owner: int
    to: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """Something that pages draw with: its dictionary as PDF text, the length of its content."""

    text: str
    size: int


@dataclass(frozen=True, slots=True)
class Quire:
    """Pages set in type with their structure; `body` holds the deflated contents, one after
    the other: those of the pages without slots, then those of the forms."""

    pages: tuple[Page, ...]
    elements: tuple[str, ...]
    tops: tuple[int, ...]
    links: tuple[Link, ...]
    forms: tuple[Form, ...]
    places: dict[str, Place]
    bookmarks: tuple[Bookmark, ...]
    resources: dict[str, dict[str, str]]
    glyphs: dict[str, dict[int, str]]
    body: bytes = field(repr=False)

    @property
    def size(self) -> int:
        """How many objects it has of its own, contents of pages not counted."""
        return len(self.elements) + len(self.links) + len(self.pages) + len(self.forms)


def to_bytes(quire: Quire) -> bytes:
    """The quire as it is kept."""
    told = asdict(quire)
    del told["body"]
    head = zlib.compress(json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode(), 6)
    return len(head).to_bytes(LENGTH_BYTES, "big") + head + quire.body


def from_bytes(content: bytes) -> Quire:
    """The quire that was kept as these bytes; ValueError when they are not whole."""
    length = int.from_bytes(content[:LENGTH_BYTES], "big")
    head, body = content[LENGTH_BYTES : LENGTH_BYTES + length], content[LENGTH_BYTES + length :]
    try:
        told = json.loads(zlib.decompress(head))
    except zlib.error as fault:
        raise ValueError("Ce cahier est abîmé.") from fault
    quire = _read(told, body)
    sizes = [page.size for page in quire.pages] + [form.size for form in quire.forms]
    if sum(sizes) != len(body):
        raise ValueError("Ce cahier est incomplet.")
    return quire


def _read(told: dict[str, Any], body: bytes) -> Quire:
    return Quire(
        pages=tuple(_page(one) for one in told["pages"]),
        elements=tuple(told["elements"]),
        tops=tuple(told["tops"]),
        links=tuple(Link(**one) for one in told["links"]),
        forms=tuple(Form(**one) for one in told["forms"]),
        places={name: Place(**one) for name, one in told["places"].items()},
        bookmarks=tuple(
            Bookmark(one["level"], one["title"], Place(**one["place"])) for one in told["bookmarks"]
        ),
        resources=told["resources"],
        glyphs={
            face: {int(glyph): text for glyph, text in one.items()}
            for face, one in told["glyphs"].items()
        },
        body=body,
    )


def _page(told: dict[str, Any]) -> Page:
    return Page(
        size=told["size"],
        owners=tuple(told["owners"]),
        links=tuple(told["links"]),
        pieces=tuple(told["pieces"]),
        slots=tuple(Slot(**one) for one in told["slots"]),
    )

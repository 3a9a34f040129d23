"""« Diffusion de l’information » on one page: the sections in order, each with what it gives."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby

from django.utils import timezone

from registry.editions.document import PIECES, REGISTERS, Fragment, Reference
from registry.editions.models import Edition, Placement
from registry.law.registers import DISTRIBUTION
from registry.public_site import pieces
from registry.public_site.glimpses import Glimpse, glimpse, registers_shown
from registry.public_site.languages import said_of, withheld_in_language
from registry.public_site.law_words import told
from registry.public_site.links import OutsideLink, outside_links
from registry.public_site.opened import Opened
from registry.public_site.renditions import Files
from registry.templatetags.typography import is_english

# The page is whole for any body that is not a whole government.
PAGE_SIZE = 200


@dataclass(frozen=True)
class GivenDocument:
    """A document of an item: its name with its size, and where it is had."""

    text: str
    address: str


@dataclass(frozen=True)
class ShownItem:
    """An item as the page shows it."""

    number: int
    fragment: Fragment
    paragraphs: tuple[str, ...]
    links: list[OutsideLink]
    documents: list[GivenDocument]
    withheld: list[tuple[str, str]]
    shown: str = ""
    is_french: bool = False
    glimpse: Glimpse | None = None


@dataclass(frozen=True)
class ShownSection:
    """A section of the page: what holds, then what no longer does."""

    key: str
    title: str
    items: list[ShownItem] = field(default_factory=list)
    ended: list[ShownItem] = field(default_factory=list)


def is_whole_page(held: Opened) -> bool:
    """Whether the register is read as one page of sections rather than as a list."""
    return held.register.key == DISTRIBUTION.key


def editions_beside(held: Opened) -> dict[str, Edition]:
    """The editions of other registers that the page may show, none for a register of entries."""
    return registers_shown(held) if is_whole_page(held) else {}


def sections(
    held: Opened, placements: Iterable[Placement], beside: dict[str, Edition], files: Files
) -> list[ShownSection]:
    """The sections that have something, in the order of the law."""
    read = [(row.part, row.number, row.stored.fragment) for row in placements]
    fragments = [fragment for _, _, fragment in read]
    day = timezone.localdate(held.edition.published_at)
    given = pieces.addresses(held.shelf.body, *fragments)
    wanted = {ref.uid for one in fragments for ref in _registers(one)}
    views = {
        key: glimpse(held, one, files)
        for key, one in beside.items()
        if key in wanted and key != DISTRIBUTION.key
    }
    titles = {part.key: part.title for part in held.register.parts}
    found = []
    for key, rows in groupby(read, key=lambda row: row[0]):
        section = ShownSection(key, told(titles.get(key, "")))
        for _, number, fragment in rows:
            item = _item(number, fragment, given, views)
            has_ended = fragment.ended_on is not None and fragment.ended_on <= day
            (section.ended if has_ended else section.items).append(item)
        found.append(section)
    return found


def _registers(fragment: Fragment) -> list[Reference]:
    item = fragment.particular("distribution.shows")
    if item is None or item.withheld:
        return []
    return [ref for ref in item.references if ref.register == REGISTERS]


def _item(
    number: int,
    fragment: Fragment,
    given: dict[tuple[str, str], str],
    views: dict[str, Glimpse],
) -> ShownItem:
    text = fragment.particular("distribution.text")
    english = said_of(fragment, "distribution.text")
    documents = fragment.particular("distribution.documents")
    named = _registers(fragment)
    return ShownItem(
        number=number,
        fragment=fragment,
        paragraphs=english.values if english else text.values if text else (),
        is_french=is_english() and english is None,
        links=outside_links(fragment.particular("distribution.links")),
        documents=[
            GivenDocument(one.text, given.get((PIECES, one.uid), ""))
            for one in (documents.references if documents else ())
        ],
        withheld=[
            withheld_in_language(fragment, one) for one in fragment.particulars if one.withheld
        ],
        shown=told(named[0].text) if named else "",
        glimpse=views.get(named[0].uid) if named else None,
    )

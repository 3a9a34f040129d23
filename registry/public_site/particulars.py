"""The particulars of an entry as a page shows them, with links to what is published."""

from dataclasses import dataclass

from django.urls import reverse

from registry.editions.document import (
    LINKS,
    LIST,
    PIECES,
    REGISTERS,
    EnglishParticular,
    Fragment,
    Particular,
)
from registry.editions.models import Placement
from registry.public_site import pieces
from registry.public_site.languages import said_of, withheld_in_language
from registry.public_site.law_words import told
from registry.public_site.links import outside_link
from registry.public_site.shelf import Shelf
from registry.templatetags.typography import is_english


@dataclass(frozen=True)
class Item:
    """A value, and the address of the entry or document it names when that is published."""

    text: str
    address: str = ""
    # The site a link leads to, when it is another one.
    host: str = ""


@dataclass(frozen=True)
class ShownParticular:
    """A particular as a line of the page: its values, or the sentence of what is withheld."""

    label: str
    citation: str
    items: tuple[Item, ...]
    is_list: bool
    withheld: str
    is_french: bool = False
    is_stale: bool = False


def addresses(shelf: Shelf, fragment: Fragment) -> dict[tuple[str, str], str]:
    """Where the entries that this one names can be read now, in one query."""
    references = [ref for item in fragment.particulars for ref in item.references]
    whole = {
        (ref.register, ref.uid): reverse("register", args=[shelf.body, ref.uid])
        for ref in references
        if ref.register == REGISTERS and ref.uid in shelf.editions
    }
    named = {ref.uid for ref in references if ref.register not in (PIECES, LINKS, REGISTERS)}
    if not named:
        return whole
    registers = {edition.pk: edition.register for edition in shelf.editions.values()}
    rows = Placement.objects.filter(edition__in=registers, uid__in=named).order_by()
    return whole | {
        (registers[edition], uid): reverse("entry", args=[shelf.body, registers[edition], number])
        for edition, uid, number in rows.values_list("edition_id", "uid", "number")
    }


def _items(
    particular: Particular | EnglishParticular, found: dict[tuple[str, str], str]
) -> tuple[Item, ...]:
    """The values, each with its address; then what is mentioned beside them."""
    waiting = list(particular.references)
    items = []
    for text in particular.values:
        named = next((ref for ref in waiting if ref.text == text), None)
        if named is not None:
            waiting.remove(named)
        if named is not None and named.register == LINKS:
            link = outside_link(named)
            items.append(Item(link.text, link.address, link.host))
        else:
            items.append(Item(text, found.get((named.register, named.uid), "") if named else ""))
    mentions = (Item(ref.text, found.get((ref.register, ref.uid), "")) for ref in waiting)
    return (*items, *mentions)


def shown(shelf: Shelf, fragment: Fragment) -> list[ShownParticular]:
    """The particulars of an entry; of one that is withheld, nothing but the sentence."""
    found = addresses(shelf, fragment) | pieces.addresses(shelf.body, fragment)
    return [_shown(fragment, item, found) for item in fragment.particulars]


def _shown(
    fragment: Fragment, item: Particular, found: dict[tuple[str, str], str]
) -> ShownParticular:
    """A particular in the language of the page; in French, and marked so, without English."""
    said = said_of(fragment, item.key)
    label, withheld = withheld_in_language(fragment, item)
    return ShownParticular(
        label=said.label if said else label,
        citation=said.citation if said else told(item.citation),
        items=() if item.withheld else _items(said or item, found),
        is_list=item.form == LIST,
        withheld=withheld,
        is_french=is_english() and said is None,
        is_stale=said.is_stale if said else False,
    )

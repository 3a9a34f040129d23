"""The index of a register: by recipient and by provision, where each is spoken of."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from registry.editions.document import Document, Entry
from registry.editions.folding import french_sort_key
from registry.rendering.texts import is_blank

# spoken of more often than this, a name is followed by its first and last places and « passim »
OFTEN = 24


@dataclass(frozen=True, slots=True)
class Reference:
    """A place where something is spoken of."""

    anchor: str
    number: int


@dataclass(frozen=True, slots=True)
class Term:
    """A name of the index, with its places; `count` is set when they are too many to be told."""

    name: str
    places: tuple[Reference, ...]
    count: int = 0


@dataclass(frozen=True, slots=True)
class Index:
    """One index, with its title."""

    title: str
    terms: tuple[Term, ...]


def indexes(document: Document) -> tuple[Index, ...]:
    """The indexes that have something to tell."""
    found = (
        Index("Par destinataire", _terms(document, lambda one: one.fragment.recipients)),
        Index("Par disposition de la loi", _terms(document, lambda one: one.fragment.laws)),
    )
    return tuple(one for one in found if one.terms)


def _terms(document: Document, told: Callable[[Entry], tuple[str, ...]]) -> tuple[Term, ...]:
    places: dict[str, list[Reference]] = {}
    for entry in document.entries:
        for name in _told(entry, told):
            places.setdefault(name, []).append(
                Reference(f"inscription-{entry.number}", entry.number)
            )
    names = sorted(places, key=lambda name: (french_sort_key(name), name))
    return tuple(_term(name, places[name]) for name in names)


def _told(entry: Entry, told: Callable[[Entry], tuple[str, ...]]) -> Iterable[str]:
    return dict.fromkeys(name for name in told(entry) if not is_blank(name))


def _term(name: str, places: list[Reference]) -> Term:
    if len(places) <= OFTEN:
        return Term(name, tuple(places))
    return Term(name, (places[0], places[-1]), len(places))

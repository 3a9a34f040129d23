"""Where a search looks: one edition, what a body has in force, or all the bodies."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from django.utils.translation import get_language

from registry.editions.cards import FILE
from registry.editions.document import Head
from registry.editions.models import Edition
from registry.public_site.directory import Key
from registry.public_site.finding.holdings import Holding, all_holdings, holding_of
from registry.public_site.finding.index import PART, EditionIndex, indexes_of
from registry.public_site.finding.kinds import BODY, KINDS, REGISTER
from registry.public_site.law_words import told

EDITION, OF_BODY, EVERYWHERE = "edition", "body", "all"
ABSENT: dict[str, set[str]] = {EDITION: {REGISTER, BODY}, OF_BODY: {BODY}, EVERYWHERE: set()}


@dataclass(frozen=True)
class Scope:
    """The editions searched, in the order their entries are told.

    `day` says on what day an entry is in force; without it, the day each edition was published.
    `empty_parts` can be chosen though nothing is in them. Two scopes of the same `key`, when they
    have one, are the same.
    """

    kind: str
    holdings: tuple[Holding, ...] = field(compare=False)
    day: date | None = None
    empty_parts: frozenset[str] = frozenset()
    names: Mapping[str, str] = field(default_factory=dict, compare=False)
    key: Key = ()

    @property
    def facets(self) -> list[str]:
        """The facets it has, in the order they are shown."""
        return [key for key in KINDS if key not in ABSENT[self.kind]]

    def offers(self, facet: str, chosen: Collection[str]) -> bool:
        """Whether its page offers that facet; the files of one body say nothing to the others."""
        is_wide = self.kind == EVERYWHERE and BODY not in chosen
        return facet in chosen or not (is_wide and facet == FILE)

    @property
    def size(self) -> int:
        """How many entries it has."""
        return sum(one.entry_count for one in self.holdings)

    @cached_property
    def indexes(self) -> list[EditionIndex]:
        """The index of each edition, in the same order."""
        return indexes_of(self.holdings)

    def label(self, facet: str, value: str) -> str:
        """The value as it is read."""
        if facet == BODY:
            return self.names.get(value, value)
        words = KINDS[facet].words
        return told(words[value]) if value in words else value

    def has(self, facet: str, value: str) -> bool:
        """Whether an entry may have that value here, whatever else is chosen."""
        if KINDS[facet].is_closed:
            return value in KINDS[facet].words
        if facet == BODY:
            return value in self.names
        if facet == REGISTER:
            return any(one.register_key == value for one in self.holdings)
        if facet == PART and value in self.empty_parts:
            return True
        return any(value in index.values.get(facet, ()) for index in self.indexes)


def edition_scope(edition: Edition, head: Head) -> Scope:
    """An edition alone, its entries as they were when it was published."""
    held = holding_of(edition, head)
    parts = frozenset(part.key for part in held.register.parts if part.nothing)
    return Scope(EDITION, (held,), empty_parts=parts)


def body_scope(editions: Mapping[str, Edition], heads: Mapping[str, Head], day: date) -> Scope:
    """What a body has in force, register after register."""
    held = tuple(holding_of(edition, heads[key]) for key, edition in editions.items())
    return Scope(OF_BODY, held, day, names={one.body: one.body_name for one in held})


def everywhere(state: Key, day: date) -> Scope:
    """What all the bodies have in force, in that state of the editions."""
    held = all_holdings(state)
    names = {one.body: one.body_name for one in held}
    return Scope(EVERYWHERE, held, day, names=names, key=(get_language(), *state))

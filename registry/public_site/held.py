"""What the standing editions of a body hold about a family of persons, as sets of entries.

The sets are those that a search keeps in the process: nothing is read but the entries told.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from registry.editions.cards import PERSONS, RECIPIENT
from registry.law.families import FAMILIES, Family
from registry.law.kinds import (
    COLLECTION,
    COMMUNICATION,
    HEALTH_COMMUNICATION,
    INVENTORY,
    OTHER_USE,
)
from registry.law.registers import (
    COLLECTIONS,
    COMMUNICATIONS,
    HEALTH_COMMUNICATIONS,
    USES,
)
from registry.law.registers import INVENTORY as FILES
from registry.public_site.finding.bits import positions_in
from registry.public_site.finding.holdings import Holding, holding_of
from registry.public_site.finding.index import PART, EditionIndex, indexes_of
from registry.public_site.shelf import Shelf

RELEASES = (COMMUNICATION, HEALTH_COMMUNICATION)


@dataclass(frozen=True)
class Held:
    """The entries of an edition by kind, and those about the family."""

    holding: Holding
    index: EditionIndex
    family: Family

    @cached_property
    def kinds(self) -> dict[str, int]:
        """The entries of each kind; none in what is no register of persons."""
        everything, key = self.index.everything, self.holding.register_key
        if key == FILES.key:
            return {INVENTORY: everything}
        if key == HEALTH_COMMUNICATIONS.key:
            return {HEALTH_COMMUNICATION: everything}
        if key != COMMUNICATIONS.key:
            return {}
        parts = self.index.values.get(PART, {})
        collections, uses = parts.get(COLLECTIONS, 0), parts.get(USES, 0)
        releases = everything & ~collections & ~uses
        return {COMMUNICATION: releases, COLLECTION: collections, OTHER_USE: uses}

    @property
    def about(self) -> int:
        """The entries about the family."""
        return self.index.values.get(PERSONS, {}).get(self.family.title, 0)

    @property
    def silent(self) -> int:
        """The entries that say of no family whether they are about it."""
        told = self.index.values.get(PERSONS, {})
        bits = 0
        for kind in self.kinds.values():
            bits |= kind
        for one in FAMILIES.values():
            bits &= ~told.get(one.title, 0)
        return bits

    def of(self, kinds: Iterable[str]) -> int:
        """The entries of these kinds about the family."""
        bits = 0
        for kind in kinds:
            bits |= self.kinds.get(kind, 0)
        return bits & self.about

    def keys(self, bits: int) -> Iterator[int]:
        """The primary keys of these entries, in published order."""
        return (self.index.placements[position] for position in positions_in(bits))


@dataclass(frozen=True)
class Holdings:
    """What all the standing editions of a body hold about the family."""

    held: list[Held]

    def counts(self) -> Counter[str]:
        """How many entries of each kind are about the family."""
        found: Counter[str] = Counter()
        for one in self.held:
            found.update({kind: one.of([kind]).bit_count() for kind in one.kinds})
        return found

    def keys(self, kinds: Iterable[str]) -> list[int]:
        """The primary keys of the entries of these kinds about the family."""
        chosen = list(kinds)
        return [key for one in self.held for key in one.keys(one.of(chosen))]

    def recipients(self) -> Counter[str]:
        """Who receives, with the number of entries of each."""
        found: Counter[str] = Counter()
        for one in self.held:
            releases = one.of(RELEASES)
            for name, bits in one.index.values.get(RECIPIENT, {}).items() if releases else ():
                if count := (bits & releases).bit_count():
                    found[name] += count
        return found

    def silent(self, most: int) -> list[int]:
        """The primary keys of the first entries that say nothing of any family."""
        return [*islice((key for one in self.held for key in one.keys(one.silent)), most)]


def held_about(shelf: Shelf, family: Family) -> Holdings:
    """What the standing editions of the body hold about that family."""
    holdings = [holding_of(edition) for edition in shelf.editions.values()]
    pairs = zip(holdings, indexes_of(holdings), strict=True)
    return Holdings([Held(holding, index, family) for holding, index in pairs])

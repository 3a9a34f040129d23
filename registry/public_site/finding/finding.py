"""The entries that a query finds in a scope, and how many would be found by one choice more."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from heapq import merge
from itertools import islice

from registry.public_site.finding.bits import as_bytes, positions_in
from registry.public_site.finding.holdings import Holding
from registry.public_site.finding.index import STATE, EditionIndex, Order
from registry.public_site.finding.kinds import BODY, REGISTER
from registry.public_site.finding.query import BY_TITLE, Query
from registry.public_site.finding.scopes import Scope
from registry.public_site.finding.words import Search, entries_matching, search_for

Place = tuple[Holding, int]


@dataclass(frozen=True)
class _Sieve:
    """An edition under a query: what its words leave, and what each facet leaves by itself."""

    holding: Holding
    index: EditionIndex
    by_words: int
    by_facet: dict[str, int]

    def left(self, beside: str = "") -> int:
        """What is left by everything, or by everything beside that facet."""
        bits = self.by_words
        for facet, chosen in self.by_facet.items():
            if facet != beside:
                bits &= chosen
        return bits


class Finding:
    """What a query finds; everything is worked out when it is asked for."""

    def __init__(self, scope: Scope, query: Query) -> None:
        """Look for nothing yet."""
        self.scope = scope
        self.query = query

    @cached_property
    def search(self) -> Search:
        """The words of the query."""
        return search_for(self.query.words)

    @cached_property
    def _sieves(self) -> list[_Sieve]:
        holdings, indexes = self.scope.holdings, self.scope.indexes
        by_words = [index.everything for index in indexes]
        if self.query.words:
            by_words = entries_matching(self.search, holdings, indexes)
        return [
            _Sieve(holding, index, bits, self._by_facet(holding, index))
            for holding, index, bits in zip(holdings, indexes, by_words, strict=True)
        ]

    def _by_facet(self, holding: Holding, index: EditionIndex) -> dict[str, int]:
        found = {}
        for facet, chosen in self.query.choices.items():
            values = self._values(facet, holding, index)
            bits = 0
            for value in chosen:
                bits |= values.get(value, 0)
            found[facet] = bits
        return found

    def _values(self, facet: str, holding: Holding, index: EditionIndex) -> Mapping[str, int]:
        if facet == STATE:
            return index.states(self.scope.day)
        if facet == REGISTER:
            return {holding.register_key: index.everything}
        if facet == BODY:
            return {holding.body: index.everything}
        return index.values.get(facet, {})

    @cached_property
    def _left(self) -> list[tuple[Holding, EditionIndex, int]]:
        """What is found in each edition where something is."""
        found = ((one.holding, one.index, one.left()) for one in self._sieves)
        return [held for held in found if held[2]]

    @cached_property
    def count(self) -> int:
        """How many entries are found."""
        return sum(bits.bit_count() for _, _, bits in self._left)

    @cached_property
    def body_count(self) -> int:
        """In how many bodies."""
        return len({holding.body for holding, _, _ in self._left})

    def counts(self, facet: str) -> dict[str, int]:
        """How many entries have each value, among those that the other choices leave."""
        is_alone = not self.query.words and not self.query.choices.keys() - {facet}
        if is_alone and self.scope.key:
            return dict(_totals(self.scope, facet))
        return self._counted(facet)

    def _counted(self, facet: str) -> dict[str, int]:
        counts: dict[str, int] = {}
        is_own = facet in {STATE, REGISTER, BODY}
        for holding, index, bits in self._left_beside(facet):
            is_whole = bits == index.everything
            values = self._values(facet, holding, index) if is_own else index.values.get(facet, {})
            for value, held in values.items():
                if count := (held if is_whole else held & bits).bit_count():
                    counts[value] = counts.get(value, 0) + count
        return counts

    def _left_beside(self, facet: str) -> list[tuple[Holding, EditionIndex, int]]:
        """What is found in each edition by all that is asked, that facet apart."""
        if facet not in self.query.choices:
            return self._left
        found = ((one.holding, one.index, one.left(facet)) for one in self._sieves)
        return [held for held in found if held[2]]

    def places(self, start: int, stop: int) -> list[Place]:
        """The entries from one rank to another, in the order asked for: edition and position."""
        if self.query.sort:
            return [*islice(self._sorted(), start, stop)]
        return [*self._in_order(start, stop)]

    def _in_order(self, start: int, stop: int) -> Iterator[Place]:
        for holding, _, bits in self._left:
            if stop <= 0:
                return
            count = bits.bit_count()
            if start < count:
                for position in islice(positions_in(bits), max(start, 0), stop):
                    yield holding, position
            start, stop = start - count, stop - count

    def _sorted(self) -> Iterator[Place]:
        streams = (
            _stream(rank, index.by_title if self.query.sort == BY_TITLE else index.by_day, bits)
            for rank, (_, index, bits) in enumerate(self._left)
        )
        for _, rank, position in merge(*streams):
            yield self._left[rank][0], position

    def placement(self, place: Place) -> int:
        """The primary key of the entry at that place."""
        holding, position = place
        return self._by_edition[holding.pk].placements[position]

    @cached_property
    def _by_edition(self) -> dict[int, EditionIndex]:
        return {holding.pk: index for holding, index, _ in self._left}

    def asking(self, query: Query) -> "Finding":
        """What another query finds in the same scope."""
        return Finding(self.scope, query)

    def having(self, facet: str) -> int:
        """How many entries would be found without that facet."""
        return sum(one.left(beside=facet).bit_count() for one in self._sieves)


@lru_cache(maxsize=32)
def _totals(scope: Scope, facet: str) -> dict[str, int]:
    """How many entries have each value when nothing is chosen."""
    return Finding(scope, Query())._counted(facet)


def _stream(rank: int, order: Order, bits: int) -> Iterator[tuple[object, int, int]]:
    """The entries found of an edition, in its order."""
    held = as_bytes(bits)
    last = len(held)
    for key, position in zip(order.keys, order.positions, strict=True):
        place = position >> 3
        if place < last and held[place] >> (position & 7) & 1:
            yield key, rank, position

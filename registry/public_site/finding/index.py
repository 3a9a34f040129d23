"""The facets of an edition: which entries have each value; and the orders of its entries."""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from sys import intern
from typing import Any

from registry.editions.folding import french_sort_key
from registry.editions.models import Placement
from registry.public_site.finding.bits import bits_of
from registry.public_site.finding.holdings import Holding
from registry.public_site.finding.kept import Kept

PART, VERSION, STATE = "partie", "version", "etat"
WHOLE, PARTIAL = "entiere", "partielle"
IN_FORCE, ENDED = "en-vigueur", "terminee"
# Without a day, an entry comes after those that have one.
NO_DAY = 1
RANK_DIGITS = 5
COLUMNS = (
    "edition_id",
    "position",
    "pk",
    "part",
    "stored__card__title",
    "stored__card__sort_key",
    "stored__card__since",
    "stored__card__ended_on",
    "stored__card__is_partial",
    "stored__card__facets",
)


@dataclass(frozen=True, slots=True)
class Order:
    """The positions of an edition in some order, each with the key that puts it there."""

    keys: Sequence[Any]
    positions: array


@dataclass(frozen=True, slots=True)
class EditionIndex:
    """What a search reads of an edition; sets of entries are sets of their positions in it.

    `placements` has the primary key of the entry at each position. `ended` are those that had
    ended when it was published; `ends`, the last days of those that had not.
    """

    everything: int
    values: Mapping[str, Mapping[str, int]]
    placements: array
    ended: int
    ends: tuple[tuple[date, int], ...]
    by_title: Order
    by_day: Order

    def states(self, day: date | None) -> dict[str, int]:
        """The entries in force, and those that ended, on that day or on that of the edition."""
        ended = self.ended
        if day:
            for last, bits in self.ends:
                ended |= bits if last <= day else 0
        return {IN_FORCE: self.everything & ~ended, ENDED: ended}

    def counts(self, facet: str) -> dict[str, int]:
        """How many entries have each value of a facet."""
        return {value: bits.bit_count() for value, bits in self.values.get(facet, {}).items()}


def _read(holdings: Sequence[Holding]) -> dict[int, EditionIndex]:
    rows = (
        Placement.objects.filter(edition__in=[one.pk for one in holdings])
        .order_by("edition_id", "position")
        .values_list(*COLUMNS)
    )
    by_edition = {pk: list(group) for pk, group in groupby(rows, key=lambda row: row[0])}
    return {one.pk: _index(by_edition.get(one.pk, []), one.published_on) for one in holdings}


def _index(rows: list[tuple[Any, ...]], published_on: date) -> EditionIndex:
    last = max((row[1] for row in rows), default=0)
    placements = array("q", bytes(8 * (last + 1)))
    found: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    ended, ends = [], []
    for _, position, pk, part, _, _, _, ended_on, is_partial, facets in rows:
        placements[position] = pk
        for written in facets or ():
            facet, _, value = written.partition(":")
            found[facet][intern(value)].append(position)
        if part:
            found[PART][intern(part)].append(position)
        found[VERSION][PARTIAL if is_partial else WHOLE].append(position)
        if ended_on and ended_on <= published_on:
            ended.append(position)
        elif ended_on:
            ends.append((ended_on, 1 << position))
    return EditionIndex(
        everything=bits_of((row[1] for row in rows), last),
        values={
            intern(facet): {value: bits_of(held, last) for value, held in values.items()}
            for facet, values in found.items()
        },
        placements=placements,
        ended=bits_of(ended, last),
        ends=tuple(ends),
        by_title=_order((_title_key(row[4] or "", row[5] or ""), row[1]) for row in rows),
        by_day=_order((NO_DAY - row[6].toordinal() if row[6] else NO_DAY, row[1]) for row in rows),
    )


def _title_key(title: str, sort_key: str) -> str:
    """Where a French reader looks for the title; it is written after the rank, when there is one.

    Folding a title again takes longer than all the rest of an entry.
    """
    rank, _, key = sort_key.partition(" ")
    return key if rank.isdigit() and len(rank) == RANK_DIGITS else french_sort_key(title)


def _order(pairs: Iterable[tuple[Any, int]]) -> Order:
    in_order = sorted(pairs)
    keys = [key for key, _ in in_order]
    is_number = bool(keys) and isinstance(keys[0], int)
    return Order(
        array("i", keys) if is_number else tuple(keys), array("I", (p for _, p in in_order))
    )


INDEXES = Kept(_read)


def indexes_of(holdings: Sequence[Holding]) -> list[EditionIndex]:
    """The indexes of these editions, in the same order."""
    return INDEXES.of(holdings)

"""Draws that the same seed repeats, the first of a list more often than the last (Zipf’s law)."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import lru_cache
from itertools import accumulate
from random import Random
from typing import TypeVar

from registry.publication.invented.words import PLACE_ENDS, PLACE_STARTS

Item = TypeVar("Item")
# Enough for a category, a file and an entry that names both.
FEWEST = 4
PLACES = tuple(start + end for end in PLACE_ENDS for start in PLACE_STARTS)


@lru_cache(maxsize=512)
def _weights(length: int) -> tuple[float, ...]:
    return tuple(accumulate(1 / place for place in range(1, length + 1)))


class Draws:
    """Choices that depend on the seed alone."""

    def __init__(self, seed: str) -> None:
        """Begin again from that seed."""
        self.random = Random(seed)  # noqa: S311

    def one(self, items: Sequence[Item]) -> Item:
        """One of them, the first more often than the last."""
        return self.random.choices(items, cum_weights=_weights(len(items)))[0]

    def some(self, items: Sequence[Item], most: int) -> tuple[Item, ...]:
        """One to that many of them, without repeats."""
        count = self.random.randint(1, most)
        return tuple(dict.fromkeys(self.one(items) for _ in range(count)))

    def happens(self, share: float) -> bool:
        """Whether it happens, when it happens that often."""
        return self.random.random() < share

    def day(self, first: date, last: date) -> date:
        """A day between these two."""
        return first + timedelta(days=self.random.randint(0, (last - first).days))

    def place(self) -> str:
        """An invented place: a few are named everywhere, most of them hardly ever."""
        return self.one(PLACES)


def sizes(bodies: int, entries: int) -> list[int]:
    """How many entries each body has: a few have thousands, most of them few; they add up."""
    weights = [(place + 3) ** -0.9 for place in range(bodies)]
    total, shared = sum(weights), entries - bodies * FEWEST
    shares = [FEWEST + int(shared * weight / total) for weight in weights]
    shares[0] += entries - sum(shares)
    return shares

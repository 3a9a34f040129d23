"""Where a long list is cut: at places that stay when something is added elsewhere.

A cut falls after an entry whose own identifier says so, never after a number of entries: what is
inserted moves no cut but those next to it (content-defined chunking).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import TypeVar

Item = TypeVar("Item")

# signs: a page holds some 2,500
HEAVY = 64_000


@dataclass(frozen=True, slots=True)
class Measure:
    """How long runs are: a list up to `whole` is not cut, a run has `fewest` to `most`."""

    whole: int
    fewest: int
    most: int
    one_in: int


ENTRIES = Measure(whole=48, fewest=20, most=56, one_in=16)
# lines of an index: a page holds some forty
LINES = Measure(whole=320, fewest=120, most=320, one_in=64)


def cut(
    items: Sequence[Item],
    identify: Callable[[Item], str],
    weigh: Callable[[Item], int],
    measure: Measure = ENTRIES,
) -> list[tuple[Item, ...]]:
    """The list in runs, none heavier than HEAVY unless of one item."""
    if len(items) <= measure.whole and sum(map(weigh, items)) <= HEAVY:
        return [tuple(items)] if items else []
    runs: list[list[Item]] = [[]]
    weight = 0
    for item in items:
        own = weigh(item)
        if runs[-1] and (weight + own > HEAVY or len(runs[-1]) == measure.most):
            runs.append([])
            weight = 0
        runs[-1].append(item)
        weight += own
        if len(runs[-1]) >= measure.fewest and _ends(identify(item), measure.one_in):
            runs.append([])
            weight = 0
    return [tuple(run) for run in runs if run]


def _ends(identifier: str, one_in: int) -> bool:
    return int.from_bytes(sha256(identifier.encode()).digest()[:4], "big") % one_in == 0

"""What is read of editions, kept in the process: the least recently used goes first."""

from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from threading import Lock
from typing import Generic, TypeVar

from registry.public_site.finding.holdings import Holding

Table = TypeVar("Table")

# A process keeps the tables of that many entries, those of the request it answers on top of them.
MOST_ENTRIES = 300_000
# One question to PostgreSQL is about that many entries at most, or about one edition.
ENTRIES_AT_ONCE = 1_500


class Kept(Generic[Table]):
    """Tables by edition, read in one question for many editions when they are missing."""

    def __init__(self, read: Callable[[Sequence[Holding]], Mapping[int, Table]]) -> None:
        """Keep nothing yet; `read` gives the tables of some editions, by their primary key."""
        self._read = read
        self._lock = Lock()
        self._tables: OrderedDict[tuple[int, str], tuple[int, Table]] = OrderedDict()
        self._entries = 0
        # Of the tables kept, not of the class: as for whatever else a process keeps.
        self.cache_clear = self._clear

    def of(self, holdings: Sequence[Holding]) -> list[Table]:
        """The tables of these editions, in the same order."""
        keys = [one.key for one in holdings]
        found = self._known(keys)
        missing = [one for one, key in zip(holdings, keys, strict=True) if key not in found]
        for chunk in _chunks(missing):
            found |= self._learn(chunk)
        if missing:
            self._forget(sum(one.entry_count for one in holdings))
        return [found[key] for key in keys]

    def _clear(self) -> None:
        with self._lock:
            self._tables.clear()
            self._entries = 0

    def _known(self, keys: Sequence[tuple[int, str]]) -> dict[tuple[int, str], Table]:
        with self._lock:
            known = {key: kept[1] for key in keys if (kept := self._tables.get(key))}
            for key in known:
                self._tables.move_to_end(key)
        return known

    def _learn(self, chunk: Sequence[Holding]) -> dict[tuple[int, str], Table]:
        # One thread reads, the others wait and find it done.
        with self._lock:
            missing = [one for one in chunk if one.key not in self._tables]
            read = self._read(missing) if missing else {}
            for one in missing:
                self._tables[one.key] = one.entry_count, read[one.pk]
                self._entries += one.entry_count
            return {one.key: self._tables[one.key][1] for one in chunk}

    def _forget(self, in_use: int) -> None:
        with self._lock:
            while self._tables and self._entries > MOST_ENTRIES + in_use:
                _, (entries, _) = self._tables.popitem(last=False)
                self._entries -= entries


def _chunks(holdings: Iterable[Holding]) -> Iterator[list[Holding]]:
    chunk: list[Holding] = []
    for one in holdings:
        if chunk and sum(held.entry_count for held in chunk) + one.entry_count > ENTRIES_AT_ONCE:
            yield chunk
            chunk = []
        chunk.append(one)
    if chunk:
        yield chunk

"""The bodies of the installation: what each publishes and since when, from its editions alone."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache

from django.db.models import Count, Max, Min

from registry.editions.folding import folded, french_sort_key
from registry.editions.models import Edition
from registry.law.registers import REGISTERS, Register
from registry.templatetags.typography import is_english

# What is neither a letter nor an accented one: a name that begins by a figure.
NO_LETTER = "0–9"

Key = tuple[object, ...]


@dataclass(frozen=True)
class Published:
    """A register that a body publishes, and how many entries it holds."""

    register: Register
    count: int


@dataclass(frozen=True)
class Listed:
    """A body as the list shows it; illustrative as soon as one of its registers is."""

    body: str
    name: str
    acronym: str
    since: datetime
    registers: tuple[Published, ...]
    is_illustrative: bool
    # None for a body that publishes no English; empty for one whose name is in French alone.
    english_name: str | None = None

    @property
    def sort_key(self) -> str:
        """Where a French reader looks for it."""
        return french_sort_key(self.name)

    @property
    def letter(self) -> str:
        """The letter it stands under."""
        first = self.sort_key[:1].upper()
        return first if first.isalpha() else NO_LETTER

    def answers(self, words: str) -> bool:
        """Whether its name or acronym has all these words, accents and capitals aside."""
        name = folded(f"{self.name} {self.acronym}")
        return all(word in name for word in folded(words).split())


def state_of_editions() -> Key:
    """What changes as soon as an edition is published or withdrawn, in one query."""
    found = Edition.objects.aggregate(
        count=Count("pk"),
        newest=Max("pk"),
        published_at=Max("published_at"),
        withdrawn=Count("withdrawal"),
    )
    return tuple(found.values())


def directory(key: Key) -> tuple[Listed, ...]:
    """The bodies in French order; read once per process for a state of the editions."""
    return _in_english(key) if is_english() else _directory(key)


@lru_cache(maxsize=2)
def _in_english(key: Key) -> tuple[Listed, ...]:
    rows = [row for row in _directory(key) if row.english_name is not None]
    named = [replace(row, name=row.english_name or row.name) for row in rows]
    return tuple(sorted(named, key=lambda row: row.sort_key))


@lru_cache(maxsize=2)
def _directory(key: Key) -> tuple[Listed, ...]:
    last = Edition.objects.order_by("body", "register", "-number").distinct("body", "register")
    current = Edition.objects.standing().filter(pk__in=last.values("pk"))
    by_body: dict[str, list[Edition]] = defaultdict(list)
    for edition in current:
        by_body[edition.body].append(edition)
    since = dict(
        Edition.objects.standing()
        .order_by()
        .values_list("body")
        .annotate(first=Min("published_at"))
        .values_list("body", "first")
    )
    rows = [_listed(editions, since[body]) for body, editions in by_body.items()]
    return tuple(sorted(rows, key=lambda row: row.sort_key))


def _listed(editions: Iterable[Edition], since: datetime) -> Listed:
    heads = {edition.register: (edition, edition.head) for edition in editions}
    newest, head = max(heads.values(), key=lambda pair: (pair[0].published_at, pair[0].pk))
    return Listed(
        body=newest.body,
        name=head.body_name,
        acronym=head.body_acronym,
        since=since,
        registers=tuple(
            Published(REGISTERS[key], heads[key][0].entry_count)
            for key in REGISTERS
            if key in heads
        ),
        is_illustrative=any(one.is_illustrative for _, one in heads.values()),
        english_name=head.english.body_name if head.english else None,
    )

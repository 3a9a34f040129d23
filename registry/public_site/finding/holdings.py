"""The editions a search reads, as light rows: which body and register, and of what day."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from django.urls import reverse
from django.utils import timezone

from registry.editions.canonical import read_head
from registry.editions.document import Head
from registry.editions.folding import french_sort_key
from registry.editions.models import Edition
from registry.law.registers import REGISTERS, Register
from registry.public_site.directory import Key
from registry.templatetags.typography import is_english

COLUMNS = (
    "pk",
    "sha256",
    "body",
    "register",
    "number",
    "published_at",
    "entry_count",
    "is_partial",
)
PLACES = {key: place for place, key in enumerate(REGISTERS)}


@dataclass(frozen=True, slots=True)
class Holding:
    """An edition as a search knows it; two of the same key hold the same entries."""

    pk: int
    sha256: str
    body: str
    register_key: str
    number: int
    published_at: datetime
    entry_count: int
    is_partial: bool
    body_name: str
    is_illustrative: bool
    # None for a body that publishes no English; empty for one whose name is in French alone.
    english_name: str | None = None

    @property
    def key(self) -> tuple[int, str]:
        """What its tables are kept under."""
        return self.pk, self.sha256

    @property
    def register(self) -> Register:
        """The register it is an edition of."""
        return REGISTERS[self.register_key]

    @property
    def published_on(self) -> date:
        """The day it was published."""
        return timezone.localdate(self.published_at)

    @property
    def address(self) -> str:
        """Where the edition stays."""
        return reverse("edition", args=[self.body, self.register_key, self.number])

    def entry_address(self, number: int) -> str:
        """Where the entry is read as it is in force."""
        return reverse("entry", args=[self.body, self.register_key, number])


def holding_of(edition: Edition, head: Head | None = None) -> Holding:
    """The edition as a search knows it, named as that head says when one is given."""
    return _holding([getattr(edition, name) for name in COLUMNS], head)


def _holding(row: Sequence[Any], head: Head | None) -> Holding:
    pk, sha256, body, register, number, published_at, entry_count, is_partial = row
    return Holding(
        pk,
        sha256,
        body,
        register,
        number,
        published_at,
        entry_count,
        is_partial,
        body_name=head.body_name if head else "",
        is_illustrative=head.is_illustrative if head else False,
        english_name=head.english.body_name if head and head.english else None,
    )


def all_holdings(state: Key) -> tuple[Holding, ...]:
    """The editions in force of all the bodies, by name of body, then in the order of the law.

    They are read once for a state of the editions.
    """
    return _in_english(state) if is_english() else _all_holdings(state)


@lru_cache(maxsize=1)
def _in_english(state: Key) -> tuple[Holding, ...]:
    """Those of the bodies that publish English, under their English names."""
    read = [one for one in _all_holdings(state) if one.english_name is not None]
    return tuple(replace(one, body_name=one.english_name or one.body_name) for one in read)


@lru_cache(maxsize=1)
def _all_holdings(state: Key) -> tuple[Holding, ...]:
    last = Edition.objects.order_by("body", "register", "-number").distinct("body", "register")
    standing = Edition.objects.standing().filter(pk__in=last.values("pk"))
    rows = list(standing.order_by().values_list(*COLUMNS))
    heads = _heads(rows)
    held = [_holding(row, heads[row[2]]) for row in rows if row[3] in REGISTERS]
    return tuple(sorted(held, key=_place))


def _heads(rows: list[tuple[Any, ...]]) -> dict[str, Head]:
    """What the newest edition of each body says of it."""
    newest: dict[str, tuple[datetime, int]] = {}
    for pk, _, body, _, _, published_at, *_ in rows:
        newest[body] = max(newest.get(body, (published_at, pk)), (published_at, pk))
    chosen = Edition.objects.filter(pk__in=[pk for _, pk in newest.values()])
    contents = chosen.order_by().values_list("body", "head_content")
    return {body: read_head(bytes(content)) for body, content in contents}


def _place(holding: Holding) -> tuple[str, str, int]:
    return french_sort_key(holding.body_name), holding.body, PLACES[holding.register_key]

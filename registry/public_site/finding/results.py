"""The entries found, a page at a time, each with its words and where it is read."""

from dataclasses import dataclass
from typing import Any, cast

from django.core.paginator import Page, Paginator
from django.http import Http404

from registry.editions.document import Fragment
from registry.editions.models import Placement
from registry.public_site.finding.finding import Finding
from registry.public_site.finding.holdings import Holding
from registry.public_site.finding.scopes import EDITION
from registry.public_site.placements import with_entries

PAGE_SIZE = 25
# An edition is read to its end; a search is narrowed rather than read that far.
MOST_RESULTS = 10_000
OUTSIDE = "communication.outside_quebec"


@dataclass(frozen=True)
class Row:
    """An entry found, and the edition that holds it."""

    placement: Placement
    holding: Holding

    @property
    def fragment(self) -> Fragment:
        """The entry as it was approved."""
        return self.placement.stored.fragment

    @property
    def number(self) -> int:
        """Its public number."""
        return self.placement.number

    @property
    def part(self) -> str:
        """The part of the register it is in."""
        return self.placement.part

    @property
    def address(self) -> str:
        """Where it is read."""
        return self.holding.entry_address(self.number)


class Placements:
    """The entries found as a list that is only read where it is cut."""

    def __init__(self, finding: Finding) -> None:
        """Read nothing yet."""
        self._finding = finding

    def __len__(self) -> int:
        """How many of them can be reached."""
        is_edition = self._finding.scope.kind == EDITION
        return self._finding.count if is_edition else min(self._finding.count, MOST_RESULTS)

    def __getitem__(self, cut: slice) -> list[Any]:
        """The entries from one rank to another."""
        return [row.placement for row in self.rows(cut)]

    def rows(self, cut: slice) -> list[Row]:
        """The same, each with its edition, in one question to PostgreSQL."""
        places = self._finding.places(cut.start or 0, cut.stop or 0)
        keys = [self._finding.placement(place) for place in places]
        rows = with_entries(Placement.objects.filter(pk__in=keys).order_by()).in_bulk()
        return [Row(rows[key], holding) for key, (holding, _) in zip(keys, places, strict=True)]


class Rows(Placements):
    """The entries found, each with the edition that holds it."""

    def __getitem__(self, cut: slice) -> list[Row]:
        """The entries from one rank to another."""
        return self.rows(cut)


def page_of(finding: Finding, size: int = PAGE_SIZE, rows: type[Placements] = Rows) -> Page:
    """The page that is asked for; Http404 past the last one."""
    paginator = Paginator(cast(Any, rows(finding)), size)
    if finding.query.page > paginator.num_pages:
        raise Http404
    return paginator.page(finding.query.page)


def is_cut(finding: Finding) -> bool:
    """Whether more is found than can be reached."""
    return finding.count > len(Rows(finding))

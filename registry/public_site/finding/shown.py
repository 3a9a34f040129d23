"""What a page shows of a search: what is chosen, what can be, the orders, the data."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext

from registry.public_site.finding.choosing import Choice, Facet, chosen, facets_offered
from registry.public_site.finding.finding import Finding
from registry.public_site.finding.query import SORT, SORTS, BadQueryError, Query


@dataclass(frozen=True)
class Panel:
    """The form of a search: its address, its words, what it keeps, its facets and orders."""

    path: str
    query: Query
    facets: list[Facet]
    chips: list[tuple[str, Choice]]

    @property
    def kept(self) -> list[tuple[str, str]]:
        """What the form asks again besides the words typed in it."""
        sort = [(SORT, self.query.sort)] if self.query.sort else []
        return [*self.chosen, *sort]

    @property
    def chosen(self) -> list[tuple[str, str]]:
        """The values chosen, by the name of their facet."""
        return [(key, one) for key, values in self.query.choices.items() for one in values]

    @property
    def sorts(self) -> list[tuple[str, str]]:
        """The orders: what the address writes, and what is read."""
        return [(key, gettext(name)) for key, name in SORTS.items()]

    @property
    def without_words(self) -> str:
        """The address of the same search without its words."""
        return self.query.with_words("").address(self.path)


def panel_of(finding: Finding, path: str) -> Panel:
    """The form of that search at that address."""
    return Panel(path, finding.query, facets_offered(finding, path), chosen(finding, path))


def refused(request: HttpRequest, fault: BadQueryError, page: dict[str, Any]) -> HttpResponse:
    """The page for an address that asks for what cannot be: what is wrong, and what can be kept."""
    told = {
        "faults": fault.faults,
        "query": fault.kept,
        "path": request.path,
        "kept": fault.kept.address(request.path) if fault.kept.is_narrowed else "",
    }
    response = render(request, "public_site/bad_search.html", page | told, status=400)
    response.headers["Cache-Control"] = "no-store"
    return response

"""The pages and the data of a search, in all that a body publishes or in all the bodies."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext

from registry.public_site.directory import Key, state_of_editions
from registry.public_site.finding import exports
from registry.public_site.finding.finding import Finding
from registry.public_site.finding.hints import Hint, narrower_left_out, unheard, wider_than
from registry.public_site.finding.patience import with_patience
from registry.public_site.finding.query import BadQueryError, asked
from registry.public_site.finding.results import MOST_RESULTS, is_cut, page_of
from registry.public_site.finding.scopes import Scope, body_scope, everywhere
from registry.public_site.finding.shown import panel_of, refused
from registry.public_site.freshness import PageState, page_state
from registry.public_site.lasting import bytes_as
from registry.public_site.reading import read_only
from registry.public_site.renditions import Files
from registry.public_site.shelf import Shelf, shelf_of
from registry.public_site.trails import ending, to_bodies, to_body

MEDIA_TYPES = {"csv": "text/csv; charset=utf-8", "json": "application/json"}
WRITERS: dict[str, Callable[[Finding], bytes]] = {"csv": exports.csv_of, "json": exports.json_of}


@dataclass(frozen=True)
class Place:
    """Where a search looks, and what its page is made from."""

    shelf: Shelf | None
    key: Key

    @property
    def scope(self) -> Scope:
        """The editions to search, as they are today."""
        today = timezone.localdate()
        if self.shelf is None:
            return everywhere(self.key, today)
        return body_scope(self.shelf.editions, self.shelf.heads, today)

    @property
    def path(self) -> str:
        """The address of its page."""
        return reverse("find", args=[self.shelf.body]) if self.shelf else reverse("find_all")

    @property
    def file_name(self) -> str:
        """The name of its data, without its suffix."""
        return f"recherche-{self.shelf.body}" if self.shelf else "recherche"

    def page(self) -> dict[str, Any]:
        """What every page of it shows."""
        way = to_body(self.shelf) if self.shelf else to_bodies()
        return {"shelf": self.shelf, "trail": ending(way, gettext("Recherche"))}

    def state(self, request: HttpRequest) -> PageState:
        """What a page of it is made from: the editions in force, and the day."""
        editions = self.shelf.editions.values() if self.shelf else []
        return page_state(request, editions, Files((), ()), is_dated=False)


def _place(body: str | None) -> Place:
    return Place(shelf_of(body), ()) if body else Place(None, state_of_editions())


@read_only
@with_patience
def find(request: HttpRequest, body: str | None = None) -> HttpResponseBase:
    """What is found, a page at a time; without a body, in all of them."""
    place = _place(body)
    state = place.state(request)
    if unchanged := state.unchanged(request):
        return unchanged
    scope, page = place.scope, place.page()
    try:
        query = asked(request.GET, request.META.get("QUERY_STRING", ""), scope)
    except BadQueryError as fault:
        return refused(request, fault, page)
    finding = Finding(scope, query)
    page |= {
        "query": query,
        "finding": finding,
        "page": page_of(finding),
        "panel": panel_of(finding, place.path),
        "limit": MOST_RESULTS if is_cut(finding) else 0,
        "data": [(form, query.address(_data_path(place, form))) for form in MEDIA_TYPES],
    }
    if not finding.count:
        page |= {"hints": _hints(place, finding), "unheard": unheard(finding)}
    return state.mark(render(request, "public_site/finding.html", page))


@read_only
@with_patience
def find_data(request: HttpRequest, form: str, body: str | None = None) -> HttpResponseBase:
    """What is found, as data that anyone may take from any site."""
    place = _place(body)
    state = place.state(request)
    if unchanged := state.unchanged(request):
        return unchanged
    scope = place.scope
    try:
        query = asked(request.GET, request.META.get("QUERY_STRING", ""), scope)
    except BadQueryError as fault:
        return refused(request, fault, place.page() | {"address": place.path})
    content = WRITERS[form](Finding(scope, query))
    return _open(state.mark(_attached(content, MEDIA_TYPES[form], f"{place.file_name}.{form}")))


def _hints(place: Place, finding: Finding) -> list[Hint]:
    hints = narrower_left_out(finding, place.path)
    return [*hints, *wider_than(finding, place.shelf)] if place.shelf else hints


def _data_path(place: Place, form: str) -> str:
    if place.shelf is None:
        return reverse(f"find_all_{form}")
    return reverse(f"find_{form}", args=[place.shelf.body])


def _attached(content: bytes, media_type: str, name: str) -> HttpResponse:
    return bytes_as(content, media_type, f'attachment; filename="{name}"')


def _open(response: HttpResponseBase) -> HttpResponseBase:
    response.headers["Access-Control-Allow-Origin"] = "*"
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response

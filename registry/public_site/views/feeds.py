"""Atom feeds: what changes in a body or a register, for one recipient or category if asked."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse

from registry.editions.models import Edition
from registry.law.registers import Register
from registry.public_site.feed_form import FeedForm
from registry.public_site.feeds import Place, Source, StableFeed, feed_of
from registry.public_site.freshness import page_state
from registry.public_site.reading import read_only
from registry.public_site.renditions import Files
from registry.public_site.shelf import Shelf, shelf_of
from registry.public_site.trails import ending, to_body, to_register

BAD, UNKNOWN = 400, 404


@read_only
def body_feed(request: HttpRequest, body: str) -> HttpResponseBase:
    """What changes in any register of a body."""
    return _feed(request, shelf_of(body), None)


@read_only
def register_feed(request: HttpRequest, body: str, register: Register) -> HttpResponseBase:
    """What changes in one register of a body."""
    return _feed(request, shelf_of(body), register)


def _feed(request: HttpRequest, shelf: Shelf, register: Register | None) -> HttpResponseBase:
    form = FeedForm(request.GET)
    if not form.is_valid():
        return _refused(request, shelf, register, form, [], BAD)
    source = Source(shelf.body, register.key if register else "", form.chosen)
    last = source.editions().order_by("published_at", "pk").last()
    if last is None:
        raise Http404
    if unknown := list(form.unknown(source.within)):
        return _refused(request, shelf, register, form, unknown, UNKNOWN)
    state = page_state(
        request,
        [shelf.newest, *shelf.editions.values(), last],
        Files((), ()),
        is_dated=False,
    )
    response = state.unchanged(request) or state.mark(
        _written(_made(request, shelf, register, source, last))
    )
    # Open data, like the files of editions: pages of other sites may read it.
    response.headers["Access-Control-Allow-Origin"] = "*"
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response


def _made(
    request: HttpRequest, shelf: Shelf, register: Register | None, source: Source, last: Edition
) -> StableFeed:
    home = (
        reverse("register", args=[shelf.body, register])
        if register
        else reverse("body", args=[shelf.body])
    )
    place = Place(
        root=request.build_absolute_uri("/").rstrip("/"),
        address=request.build_absolute_uri(),
        home=request.build_absolute_uri(home),
    )
    name = shelf.head.body_name
    about = [name, *([register.title] if register else []), *source.chosen.values()]
    return feed_of(
        source, place, f"Ce qui change\u00a0: {' – '.join(about)}", name, last.published_at
    )


def _written(feed: StableFeed) -> HttpResponse:
    response = HttpResponse(content_type="application/atom+xml; charset=utf-8")
    feed.write(response, "utf-8")
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response


def _refused(
    request: HttpRequest,
    shelf: Shelf,
    register: Register | None,
    form: FeedForm,
    unknown: list[str],
    status: int,
) -> HttpResponse:
    """The page for a feed that cannot be given: what is wrong, and the feeds there are."""
    page: dict[str, Any] = {"shelf": shelf, "register": register, "form": form}
    page["unknown"] = unknown
    page["trail"] = ending(to_register(shelf, register) if register else to_body(shelf), "Fil Atom")
    response = render(request, "public_site/feed_refused.html", page, status=status)
    response.headers["Cache-Control"] = "no-store"
    return response

"""What changed: in an edition, or between any two editions of a register."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext

from registry.editions.models import Edition
from registry.law.registers import Register
from registry.public_site.changing import Span, between, in_edition
from registry.public_site.compare_form import CompareForm
from registry.public_site.freshness import page_state
from registry.public_site.printed_changes import is_short
from registry.public_site.reading import read_only
from registry.public_site.renditions import Files
from registry.public_site.shelf import Shelf, shelf_of
from registry.public_site.trails import ending, to_edition, to_register

NO_FILES = Files((), ())


@read_only
def changes(request: HttpRequest, body: str, register: Register, edition: int) -> HttpResponseBase:
    """What an edition changed: compared with the one before that can still be read."""
    shelf = shelf_of(body)
    return _changes(request, shelf, in_edition(shelf, register, edition))


@read_only
def changes_since(
    request: HttpRequest, body: str, register: Register, edition: int, since: int
) -> HttpResponseBase:
    """What changed from one edition to a later one."""
    shelf = shelf_of(body)
    if since >= edition:
        return _refused(request, shelf, register, edition, since)
    return _changes(request, shelf, between(shelf, register, since, edition))


@read_only
def compare(request: HttpRequest, body: str, register: Register) -> HttpResponseBase:
    """The choice of two editions, then the page that compares them."""
    shelf = shelf_of(body)
    editions = Edition.objects.of(body, register.key)
    if not editions.exists():
        raise Http404
    form = CompareForm(request.GET, editions.standing())
    if form.is_bound and form.is_valid():
        first, last = form.in_order
        return redirect("changes_since", body, register, last, first)
    page = _beside(shelf, register) | {"form": form}
    page["trail"] = ending(to_register(shelf, register), gettext("Comparer deux éditions"))
    response = render(
        request, "public_site/compare.html", page, status=400 if form.is_bound else 200
    )
    if form.is_bound:
        response.headers["Cache-Control"] = "no-store"
    return response


def _changes(request: HttpRequest, shelf: Shelf, span: Span) -> HttpResponseBase:
    number = _page_number(request)
    made_from = [shelf.newest, *shelf.editions.values(), span.now]
    state = page_state(
        request,
        [*made_from, *([span.was] if span.was else [])],
        NO_FILES,
        is_dated=False,
    )
    if unchanged := state.unchanged(request):
        return unchanged
    found = span.page(number)
    if found is None:
        raise Http404
    page = _beside(shelf, span.register) | {"span": span, "page": found}
    page["groups"] = span.groups(found)
    page["head_changes"] = span.head()
    page["head_reasons"] = span.reasons([]).get("", []) if page["head_changes"] else []
    page["print_address"] = _print_address(span) if is_short(span) else ""
    page["trail"] = ending(to_edition(shelf, span.register, span.now), gettext("Ce qui a changé"))
    return state.mark(render(request, "public_site/changes.html", page))


def _print_address(span: Span) -> str:
    """Where what changed is had as a PDF; between two editions, that of those two for ever."""
    place = [span.now.body, span.register, span.now.number]
    if span.was is None:
        return reverse("changes_pdf", args=place)
    return reverse("changes_since_pdf", args=[*place, span.was.number])


def _page_number(request: HttpRequest) -> int:
    value = request.GET.get("page", "1")
    if not (value.isascii() and value.isdigit() and 0 < len(value) < 7 and int(value)):
        raise Http404
    return int(value)


def _refused(
    request: HttpRequest, shelf: Shelf, register: Register, edition: int, since: int
) -> HttpResponse:
    """The page for two editions that cannot be compared this way round."""
    page = _beside(shelf, register) | {"edition": edition, "since": since}
    page["trail"] = ending(to_register(shelf, register), gettext("Ce qui a changé"))
    response = render(request, "public_site/changes_refused.html", page, status=400)
    response.headers["Cache-Control"] = "no-store"
    return response


def _beside(shelf: Shelf, register: Register) -> dict[str, Any]:
    return {"shelf": shelf, "register": register}

"""The public answers to those who told of an error, newest first."""

from dataclasses import dataclass

from django.core.paginator import Page, Paginator
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext

from registry.editions.models import Correction, Placement
from registry.law.registers import REGISTERS, Register
from registry.public_site.freshness import page_state
from registry.public_site.languages import shown, title_of
from registry.public_site.placements import with_entries
from registry.public_site.reading import read_only
from registry.public_site.renditions import Files
from registry.public_site.shelf import Shelf, shelf_of
from registry.public_site.trails import ending, to_body

PAGE_SIZE = 20
MOST_DIGITS = 4


@dataclass(frozen=True)
class Line:
    """An answer as the page shows it, with the entry it is about when that is in force."""

    correction: Correction
    register: Register | None
    title: str
    address: str


@read_only
def corrections(request: HttpRequest, body: str) -> HttpResponseBase:
    """What was answered in public, corrected or not."""
    shelf = shelf_of(body)
    number = _page_number(request)
    rows = Correction.objects.filter(body=body)
    state = page_state(request, shelf.editions.values(), Files((), ()), is_dated=False)
    if unchanged := state.unchanged(request):
        return unchanged
    paginator = Paginator(rows, PAGE_SIZE)
    if number > paginator.num_pages:
        raise Http404
    page = paginator.page(number)
    context = {
        "shelf": shelf,
        "trail": ending(to_body(shelf), gettext("Corrections")),
        "page": page,
        "lines": _lines(shelf, page),
    }
    return state.mark(render(request, "public_site/corrections.html", context))


def _page_number(request: HttpRequest) -> int:
    asked = request.GET.get("page", "1")
    is_number = asked.isascii() and asked.isdecimal() and len(asked) <= MOST_DIGITS
    if set(request.GET) - {"page"} or not is_number or asked.startswith("0"):
        raise Http404
    return int(asked)


def _lines(shelf: Shelf, page: Page) -> list[Line]:
    titles = _titles(shelf, page)
    lines = []
    for one in page:
        title = titles.get((one.register, one.number), "")
        address = reverse("entry", args=[shelf.body, one.register, one.number]) if title else ""
        lines.append(Line(one, REGISTERS.get(one.register), title, address))
    return lines


def _titles(shelf: Shelf, page: Page) -> dict[tuple[str, int], str]:
    """The titles of these entries in the editions in force, in one query; no other word of them."""
    registers = {edition.pk: edition.register for edition in shelf.editions.values()}
    numbers = {one.number for one in page if one.number}
    found = with_entries(Placement.objects.filter(edition__in=registers, number__in=numbers))
    return {
        (registers[one.edition_id], one.number): shown(title_of(one.stored.fragment))
        for one in found.order_by()
    }

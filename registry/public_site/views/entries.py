"""The entries of an edition: the list that can be narrowed, and the page of each."""

from typing import Any

from django.core.paginator import Page, Paginator
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import render

from registry.editions.document import Fragment
from registry.editions.models import Edition, Placement
from registry.law.registers import INVENTORY, Register
from registry.public_site.facets import facets_of
from registry.public_site.forms import FilterForm
from registry.public_site.freshness import page_state
from registry.public_site.groups import groups_of
from registry.public_site.particulars import shown
from registry.public_site.parts import part_links
from registry.public_site.placements import with_entries
from registry.public_site.reading import read_only
from registry.public_site.renditions import files_of
from registry.public_site.shelf import Shelf, shelf_of
from registry.public_site.trails import ending, to_edition, to_register
from registry.public_site.uses import uses_of

PARTIAL = "Version partielle"
PAGE_SIZE = 50
# A shorter list is read at a glance: it needs no filter.
MOST_WITHOUT_FILTERS = 20


@read_only
def current_list(request: HttpRequest, body: str, register: Register) -> HttpResponseBase:
    """The entries of the edition in force."""
    shelf = shelf_of(body)
    return _list(request, shelf, register, shelf.edition(register))


@read_only
def edition_entries(
    request: HttpRequest, body: str, register: Register, edition: int
) -> HttpResponseBase:
    """The entries of an edition at its own address, in force or not."""
    shelf = shelf_of(body)
    return _list(request, shelf, register, shelf.numbered(register, edition), is_permanent=True)


@read_only
def current_entry(
    request: HttpRequest, body: str, register: Register, number: int
) -> HttpResponseBase:
    """An entry as it is in force."""
    shelf = shelf_of(body)
    return _entry(request, shelf, register, shelf.edition(register), number)


@read_only
def edition_entry(
    request: HttpRequest, body: str, register: Register, edition: int, number: int
) -> HttpResponseBase:
    """An entry as it was in an edition."""
    shelf = shelf_of(body)
    chosen = shelf.numbered(register, edition)
    return _entry(request, shelf, register, chosen, number, is_permanent=True)


def _list(
    request: HttpRequest,
    shelf: Shelf,
    register: Register,
    edition: Edition,
    is_permanent: bool = False,
) -> HttpResponseBase:
    facets = facets_of(edition)
    form = FilterForm(request.GET, register, edition)
    page = _context(shelf, register, edition, is_permanent)
    page |= {"form": form, "facets": facets, "trail": ending(page["way"])}
    if not form.is_valid():
        answer = render(request, "public_site/bad_filter.html", page, status=400)
        answer.headers["Cache-Control"] = "no-store"
        return answer
    files = files_of([edition])
    state = page_state(request, [*shelf.editions.values(), edition], files)
    if unchanged := state.unchanged(request):
        return unchanged
    page |= {"files": files.of(edition, ""), "parts": part_links(edition, register, files)}
    page["awaits_pdf"] = files.awaits_whole(edition)
    page["has_filters"] = (
        bool(facets.recipients or form.chosen) or edition.entry_count > MOST_WITHOUT_FILTERS
    )
    found = _page(edition, form)
    page |= {"page": found, "groups": groups_of(found, page["parts"], form)}
    return state.mark(render(request, "public_site/entries.html", page))


def _page(edition: Edition, form: FilterForm) -> Page:
    found = with_entries(edition.placements.filter(form.condition()))
    paginator = Paginator(found, PAGE_SIZE)
    number = form.cleaned_data["page"] or 1
    if number > paginator.num_pages:
        raise Http404
    return paginator.page(number)


def _entry(
    request: HttpRequest,
    shelf: Shelf,
    register: Register,
    edition: Edition,
    number: int,
    is_permanent: bool = False,
) -> HttpResponseBase:
    found = Placement.objects.filter(edition=edition, number=number)
    placement = with_entries(found).first()
    if placement is None:
        raise Http404
    files = files_of([edition])
    state = page_state(request, [*shelf.editions.values(), edition], files)
    if unchanged := state.unchanged(request):
        return unchanged
    fragment = placement.stored.fragment
    titles = {part.key: part.title for part in register.parts}
    page = _context(shelf, register, edition, is_permanent)
    page |= {
        "trail": ending(page["way"], f"{register.entry_name.capitalize()}\u00a0{number}"),
        "number": number,
        "fragment": fragment,
        "notices": _notices_for(fragment, page["head"].notices),
        "particulars": shown(shelf, fragment),
        "uses": uses_of(shelf, register, fragment),
        "part_title": titles.get(placement.part, ""),
        "file": files.pdf(edition, f"fichier-{number}"),
        "has_file": register.key == INVENTORY.key,
    }
    return state.mark(render(request, "public_site/entry.html", page))


def _notices_for(fragment: Fragment, notices: tuple[str, ...]) -> list[str]:
    """The notices of the edition that hold for the entry: a whole one is no partial version."""
    return [one for one in notices if fragment.is_partial or not one.startswith(PARTIAL)]


def _context(
    shelf: Shelf, register: Register, edition: Edition, is_permanent: bool
) -> dict[str, Any]:
    way = to_edition(shelf, register, edition) if is_permanent else to_register(shelf, register)
    return {
        "shelf": shelf,
        "register": register,
        "edition": edition,
        "head": edition.head,
        "is_permanent": is_permanent,
        "is_current": shelf.is_current(edition),
        "successor": shelf.successor(edition),
        "way": way,
    }

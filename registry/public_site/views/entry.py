"""The page of an entry: in force, as an edition has it, as it was on a day."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse

from registry.editions.document import Fragment
from registry.editions.models import Placement
from registry.law.registers import Register
from registry.public_site import opened
from registry.public_site.elsewhere import stays_of
from registry.public_site.freshness import page_state
from registry.public_site.law_words import told
from registry.public_site.lives import life_of
from registry.public_site.opened import Opened
from registry.public_site.particulars import shown
from registry.public_site.placements import with_entries
from registry.public_site.reading import read_only
from registry.public_site.renditions import files_of
from registry.public_site.trails import ending
from registry.public_site.uses import uses_of

PARTIAL = ("Version partielle", "Partial version")


@read_only
def current_entry(
    request: HttpRequest, body: str, register: Register, number: int
) -> HttpResponseBase:
    """An entry as it is in force."""
    return _entry(request, opened.in_force(body, register), number)


@read_only
def edition_entry(
    request: HttpRequest, body: str, register: Register, edition: int, number: int
) -> HttpResponseBase:
    """An entry as it was in an edition."""
    return _entry(request, opened.numbered(body, register, edition), number)


@read_only
def entry_on(
    request: HttpRequest, body: str, register: Register, day: str, number: int
) -> HttpResponseBase:
    """An entry as it was at the end of that day; else, the editions that have it."""
    held = opened.on_day(body, register, day)
    placements = Placement.objects.filter(edition=held.edition, number=number)
    if placements.exists():
        return _entry(request, held, number)
    return _not_that_day(request, held, number)


def _entry(request: HttpRequest, held: Opened, number: int) -> HttpResponseBase:
    edition, register = held.edition, held.register
    found = Placement.objects.filter(edition=edition, number=number)
    placement = with_entries(found).first()
    if placement is None:
        raise Http404
    files = files_of([edition])
    state = page_state(request, held.editions, files, is_dated=not held.is_today)
    if unchanged := state.unchanged(request):
        return unchanged
    fragment = placement.stored.fragment
    titles = {part.key: part.title for part in register.parts}
    page = held.page()
    page |= {
        "trail": ending(page["way"], _name(register, number)),
        "number": number,
        "fragment": fragment,
        "notices": _notices_for(fragment, page["head"].notices),
        "particulars": shown(held.shelf, fragment),
        # Where it is used now says nothing of an edition that is past.
        "uses": [] if held.term else uses_of(held.shelf, register, fragment),
        "part_title": told(titles.get(placement.part, "")),
        "file": files.pdf(edition, f"fichier-{number}"),
        "print_address": _print_address(held, number),
        "life": life_of(held.shelf.body, register, fragment.uid),
        "canonical": f"{held.own_address}{number}/" if held.day else "",
    }
    return state.mark(render(request, "public_site/entry.html", page))


def _not_that_day(request: HttpRequest, held: Opened, number: int) -> HttpResponse:
    """Where an entry that was not in force that day can be read; Http404 when it never was."""
    stays = stays_of(held.shelf.body, held.register, number)
    if not stays:
        raise Http404
    page = held.page()
    name = _name(held.register, number)
    page |= {"number": number, "name": name, "stays": stays, "trail": ending(page["way"], name)}
    response = render(request, "public_site/not_that_day.html", page, status=404)
    response.headers["Cache-Control"] = "no-store"
    return response


def _print_address(held: Opened, number: int) -> str:
    """Where the entry is had as a PDF; that of a day is that of its edition."""
    place = [held.shelf.body, held.register]
    if held.term:
        return reverse("edition_entry_pdf", args=[*place, held.edition.number, number])
    return reverse("entry_pdf", args=[*place, number])


def _name(register: Register, number: int) -> str:
    """An entry by its number."""
    return f"{told(register.entry_name).capitalize()}\u00a0{number}"


def _notices_for(fragment: Fragment, notices: tuple[str, ...]) -> list[str]:
    """The notices of the edition that hold for the entry: a whole one is no partial version."""
    return [one for one in notices if fragment.is_partial or not one.startswith(PARTIAL)]

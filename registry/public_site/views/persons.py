"""« Je suis… »: what is published about a family of persons, on one page made to be printed."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext

from registry.law.rights import RIGHTS, rights_of
from registry.public_site.families import described
from registry.public_site.freshness import page_state
from registry.public_site.law_words import told
from registry.public_site.persons import account_of
from registry.public_site.reading import read_only
from registry.public_site.renditions import Files
from registry.public_site.shelf import Shelf, shelf_of
from registry.public_site.trails import ending, to_body

DOOR = "Je suis…"
# These pages name no file: none that arrives changes them.
NO_FILES = Files((), ())


def _show(
    request: HttpRequest, shelf: Shelf, template: str, page: dict[str, Any]
) -> HttpResponseBase:
    page |= {"shelf": shelf, "editions": list(shelf.editions.values())}
    return render(request, template, page)


@read_only
def families(request: HttpRequest, body: str) -> HttpResponseBase:
    """The families of persons whom the body publishes something about."""
    shelf = shelf_of(body)
    state = page_state(request, shelf.editions.values(), NO_FILES)
    if unchanged := state.unchanged(request):
        return unchanged
    page = {"families": described(shelf).families, "trail": ending(to_body(shelf), gettext(DOOR))}
    return state.mark(_show(request, shelf, "public_site/persons.html", page))


@read_only
def person(request: HttpRequest, body: str, family: str) -> HttpResponseBase:
    """What is published about a family: files, who receives what, other uses, and their rights."""
    shelf = shelf_of(body)
    state = page_state(request, shelf.editions.values(), NO_FILES)
    if unchanged := state.unchanged(request):
        return unchanged
    known = described(shelf)
    chosen = known.family(family)
    if chosen is None:
        raise Http404
    who = told(chosen.who)
    trail = [*to_body(shelf), (gettext(DOOR), reverse("persons", args=[body]))]
    page = {
        "family": chosen,
        "account": account_of(shelf, chosen, known),
        "rights": rights_of(chosen.key),
        "trail": ending(trail, who[:1].upper() + who[1:]),
    }
    return state.mark(_show(request, shelf, "public_site/person.html", page))


@read_only
def rights(request: HttpRequest, body: str) -> HttpResponseBase:
    """What one may ask of the body about one’s own information, and to whom to complain."""
    shelf = shelf_of(body)
    state = page_state(request, shelf.editions.values(), NO_FILES)
    if unchanged := state.unchanged(request):
        return unchanged
    page = {"rights": RIGHTS, "trail": ending(to_body(shelf), gettext("Vos droits"))}
    return state.mark(_show(request, shelf, "public_site/rights.html", page))

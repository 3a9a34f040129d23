"""A body on a day, and the forms that lead to a day."""

from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse

from registry.editions.models import Edition
from registry.editions.querysets import end_of
from registry.law.registers import REGISTERS, Register
from registry.public_site.days import read_day, today
from registry.public_site.freshness import page_state
from registry.public_site.opened import before_the_first
from registry.public_site.reading import read_only
from registry.public_site.renditions import Files
from registry.public_site.shelf import shelf_of
from registry.public_site.trails import to_body
from registry.templatetags.typography import day as in_words

NO_FILES = Files((), ())


@dataclass(frozen=True)
class Held:
    """A register on that day: the edition published last, and whether it was still in force."""

    register: Register
    edition: Edition
    is_in_force: bool


@read_only
def body_on(request: HttpRequest, body: str, day: str) -> HttpResponseBase:
    """What each register of the body was at the end of that day."""
    chosen = read_day(day)
    rows = Edition.objects.last_of_each_on(body, chosen).select_related("withdrawal")
    editions = {edition.register: edition for edition in rows}
    if not editions:
        first = Edition.objects.filter(body=body).order_by("published_at", "pk").first()
        raise before_the_first(first)
    shelf = shelf_of(body)
    state = page_state(
        request,
        [shelf.newest, *shelf.editions.values(), *editions.values()],
        NO_FILES,
        is_dated=False,
    )
    if unchanged := state.unchanged(request):
        return unchanged
    page = {
        "shelf": shelf,
        "day": chosen,
        "is_today": chosen == today(),
        "registers": [
            Held(REGISTERS[key], editions[key], _is_in_force(editions[key], chosen))
            for key in REGISTERS
            if key in editions
        ],
        "later": [one for one in shelf.registers if one.key not in editions],
        "trail": [*to_body(shelf), (f"Au {in_words(chosen)}", "")],
    }
    return state.mark(render(request, "public_site/body_on.html", page))


def _is_in_force(edition: Edition, day: date) -> bool:
    return not (edition.is_withdrawn and edition.withdrawal.withdrawn_at < end_of(day))


@read_only
def choose_body_day(request: HttpRequest, body: str) -> HttpResponseBase:
    """From the form to the page of the body on that day."""
    day = read_day(_typed(request))
    return redirect("body_on", body=body, day=day.isoformat())


@read_only
def choose_register_day(request: HttpRequest, body: str, register: Register) -> HttpResponseBase:
    """From the form to the register on that day."""
    day = read_day(_typed(request))
    return redirect(reverse("register_on", args=[body, register, day.isoformat()]))


def _typed(request: HttpRequest) -> str:
    return request.GET.get("le", "").strip()

"""What answers in the place of what cannot be shown: a withdrawn edition, a day that is not.

A tombstone reads the chain of editions and the order, nothing that the edition held: it says the
same before and after its content is erased.
"""

from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from registry.editions.models import Edition
from registry.editions.querysets import end_of
from registry.law.registers import REGISTERS
from registry.public_site.days import DayError
from registry.public_site.shelf import NothingInForceError, Shelf, WithdrawnError, shelf_of
from registry.public_site.terms import term_of
from registry.public_site.trails import ending, to_body, to_edition, to_register

GONE, NOT_FOUND = 410, 404
Refused = WithdrawnError | NothingInForceError | DayError


def tombstone(request: HttpRequest, edition: Edition, day: date | None = None) -> HttpResponse:
    """The page of a withdrawn edition, or of a day on which it was in force."""
    term = term_of(edition)
    if day and edition.withdrawal.withdrawn_at < end_of(day):
        return nothing_in_force(request, [edition], day)
    register = REGISTERS[edition.register]
    shelf = _shelf(edition.body)
    page: dict[str, Any] = {"shelf": shelf, "register": register, "term": term, "day": day}
    page |= {"edition": edition, "withdrawal": edition.withdrawal, "body": edition.body}
    if shelf:
        way = to_edition(shelf, register, edition)
        page["trail"] = ending(way)
    return _page(request, "public_site/withdrawn.html", page, GONE)


def nothing_in_force(
    request: HttpRequest, editions: list[Edition], day: date | None = None
) -> HttpResponse:
    """The page of a register, or of a body, whose last editions were withdrawn.

    It is 404 and not 410: the address is that of whatever is in force, and the next edition will
    be read there.
    """
    shelf = _shelf(editions[0].body)
    register = REGISTERS[editions[0].register] if len(editions) == 1 else None
    page: dict[str, Any] = {"shelf": shelf, "register": register, "editions": editions, "day": day}
    page["body"] = editions[0].body
    if shelf:
        page["trail"] = ending(to_register(shelf, register) if register else to_body(shelf))
    return _page(request, "public_site/nothing_in_force.html", page, NOT_FOUND)


def refused_day(request: HttpRequest, fault: DayError, asked: dict[str, Any]) -> HttpResponse:
    """The page for a day that cannot be shown: what is wrong, and another day to choose."""
    shelf, register = _shelf(asked["body"]), asked.get("register")
    page: dict[str, Any] = {"shelf": shelf, "register": register, "fault": fault}
    if shelf:
        page["trail"] = ending(to_register(shelf, register) if register else to_body(shelf))
    return _page(request, "public_site/bad_day.html", page, fault.status)


def in_place_of(request: HttpRequest, fault: Refused, asked: dict[str, Any]) -> HttpResponse:
    """The page for what a view could not show; `asked` are the pieces of its address."""
    if isinstance(fault, DayError):
        return refused_day(request, fault, asked)
    if isinstance(fault, WithdrawnError):
        return tombstone(request, fault.edition, fault.day)
    number = asked.get("edition")
    if number is None:
        return nothing_in_force(request, fault.editions)
    edition = Edition.objects.numbered(asked["body"], asked["register"].key, number)
    if edition is None or not edition.is_withdrawn:
        raise Http404
    return tombstone(request, edition)


def _shelf(body: str) -> Shelf | None:
    """The shelf of the body; None when none of its editions can be read any more."""
    try:
        return shelf_of(body)
    except Http404:
        return None


def _page(request: HttpRequest, name: str, page: dict[str, Any], status: int) -> HttpResponse:
    response = render(request, name, page, status=status)
    response.headers["Cache-Control"] = "no-store"
    return response

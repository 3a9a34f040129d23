"""The calendar of a body’s deadlines under a private address: who may read it, and its bytes."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from django.core.signing import BadSignature, Signer
from django.utils import timezone
from icalendar import Calendar, Event, vDuration, vText
from icalendar.enums import CLASS, TRANSP

from registry.bodies.models import Membership
from registry.bodies.permissions import ROLES, Permission
from registry.bodies.roles import Role
from registry.compliance.announcements import Announcement, address_of_page, announcements
from registry.compliance.reminders import reminders
from registry.law import deadlines

PROGRAM = "-//Registre ouvert//Échéances//FR"
LANGUAGE = {"LANGUAGE": "fr-CA"}
EVERY_DAY = timedelta(days=1)
MEDIA_TYPE = "text/calendar; charset=utf-8"


def _signer() -> Signer:
    return Signer(sep=".", salt="registry.compliance.calendars")


def token_of(membership: Membership) -> str:
    """The private part of the address: signed, it names a role and the number of its address."""
    return _signer().sign_object([membership.pk, membership.calendar_number])


def holder(user: Any, body: Any) -> Membership | None:
    """The role that carries the person’s calendar address in that body: one of theirs, no more."""
    own = Membership.objects.of(body).filter(user=user, is_active=True)
    found: Membership | None = own.order_by("-calendar_number", "pk").first()
    return found


def membership_of(token: str) -> Membership | None:
    """Who the address was given to; None when it is wrong, replaced, closed, or its holder left."""
    try:
        key, number = _signer().unsign_object(token)
    except (BadSignature, ValueError):
        return None
    active = {"is_active": True, "user__is_active": True}
    found: Membership | None = (
        Membership.objects.select_related("public_body")
        .filter(pk=key, calendar_number=number, calendar_number__gt=0, **active)
        .first()
    )
    if found is None or Permission.READ not in ROLES[Role(found.role)]:
        return None
    return found


def _moments(one: Announcement) -> Iterator[tuple[date, str, str]]:
    """The days on which it is told, with what is said and what tells these days apart."""
    yield one.day, f"Échéance\u00a0: {one.words}", ""
    if one.kind == deadlines.AGREEMENT_END.code:
        for days, day in zip(
            deadlines.END_NOTICE_DAYS, deadlines.end_notices(one.day), strict=True
        ):
            yield day, f"Échéance\u00a0: {one.words} dans {days}\u00a0jours", f"-{days}"


def _events(one: Announcement, body: Any, now: datetime) -> Iterator[Event]:
    address = address_of_page(body, one.kind)
    for day, words, notice in _moments(one):
        event = Event.new(
            # The same day and kind keep their identifier: a calendar updates what it has.
            uid=uuid5(NAMESPACE_URL, f"{address}#{one.day:%Y-%m-%d}{notice}"),
            stamp=now,
            start=day,
            classification=CLASS.PRIVATE,
            transparency=TRANSP.TRANSPARENT,
            url=address,
        )
        told = f"Connectez-vous pour savoir de quoi il s’agit\u00a0: {address}"
        event.add("SUMMARY", words, LANGUAGE)
        event.add("DESCRIPTION", told, LANGUAGE)
        yield event


def feed(body: Any, now: datetime) -> bytes:
    """The deadlines of the body as a calendar (RFC 5545), to be read again every day."""
    # A type is named where the library knows none and would write the text as it is.
    name = vText(f"Échéances – {body.short_name}")
    calendar = Calendar()
    calendar.add("VERSION", "2.0")
    calendar.add("PRODID", PROGRAM)
    calendar.add("UID", str(uuid5(NAMESPACE_URL, address_of_page(body))))
    calendar.add("NAME", name)
    calendar.add("X-WR-CALNAME", name)
    calendar.add("REFRESH-INTERVAL", EVERY_DAY, {"VALUE": "DURATION"})
    calendar.add("X-PUBLISHED-TTL", vDuration(EVERY_DAY))
    for one in announcements(reminders(body, timezone.localdate(now))):
        for event in _events(one, body, now):
            calendar.add_component(event)
    content: bytes = calendar.to_ical()
    return content

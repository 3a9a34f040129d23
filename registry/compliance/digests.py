"""The weekly mail of deadlines: one line each, nothing in it that names a record."""

from datetime import datetime, timedelta

import structlog
from django.core.mail import EmailMessage, get_connection
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import timezone

from registry.bodies.models import PublicBody, User
from registry.bodies.permissions import ROLES, Permission
from registry.bodies.roles import Role
from registry.compliance.announcements import Announcement, address_of_page, announcements
from registry.compliance.reminders import is_pressing, reminders
from registry.law.french_dates import french_date
from registry.records.models import Event, EventKind, log_event

SPACING = timedelta(days=6)
MOST_LINES = 40
# An automatic answer (an absence, say) must not come back to us.
HEADERS = {"Auto-Submitted": "auto-generated"}

log = structlog.get_logger("registry.compliance")


def _readers(body: PublicBody) -> list[User]:
    """The active people who may mend what is late."""
    editing = [role for role in Role if Permission.EDIT in ROLES[role]]
    found = User.objects.filter(
        is_active=True,
        memberships__public_body=body,
        memberships__is_active=True,
        memberships__role__in=editing,
    )
    return list(found.distinct())


def _line(one: Announcement, body: PublicBody) -> str:
    since = "en retard depuis le " if one.is_late else ""
    day = f"{since}{french_date(one.day)}"
    return f"{day}\u00a0: {one.words} — {address_of_page(body, one.kind)}"


def _message(body: PublicBody, told: list[Announcement], on: datetime) -> tuple[str, str]:
    """The subject and the text, the same for everyone in the body."""
    context = {
        "body": body,
        "day": french_date(timezone.localdate(on)),
        "lines": [_line(one, body) for one in told[:MOST_LINES]],
        "others": max(0, len(told) - MOST_LINES),
        "address": address_of_page(body),
    }
    return f"Échéances des registres – {body.short_name}", render_to_string(
        "compliance/digest.txt", context
    )


def mail_answers() -> bool:
    """Whether the mail server can be reached: without it nothing is taken as sent."""
    try:
        connection = get_connection()
        connection.open()
        connection.close()
    except Exception as fault:
        log.warning("mail_away", fault=type(fault).__name__)
        return False
    return True


@transaction.atomic
def _claim(body: PublicBody, count: int, now: datetime) -> bool:
    """Write that the mail of the week is sent, unless it is written already.

    Before sending: a worker killed in between costs one reminder, which comes again the week
    after, where the other order would send twice what a message told twice.
    """
    PublicBody.objects.select_for_update().get(pk=body.pk)
    sent = Event.objects.filter(kind=EventKind.DIGEST_SENT, body=body.slug)
    if sent.filter(at__gt=now - SPACING).exists():
        return False
    plural = "s" if count > 1 else ""
    detail = f"{count} ligne{plural}"
    log_event(EventKind.DIGEST_SENT, by=None, now=now, body=body.slug, detail=detail)
    return True


def _deliver(person: User, body: PublicBody, subject: str, text: str) -> bool:
    try:
        EmailMessage(subject, text, to=[person.email], headers=HEADERS).send()
    except Exception as fault:
        # Neither the address nor the words: the log is read by people of other bodies.
        log.warning(
            "digest_not_delivered", body=body.slug, person=person.pk, fault=type(fault).__name__
        )
        return False
    return True


def send_digest(body: PublicBody, now: datetime) -> int:
    """Send the mail of the week to the people of a body; how many left."""
    on = timezone.localdate(now)
    pressing = [one for one in reminders(body, on) if is_pressing(one.kind, one.day, on)]
    told, people = announcements(pressing), _readers(body)
    if not told or not people or not mail_answers() or not _claim(body, len(told), now):
        return 0
    subject, text = _message(body, told, now)
    return sum(_deliver(person, body, subject, text) for person in people)


def send_digests(now: datetime) -> None:
    """Send the mail of the week in each body; the trouble of one does not reach the others."""
    for body in PublicBody.objects.order_by("pk"):
        try:
            send_digest(body, now)
        except Exception as fault:
            log.error("digest_failed", body=body.slug, fault=type(fault).__name__)

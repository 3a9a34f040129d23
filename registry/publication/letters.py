"""The mail to those who left an address: the answer, and nothing of what they wrote."""

from datetime import datetime

import structlog
from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.db.models import Q, QuerySet
from django.template.loader import render_to_string

from registry.bodies.models import PublicBody
from registry.compliance.digests import HEADERS, mail_answers
from registry.records.models import Event, EventKind, log_event
from registry.reports.keeping import ADDRESS_DAYS
from registry.reports.models import AnswerKind, ErrorReport

MOST_TRIES = 3
MOST_AT_ONCE = 50

log = structlog.get_logger("registry.publication")


def _acts(kind: EventKind, report: ErrorReport) -> QuerySet:
    return Event.objects.filter(kind=kind, body=report.body, subject=str(report))


def was_told(report: ErrorReport) -> bool:
    """Whether the answer was sent to the person."""
    return _acts(EventKind.REPORTER_TOLD, report).exists()


def is_given_up(report: ErrorReport) -> bool:
    """Whether sending failed so often that it is tried no more."""
    return _acts(EventKind.REPORTER_NOT_TOLD, report).count() >= MOST_TRIES


def _message(report: ErrorReport) -> EmailMessage:
    body = PublicBody.objects.get(slug=report.body)
    context = {
        "body": body,
        "report": report,
        "answer": report.answer,
        "days": ADDRESS_DAYS,
        "address": f"{settings.PUBLIC_SITE_URL}/{report.body}/corrections/",
    }
    text = render_to_string("publication/answer.txt", context)
    subject = f"Votre signalement {report.tracking} – {body.short_name}"
    replies = [body.contact_email] if body.contact_email else None
    return EmailMessage(subject, text, to=[report.email], reply_to=replies, headers=HEADERS)


@transaction.atomic
def tell(tracking: str, now: datetime) -> bool:
    """Send one answer, unless it left already; the row is held, so that two workers send one."""
    held = ErrorReport.objects.select_for_update(skip_locked=True).filter(pk=tracking)
    report = held.exclude(email="").first()
    if report is None or was_told(report) or is_given_up(report):
        return False
    message = _message(report)
    try:
        message.send()
        kind = EventKind.REPORTER_TOLD
    except Exception as fault:
        # Neither the address nor the words: the log is read by people of other bodies.
        log.warning("answer_not_delivered", tracking=tracking, fault=type(fault).__name__)
        kind = EventKind.REPORTER_NOT_TOLD
    log_event(kind, by=None, now=now, body=report.body, subject=report, register=report.register)
    return kind == EventKind.REPORTER_TOLD


def tell_all(now: datetime) -> int:
    """Send the answers that wait for it; how many left. Nothing is tried while mail is away."""
    answered = ErrorReport.objects.filter(~Q(email=""), answer__isnull=False)
    rows = answered.exclude(answer__kind=AnswerKind.SPAM).order_by("answer__answered_at")
    waiting = [one for one in rows if not was_told(one) and not is_given_up(one)][:MOST_AT_ONCE]
    if not waiting or not mail_answers():
        return 0
    return sum(tell(one.tracking, now) for one in waiting)

"""Answering those who told of an error: once, by someone, in public or not."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from registry.bodies.models import PublicBody
from registry.bodies.permissions import Permission, require
from registry.editions.folding import folded
from registry.editions.models import Correction
from registry.records.models import EventKind, log_event
from registry.reports.actions import erase_what_is_old
from registry.reports.models import AnswerKind, ErrorReport, ReportAnswer

# So many words in a row are the words of somebody else.
QUOTED_WORDS = 8


class AnsweredError(Exception):
    """Somebody answered that report already."""


class QuotingError(Exception):
    """The public answer would repeat what the person wrote, or their address."""


def quotes(text: str, report: ErrorReport) -> bool:
    """Whether a text repeats the address of the person, or eight of their words in a row."""
    if report.email and report.email.casefold() in text.casefold():
        return True
    said, told = folded(text).split(), folded(report.text).split()
    known = {tuple(told[at : at + QUOTED_WORDS]) for at in range(len(told) - QUOTED_WORDS + 1)}
    return any(
        tuple(said[at : at + QUOTED_WORDS]) in known for at in range(len(said) - QUOTED_WORDS + 1)
    )


@transaction.atomic
def answer(
    report: ErrorReport, *, kind: str, is_public: bool, text: str, by: Any, now: datetime
) -> ReportAnswer:
    """Answer a report; a public answer is read on the page of corrections at once.

    AnsweredError when it has its answer, QuotingError when the public would read the reporter.
    """
    body = PublicBody.objects.get(slug=report.body)
    require(by, Permission.ANSWER_REPORTS, body)
    current = ErrorReport.objects.select_for_update().get(pk=report.pk)
    if ReportAnswer.objects.filter(report=current).exists():
        raise AnsweredError("Ce signalement a déjà sa réponse.")
    is_shown = is_public and kind != AnswerKind.SPAM
    if is_shown and quotes(text, current):
        raise QuotingError(
            "La réponse diffusée recopie ce que la personne a écrit, ou son adresse."
            " Dites-le dans vos mots."
        )
    given = ReportAnswer(
        report=current,
        kind=kind,
        is_public=is_shown,
        text=text,
        answered_at=now,
        actor_id=by.pk,
        actor_name=str(by),
    )
    # The key is known beforehand: without a word, Django would try to rewrite a row first.
    given.save(force_insert=True)
    if is_shown:
        _publish(current, given)
    log_event(
        EventKind.REPORT_ANSWERED,
        by=by,
        now=now,
        body=report.body,
        register=report.register,
        subject=current,
        detail=f"{given.get_kind_display()}, {'diffusé' if is_shown else 'non diffusé'}",
    )
    return given


def _publish(report: ErrorReport, given: ReportAnswer) -> None:
    """The public answer: its own words, the tracking number and the days, nothing of the letter."""
    Correction(
        body=report.body,
        register=report.register,
        number=report.number,
        tracking=report.tracking,
        received_on=timezone.localdate(report.received_at),
        answered_at=given.answered_at,
        is_corrected=given.is_corrected,
        text=given.text,
    ).save()


@transaction.atomic
def erase(now: datetime) -> int:
    """Erase the addresses and words whose time has come; how many reports lost some."""
    erased = erase_what_is_old(now)
    for body, count in sorted(erased.items()):
        detail = f"{count} signalement{'s' if count > 1 else ''}"
        log_event(EventKind.REPORTS_ERASED, by=None, now=now, body=body, detail=detail)
    return sum(erased.values())

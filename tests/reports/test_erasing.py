"""Addresses and words go when their time has come; numbers, days and answers stay."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command

from registry.publication.answering import erase
from registry.records.models import Event, EventKind
from registry.reports.models import ErrorReport
from tests.conftest import NOW
from tests.reports.letters import ADDRESS, WORDS, make_answer, make_report

pytestmark = pytest.mark.django_db


def _held(report):
    kept = ErrorReport.objects.get(pk=report.pk)
    return kept.text, kept.email


@pytest.mark.parametrize(
    ("days", "held"),
    [
        (30, (WORDS, ADDRESS)),
        (31, (WORDS, "")),
        (365, (WORDS, "")),
        (366, ("", "")),
    ],
)
def test_the_address_goes_after_thirty_days_and_the_words_after_a_year(days, held):
    report = make_report()
    make_answer(report)

    erase(NOW + timedelta(days=days))

    assert _held(report) == held


def test_a_report_that_waits_is_kept_whole():
    report = make_report()

    assert erase(NOW + timedelta(days=4000)) == 0
    assert _held(report) == (WORDS, ADDRESS)


def test_each_body_has_a_line_in_its_log_that_says_how_many(now):
    for body in ("regie", "regie", "ville"):
        make_answer(make_report(body))

    erase(now + timedelta(days=31))
    erase(now + timedelta(days=31))

    lines = Event.objects.filter(kind=EventKind.REPORTS_ERASED).values_list("body", "detail")
    assert sorted(lines) == [("regie", "2 signalements"), ("ville", "1 signalement")]


def test_the_command_does_the_same_at_once(db):
    make_answer(make_report(), answered_at=NOW - timedelta(days=4000))
    told = StringIO()

    call_command("erase_reports", stdout=told)

    assert ErrorReport.objects.get().text == ""
    assert told.getvalue().startswith("1 signalement ")

"""An answer is given once, by someone; the public reads the answer and nothing of the letter."""

from datetime import timedelta

import pytest
from django.core import mail

from registry.bodies.permissions import NotPermittedError
from registry.editions.models import Correction
from registry.publication.answering import AnsweredError, QuotingError, answer, erase
from registry.publication.letters import MOST_TRIES, is_given_up, tell, tell_all, was_told
from registry.records.models import Event, EventKind
from registry.records.roles import APP
from registry.reports.models import AnswerKind, ReportAnswer
from tests.compliance.test_digest import Choosy
from tests.records.roles import acting_as
from tests.reports.letters import ADDRESS, WORDS, make_answer, make_report

pytestmark = pytest.mark.django_db
OWN_WORDS = "Le destinataire porte maintenant son nom d’aujourd’hui."
AWAY = "tests.compliance.test_digest.Away"


@pytest.fixture
def report(body):
    """A report that waits, in the body."""
    return make_report(body.slug)


def _answer(report, by, now, **changes):
    given = {"kind": AnswerKind.CORRECTED, "is_public": True, "text": OWN_WORDS} | changes
    return answer(report, by=by, now=now, **given)


def test_a_public_answer_is_a_correction_with_the_number_and_the_days(report, officer, now):
    _answer(report, officer, now)

    row = Correction.objects.get()
    assert (row.tracking, row.body, row.register, row.number) == (
        report.tracking,
        report.body,
        "registre",
        1,
    )
    assert (row.text, row.is_corrected, row.answered_at) == (OWN_WORDS, True, now)
    assert f"{row.received_on}" == "2026-11-19"


@pytest.mark.parametrize(
    "changes", [{"is_public": False}, {"kind": AnswerKind.SPAM, "is_public": True, "text": "x"}]
)
def test_what_is_not_for_everyone_makes_no_correction(report, officer, now, changes):
    given = _answer(report, officer, now, **changes)

    assert not given.is_public
    assert not Correction.objects.exists()


def test_the_answer_and_the_log_say_who_and_not_what_was_written(report, officer, now):
    given = _answer(report, officer, now)

    event = Event.objects.get(kind=EventKind.REPORT_ANSWERED)
    assert given.actor_name == str(officer)
    assert event.actor_name == str(officer)
    assert report.tracking in event.subject
    assert WORDS not in event.subject + event.detail
    assert OWN_WORDS not in event.subject + event.detail


def test_a_report_is_answered_once(report, officer, now):
    _answer(report, officer, now)

    with pytest.raises(AnsweredError):
        _answer(report, officer, now, text="Autre chose.")

    assert ReportAnswer.objects.get().text == OWN_WORDS
    assert Correction.objects.count() == 1


@pytest.mark.parametrize(
    "text",
    [
        f"Bonjour, {ADDRESS} nous écrit.",
        ADDRESS.upper(),
        f"Vous dites : {WORDS}",
        "LE DESTINATAIRE nomme dans cette\ninscription n'existe plus depuis",
    ],
)
def test_the_public_reads_neither_the_address_nor_the_words_of_the_person(
    report, officer, now, text
):
    with pytest.raises(QuotingError):
        _answer(report, officer, now, text=text)

    assert not ReportAnswer.objects.exists()
    assert _answer(report, officer, now, text=text, is_public=False).text == text


def test_only_those_who_keep_the_registers_answer(report, auditor, administrator, now):
    for person in (auditor, administrator):
        with pytest.raises(NotPermittedError):
            _answer(report, person, now)


@pytest.mark.roles
def test_the_workspace_answers_tells_and_erases_with_the_rights_it_has(report, officer, now):
    with acting_as(APP):
        _answer(report, officer, now)
        told = tell_all(now)
        erased = erase(now + timedelta(days=31))

    assert (told, erased) == (1, 1)
    assert Correction.objects.get().tracking == report.tracking


def test_the_answer_is_mailed_once_and_quotes_nothing(report, officer, now, settings):
    settings.PUBLIC_SITE_URL = "https://registre.exemple.invalid"
    _answer(report, officer, now)

    assert [tell_all(now), tell_all(now)] == [1, 0]

    (message,) = mail.outbox
    assert message.to == [ADDRESS]
    assert report.tracking in message.subject
    assert OWN_WORDS in message.body
    assert f"https://registre.exemple.invalid/{report.body}/corrections/" in message.body
    assert WORDS not in message.body
    assert was_told(report)


@pytest.mark.parametrize("kind", [AnswerKind.SPAM, None])
def test_spam_and_what_waits_are_never_mailed(report, now, kind):
    if kind:
        make_answer(report, kind=kind, is_public=False, text="")

    assert tell_all(now) == 0
    assert mail.outbox == []


def test_nothing_is_tried_while_the_mail_server_is_away(report, now, settings):
    make_answer(report)
    settings.EMAIL_BACKEND = AWAY

    assert tell_all(now) == 0
    assert not Event.objects.exists()


def test_a_refused_address_is_tried_three_times_and_named_nowhere(
    report, now, settings, monkeypatch, caplog
):
    make_answer(report)
    settings.EMAIL_BACKEND = "tests.compliance.test_digest.Choosy"
    monkeypatch.setattr(Choosy, "refused", ADDRESS)

    tries = [tell(report.tracking, now) for _ in range(5)]

    assert not any(tries)
    assert Event.objects.filter(kind=EventKind.REPORTER_NOT_TOLD).count() == MOST_TRIES
    assert is_given_up(report)
    assert ADDRESS not in caplog.text

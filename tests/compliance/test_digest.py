"""The weekly mail: to whom, when, once, and without a word of what the records say."""

from datetime import date, timedelta

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend

from config.celery import app
from registry.bodies.models import Membership
from registry.compliance import tasks
from registry.compliance.digests import send_digest, send_digests
from registry.records.models import Event, EventKind
from tests import factories

pytestmark = pytest.mark.django_db
SECRET = "xq7-secret"
AWAY = "tests.compliance.test_digest.Away"


class Away(EmailBackend):
    """A mail server that does not answer."""

    def open(self):
        """Refuse, as a closed port does."""
        raise ConnectionRefusedError


class Choosy(EmailBackend):
    """A mail server that refuses one address, and repeats it in its refusal."""

    refused = ""

    def send_messages(self, messages):
        """Send to all but one."""
        for message in messages:
            if message.to == [type(self).refused]:
                raise ValueError(f"adresse refusée : {message.to} {message.body}")
        return super().send_messages(messages)


@pytest.fixture
def busy(body):
    """A body with one ended agreement still in use and one that ends soon, under secret names."""
    words = {"title": f"{SECRET} titre", "internal_note": f"{SECRET} note"}
    party = factories.make_recipient(body, name=f"{SECRET} destinataire")
    ended = factories.make_agreement(
        body, number=f"{SECRET}-1", ends_on=date(2026, 11, 1), parties=[party], **words
    )
    factories.make_communication(body, agreement=ended, recipients=[party], **words)
    factories.make_agreement(body, number=f"{SECRET}-2", ends_on=date(2027, 1, 31), **words)
    return body


def _recipients():
    return sorted(address for message in mail.outbox for address in message.to)


def _people(body):
    return [one.user for one in Membership.objects.of(body).select_related("user")]


def test_each_deadline_that_presses_is_one_line_with_its_day_and_an_address(settings, busy, now):
    settings.WORKSPACE_URL = "https://bureau.exemple.invalid"

    send_digest(busy, now)

    text = mail.outbox[0].body.replace("\u00a0", " ")
    page = f"https://bureau.exemple.invalid/{busy.slug}/echeances/"
    assert [line for line in text.splitlines() if line.startswith("- ")] == [
        "- en retard depuis le 1er novembre 2026 : un écrit a pris fin et sert encore"
        f" — {page}?nature=entente-terminee",
        f"- 31 janvier 2027 : un écrit prend fin — {page}?nature=fin-entente",
    ]


def test_the_mail_says_nothing_of_the_records(busy, now):
    send_digest(busy, now)

    for message in mail.outbox:
        assert SECRET not in message.message().as_string()
        assert SECRET not in message.body + message.subject


def test_only_those_who_edit_get_it_each_alone(body, busy, now):
    chief, gone, closed = (factories.make_user(body, "person_in_charge") for _ in range(3))
    factories.make_user(body, "auditor")
    factories.make_user(body, "administrator")
    factories.make_user(factories.make_body(), "officer")
    role = Membership.objects.get(user=gone)
    role.is_active = False
    role.keep(by=None, why="Essai", at=now)
    closed.is_active = False
    closed.save()
    officer = Membership.objects.of(body).get(role="officer").user

    send_digest(body, now)

    assert _recipients() == sorted([officer.email, chief.email])
    assert {len(message.to + message.cc + message.bcc) for message in mail.outbox} == {1}


def test_a_person_of_two_roles_gets_one_mail(busy, now):
    officer = _people(busy)[0]
    Membership(user=officer, public_body=busy, role="person_in_charge").keep(
        by=None, why="Essai", at=now
    )

    assert send_digest(busy, now) == 1


def test_without_anything_that_presses_no_mail_leaves_and_nothing_is_written(body, officer, now):
    factories.make_file(body)
    factories.make_agreement(body, ends_on=date(2027, 6, 1))

    send_digest(body, now)

    assert mail.outbox == []
    assert not Event.objects.filter(kind=EventKind.DIGEST_SENT).exists()


def test_a_message_told_twice_sends_once_and_the_week_after_sends_again(busy, now):
    sent = [send_digest(busy, now + timedelta(days=days)) for days in (0, 0, 1, 6, 7)]

    assert sent == [1, 0, 0, 1, 0]
    assert Event.objects.filter(kind=EventKind.DIGEST_SENT).count() == 2


def test_the_trace_says_how_many_lines_and_no_more(busy, now):
    send_digest(busy, now)

    event = Event.objects.get(kind=EventKind.DIGEST_SENT)
    assert (event.body, event.detail, event.subject) == (busy.slug, "2 lignes", "")


def test_a_mail_server_away_leaves_the_week_to_be_sent_later(settings, busy, now):
    backend, settings.EMAIL_BACKEND = settings.EMAIL_BACKEND, AWAY
    away = send_digest(busy, now)
    settings.EMAIL_BACKEND = backend

    assert (away, send_digest(busy, now + timedelta(hours=1))) == (0, 1)


def test_an_address_that_fails_does_not_stop_the_others(settings, busy, now, monkeypatch, caplog):
    first = _people(busy)[0]
    second = factories.make_user(busy, "person_in_charge")
    monkeypatch.setattr(Choosy, "refused", first.email)
    settings.EMAIL_BACKEND = "tests.compliance.test_digest.Choosy"

    sent = send_digest(busy, now)

    assert (sent, _recipients()) == (1, [second.email])
    assert "digest_not_delivered" in caplog.text
    assert first.email not in caplog.text
    assert "registres" not in caplog.text


def test_the_trouble_of_one_body_does_not_reach_the_others(now, caplog):
    bodies = [factories.make_body() for _ in range(3)]
    for body in bodies:
        factories.make_agreement(body, ends_on=date(2026, 12, 1))
    # No year follows that one: the day to read the file again cannot be told.
    file = factories.make_file(bodies[1], title=SECRET)
    file.reviewed_on = date(9999, 1, 1)
    file.keep(by=None, why="Essai", at=now)

    send_digests(now)

    slugs = Event.objects.filter(kind=EventKind.DIGEST_SENT).values_list("body", flat=True)
    assert set(slugs) == {bodies[0].slug, bodies[2].slug}
    assert len(mail.outbox) == 2
    assert "digest_failed" in caplog.text
    assert SECRET not in caplog.text


def test_beat_sends_it_on_monday_from_seven_in_the_morning_in_quebec():
    entry = app.conf.beat_schedule["digests"]

    assert entry["task"] == tasks.send_digests.name
    assert entry["task"] in app.tasks
    assert (entry["schedule"].day_of_week, min(entry["schedule"].hour)) == ({1}, 7)
    assert app.conf.timezone == "America/Toronto"

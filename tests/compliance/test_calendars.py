"""The calendar under a private address: who reads it, and that it names no record."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from icalendar import Calendar

from registry.bodies.actions import (
    close_calendar_address,
    give_role,
    renew_calendar_address,
    withdraw_role,
)
from registry.bodies.models import Membership
from registry.bodies.permissions import NotPermittedError
from registry.bodies.roles import Role
from registry.compliance import calendars
from registry.compliance.announcements import WORDS
from registry.law import deadlines
from registry.records.models import Event, EventKind
from tests import factories

pytestmark = pytest.mark.django_db
LATER = timedelta(days=1)
SECRET = "xq7-secret"


def _renewed(user, body, now):
    return renew_calendar_address(calendars.holder(user, body), by=user, now=now)


def _address(membership):
    return reverse("calendar_feed", args=[calendars.token_of(membership)])


def _read(client, membership):
    return client.get(_address(membership)).status_code


def _same_as_nowhere(client, answer):
    nowhere = client.get("/nulle-part/ni/ailleurs/")
    return (answer.status_code, answer.content) == (404, nowhere.content)


def _secret_body(now):
    """A body whose every text that could leak carries the same word, and one of each deadline."""
    body = factories.make_body(name="Organisme d’essai", acronym="OE; un, deux")
    words = {"title": f"{SECRET} titre", "internal_note": f"{SECRET} note"}
    ended = factories.make_agreement(
        body,
        number=f"{SECRET}-1",
        ends_on=date(2026, 11, 1),
        parties=[factories.make_recipient(body, name=f"{SECRET} destinataire")],
        **words,
    )
    factories.make_communication(body, agreement=ended, **words)
    factories.make_agreement(body, number=f"{SECRET}-2", ends_on=date(2027, 1, 31), **words)
    factories.make_agreement(
        body,
        number=f"{SECRET}-3",
        commission_received_on=date(2026, 11, 10),
        effective_on=None,
        **words,
    )
    file = factories.make_file(body, **words)
    factories.withhold(file, until=date(2027, 2, 1), reason=f"{SECRET} raison")
    return body


def _events(body, now):
    return Calendar.from_ical(calendars.feed(body, now)).walk("VEVENT")


def test_the_feed_opens_without_signing_in_and_is_kept_by_nobody(client, body, officer, now):
    membership = _renewed(officer, body, now)

    answer = client.get(_address(membership))

    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert answer.headers["Cache-Control"] == "private, no-store"
    assert answer.cookies == {}


def test_a_wrong_address_is_the_page_that_does_not_exist(client, body, officer, now):
    membership = _renewed(officer, body, now)
    right = calendars.token_of(membership)
    end = "A" if right[-1] != "A" else "B"

    for wrong in (right[:-1] + end, right + "x", "x", "1.2", "é", right.split(".")[0]):
        answer = client.get(reverse("calendar_feed", args=[wrong]))
        assert _same_as_nowhere(client, answer), wrong


def test_without_an_address_there_is_none_to_guess(client, officer, body):
    assert _read(client, calendars.holder(officer, body)) == 404


def test_a_new_address_closes_the_old_one(client, body, officer, now):
    first = _renewed(officer, body, now)
    second = _renewed(officer, body, now + LATER)

    assert _same_as_nowhere(client, client.get(_address(first)))
    assert _read(client, second) == 200


def test_a_closed_address_never_opens_again(client, body, officer, now):
    first = _renewed(officer, body, now)
    closed = close_calendar_address(calendars.holder(officer, body), by=officer, now=now + LATER)
    third = _renewed(officer, body, now + 2 * LATER)

    assert closed.calendar_number == 0
    assert [_read(client, one) for one in (first, closed, third)] == [404, 404, 200]
    assert third.calendar_number == 2


def test_the_address_of_who_left_leads_nowhere(client, body, officer, now):
    membership = _renewed(officer, body, now)
    officer.is_active = False
    officer.save()

    assert _same_as_nowhere(client, client.get(_address(membership)))


def test_a_role_withdrawn_takes_its_address_along_and_does_not_bring_it_back(
    client, body, officer, administrator, now
):
    membership = _renewed(officer, body, now)
    by = {"by": administrator, "now": now + LATER}

    withdraw_role(Membership.objects.get(pk=membership.pk), **by)
    withdrawn = _read(client, membership)
    give_role(body, officer, Role.OFFICER, **by)

    assert (withdrawn, _read(client, membership)) == (404, 404)


def test_a_role_that_is_inactive_has_no_calendar(client, body, officer, now):
    membership = _renewed(officer, body, now)
    membership.is_active = False
    membership.keep(by=None, why="Essai", at=now)

    assert _same_as_nowhere(client, client.get(_address(membership)))


def test_one_of_the_roles_of_a_person_carries_the_address_and_keeps_it(body, officer, now):
    carrier = _renewed(officer, body, now)
    Membership(user=officer, public_body=body, role="auditor").keep(by=None, why="Essai", at=now)

    assert calendars.holder(officer, body) == carrier


def test_nobody_gets_or_closes_the_address_of_another(body, officer, chief, now):
    theirs = _renewed(officer, body, now)

    for act in (renew_calendar_address, close_calendar_address):
        with pytest.raises(NotPermittedError):
            act(theirs, by=chief, now=now)

    assert calendars.holder(officer, body).calendar_number == 1


def test_the_log_says_that_the_address_changed_and_not_what_it_is(body, officer, now):
    membership = _renewed(officer, body, now)

    event = Event.objects.get(kind=EventKind.CALENDAR_ADDRESS_CHANGED)

    assert event.actor_name == officer.name
    assert calendars.token_of(membership) not in f"{event.subject} {event.detail}"


def test_the_address_is_another_with_another_key(settings, body, officer, now):
    membership = _renewed(officer, body, now)
    token = calendars.token_of(membership)
    settings.SECRET_KEY = "une autre clé"

    assert calendars.membership_of(token) is None


def test_the_calendar_names_no_record(now):
    body = _secret_body(now)
    content = calendars.feed(body, now).replace(b"\r\n ", b"").decode()

    assert SECRET not in content
    assert not [one.uid for one in body.files.all() if one.uid in content]
    assert not [one.uid for one in body.agreements.all() if one.uid in content]


def test_each_deadline_is_a_day_told_in_neutral_words(now):
    told = {
        (event.decoded("DTSTART"), str(event["SUMMARY"]).replace("\u00a0", " "))
        for event in _events(_secret_body(now), now)
    }

    assert told == {
        (date(2026, 11, 1), "Échéance : un écrit a pris fin et sert encore"),
        (date(2026, 11, 2), "Échéance : un écrit prend fin dans 90 jours"),
        (date(2027, 1, 1), "Échéance : un écrit prend fin dans 30 jours"),
        (date(2027, 1, 31), "Échéance : un écrit prend fin"),
        (date(2026, 12, 10), "Échéance : fin du délai de trente jours d’une entente"),
        (date(2027, 2, 1), "Échéance : une décision est à revoir"),
        (date(2027, 11, 22), "Échéance : un fichier de l’inventaire est à relire"),
    }


def test_deadlines_that_read_the_same_are_told_once_with_their_number(body, now):
    for _ in range(3):
        factories.make_file(body)

    assert [str(event["SUMMARY"]) for event in _events(body, now)] == [
        "Échéance\u00a0: 3 fichiers de l’inventaire sont à relire"
    ]


def test_the_calendar_is_well_formed(settings, now):
    settings.WORKSPACE_URL = "https://bureau.exemple.invalid"
    body = _secret_body(now)

    content = calendars.feed(body, now)
    events = _events(body, now)

    lines = content.split(b"\r\n")
    assert lines[0] == b"BEGIN:VCALENDAR"
    assert b"\n" not in b"".join(lines)
    assert max(map(len, lines)) <= 75
    assert b"REFRESH-INTERVAL;VALUE=DURATION:P1D" in lines
    assert "NAME:Échéances – OE\\; un\\, deux".encode() in lines
    assert all(event["DTSTART"].params["VALUE"] == "DATE" for event in events)
    assert {event.decoded("DTSTAMP") for event in events} == {now}
    assert len({str(event["UID"]) for event in events}) == len(events)
    page = f"https://bureau.exemple.invalid/{body.slug}/echeances/?nature="
    assert all(str(event["URL"]).startswith(page) for event in events)


def test_what_is_told_keeps_its_identifier_from_one_reading_to_the_next(now):
    body = _secret_body(now)

    uids = [[str(event["UID"]) for event in _events(body, at)] for at in (now, now + LATER)]

    assert uids[0] == uids[1]


def test_two_bodies_never_share_an_identifier(now):
    first, second = _secret_body(now), factories.make_body()
    factories.make_file(second)

    uids = [{str(event["UID"]) for event in _events(body, now)} for body in (first, second)]

    assert uids[0] & uids[1] == set()


def test_every_kind_of_deadline_has_its_neutral_words():
    assert set(WORDS) == set(deadlines.BY_CODE)

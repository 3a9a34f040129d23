"""The page of deadlines: what is late first, what one reads again, the address of the calendar."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from registry.bodies.permissions import NotPermittedError
from registry.compliance import calendars
from registry.inventory.actions import confirm_review
from registry.publication import review
from registry.records.models import Event, EventKind
from registry.records.status import TransitionError
from tests import factories
from tests.workspace.reading import Page

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 22)
BUTTON = "J’ai relu ce fichier"


def _read(client, body, **query):
    answer = client.get(reverse("deadlines", args=[body.slug]), query)
    assert answer.status_code == 200
    return answer.content.decode()


def _words(client, body, **query):
    return Page(_read(client, body, **query)).text


def _old_file(body, days=400, **values):
    file = factories.make_file(body, **values)
    file.reviewed_on = TODAY - timedelta(days=days)
    return file.keep(by=None, why="Essai", at=factories.NOW)


def _sent(client, name, body, *args, **data):
    return client.post(reverse(name, args=[body.slug, *args]), data, follow=True)


def test_an_empty_page_says_where_deadlines_come_from(body, officer, sign_in):
    text = _words(sign_in(officer), body)

    assert "Aucune échéance pour l’instant" in text


def test_deadlines_are_grouped_by_how_much_they_press(body, officer, sign_in):
    for days in (-3, 30, 90, 91):
        agreement = factories.make_agreement(
            body, number=f"N{days}", ends_on=TODAY + timedelta(days=days)
        )
        factories.make_communication(body, agreement=agreement)

    text = _words(sign_in(officer), body)

    order = [
        *("En retard", "N-3", "Dans 30 jours ou moins", "N30", "Dans 90 jours ou moins"),
        *("N90", "Plus tard", "N91"),
    ]
    places = [text.index(word) for word in order]
    assert places == sorted(places)
    assert "4 échéances, dont 1 en retard." in text


def test_one_kind_alone_is_shown_when_asked_for(body, officer, sign_in):
    factories.make_agreement(body, number="N1", ends_on=TODAY)
    _old_file(body, title="Fichier des plaintes")
    client = sign_in(officer)

    files = _words(client, body, nature="relecture-fichier")
    unknown = _words(client, body, nature="inconnue")

    assert "Fichier des plaintes" in files
    assert "N1" not in files
    assert "N1" in unknown


def test_each_deadline_leads_where_it_is_dealt_with(body, officer, chief, auditor, sign_in):
    agreement = factories.make_agreement(body, ends_on=TODAY)
    withheld = factories.withhold(factories.make_use(body), until=date(2027, 1, 1))
    record = [body.slug, "registre", withheld.uid]

    pages = {one: _read(sign_in(one), body) for one in (officer, chief, auditor)}

    assert f'"{reverse("record", args=record)}"' in pages[officer]
    assert f'"{reverse("disclosure", args=record)}"' in pages[chief]
    assert f"/{agreement.uid}/" in pages[officer]
    assert f'"{reverse("disclosure", args=record)}"' not in pages[auditor]
    for person, html in pages.items():
        client = sign_in(person)
        links = [part.split('"')[0] for part in html.split('<p><a href="')[1:]]
        assert {client.get(link).status_code for link in links if link[0] == "/"} == {200}


def test_a_file_read_again_waits_another_year(body, officer, sign_in, now):
    file = _old_file(body)
    client = sign_in(officer)
    before = _read(client, body)

    told = _sent(client, "review_file", body, file.uid).content.decode()

    file.refresh_from_db()
    assert BUTTON in before
    assert "est noté comme relu aujourd’hui." in told
    assert BUTTON not in told
    assert "Plus tard" in told
    assert file.reviewed_on == TODAY


def test_reading_a_file_again_changes_nothing_else_and_leaves_its_trace(body, officer, now):
    file = factories.approve(factories.make_file(body))
    lines = file.history.count()

    confirm_review(file, by=officer, now=now)
    again = confirm_review(file, by=officer, now=now)

    assert (again.status, again.edited_at) == ("approved", file.edited_at)
    assert again.history.count() == lines + 1
    assert list(again.categories.all()) == list(file.categories.all())
    assert Event.objects.get(kind=EventKind.FILE_REVIEWED).subject_uid == file.uid


def test_a_file_in_review_is_left_to_who_approves_it(body, officer, sign_in, now):
    file = review.submit(factories.make_file(body), by=officer, now=now)

    with pytest.raises(TransitionError, match="est en révision"):
        confirm_review(file, by=officer, now=now)
    told = _sent(sign_in(officer), "review_file", body, file.uid).content.decode()

    assert "son approbation vaut relecture" in told
    file.refresh_from_db()
    assert file.reviewed_on is None


def test_who_may_not_edit_does_not_vouch_for_a_file(body, auditor, sign_in, now):
    file = _old_file(body)

    with pytest.raises(NotPermittedError):
        confirm_review(file, by=auditor, now=now)

    assert BUTTON not in _read(sign_in(auditor), body)


def test_an_address_is_got_changed_and_closed_from_the_page(body, auditor, sign_in):
    client = sign_in(auditor)
    none = _read(client, body)

    shown = []
    for _ in range(2):
        _sent(client, "calendar_address", body, act="renew")
        token = calendars.token_of(calendars.holder(auditor, body))
        shown.append(f"/calendrier/{token}/echeances.ics")
        assert shown[-1] in _read(client, body)
    closed = _sent(client, "calendar_address", body, act="close").content.decode()

    assert "/calendrier/" not in none.replace("/echeances/calendrier/", "")
    assert shown[0] != shown[1]
    assert shown[1] not in closed
    assert [client.get(one).status_code for one in shown] == [404, 404]


def test_the_address_shown_opens_the_calendar(body, officer, sign_in, settings):
    settings.WORKSPACE_URL = "https://bureau.exemple.invalid"
    client = sign_in(officer)
    _sent(client, "calendar_address", body, act="renew")

    values = [field.get("value", "") for field in Page(_read(client, body)).inputs]
    address = next(one for one in values if one.endswith(".ics"))
    client.logout()

    assert address.startswith("https://bureau.exemple.invalid/calendrier/")
    path = address.removeprefix("https://bureau.exemple.invalid")
    assert client.get(path).content.startswith(b"BEGIN:VCALENDAR")


def test_a_long_list_comes_in_pages(body, officer, sign_in):
    for number in range(51):
        _old_file(body, title=f"Fichier {number:02}")
    client = sign_in(officer)

    first, second = _words(client, body), _words(client, body, page=2)

    assert "51 échéances, dont 51 en retard." in first
    assert "Page 1 de 2" in first
    assert "Fichier 50" not in first
    assert "Fichier 50" in second

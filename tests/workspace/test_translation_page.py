"""The page of the English of a record, as the office uses it."""

import pytest
from django.urls import reverse

from registry.translations.models import Translation
from tests import factories
from tests.translations.writing import translate_all

pytestmark = pytest.mark.django_db


@pytest.fixture
def english_body(db):
    """A body that publishes English."""
    return factories.make_body(publishes_english=True)


@pytest.fixture
def category(english_body):
    """A category of that body."""
    return factories.make_category(english_body, title="Identité", elements="nom\nadresse")


@pytest.fixture
def office(english_body, sign_in):
    """The office of that body."""
    return sign_in(factories.make_user(english_body, "officer"))


def _address(name, record):
    return reverse(name, args=[record.public_body.slug, record.register.key, record.uid])


def _send(office, record, **data):
    fresh = type(record).objects.get(pk=record.pk)
    given = {"revision": fresh.revision, "why": "Essai", "title": "Identity"} | data
    return office.post(_address("translate_record", record), given)


def _page(office, record):
    return office.get(_address("translate_record", record)).content.decode()


def test_a_body_without_english_has_no_such_page(body, officer, sign_in):
    record = factories.make_category(body)
    client = sign_in(officer)

    assert client.get(_address("translate_record", record)).status_code == 404
    assert "/anglais/" not in client.get(_address("record", record)).content.decode()


def test_the_page_sets_french_beside_english_and_says_what_is_missing(office, category):
    page = _page(office, category)

    assert "<p>nom</p>" in page
    assert 'name="category.elements"' in page
    assert "Pas encore traduit\u00a0: Titre, Renseignements que comprend la catégorie." in page
    assert _address("translate_record", category) in (
        office.get(_address("record", category)).content.decode()
    )


def test_what_is_sent_is_kept_with_its_reason(office, category):
    answer = _send(office, category, **{"category.elements": "name\r\naddress"})

    assert answer.url == _address("record", category)
    row = Translation.objects.get(particular="category.elements")
    assert row.lines == ("name", "address")
    assert row.history.get().history_change_reason == "Essai"


def test_without_a_reason_nothing_is_kept(office, category):
    answer = _send(office, category, why="")

    assert answer.status_code == 422
    assert 'value="Identity"' in answer.content.decode()
    assert not Translation.objects.exists()


def test_an_english_whose_french_changed_is_marked_until_it_is_read_again(office, category):
    translate_all(category, title="Identity")
    factories.rename(type(category).objects.get(), "Identité et adresse")
    assert "Le français a changé après la traduction. À relire\u00a0: Titre." in _page(
        office, category
    )

    _send(office, category, **{"category.elements": "other words"})
    assert "À relire\u00a0: Titre." in _page(office, category)

    _send(office, category, **{"category.elements": "other words", "title.encore": "on"})
    assert "À relire" not in _page(office, category)


def test_a_second_writer_keeps_what_was_typed(office, category):
    answer = _send(office, category, revision=category.revision - 1)

    assert answer.status_code == 409
    assert 'value="Identity"' in answer.content.decode()
    assert not Translation.objects.exists()


def test_the_page_names_what_has_no_english_title(office, english_body, category):
    record = factories.make_communication(english_body, categories=[category])

    assert f'href="{_address("translate_record", category)}">Identité</a>' in _page(office, record)


def test_what_is_withheld_is_said_to_stay_so_in_english(office, english_body):
    record = factories.make_communication(english_body)
    factories.withhold(record, "communication.purpose")

    assert "son anglais ne le sera pas non plus" in _page(office, record)


def test_the_settings_switch_english_on(body, administrator, sign_in):
    client = sign_in(administrator)
    address = reverse("body_settings", args=[body.slug])
    given = {"act": "settings", "why": "Essai", "name": body.name, "contact_title": "Responsable"}

    assert "Diffuser aussi en anglais" in client.get(address).content.decode()
    client.post(address, given | {"publishes_english": "on", "name_en": "Test body"})

    body.refresh_from_db()
    assert (body.publishes_english, body.name_en) == (True, "Test body")

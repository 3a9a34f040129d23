"""Two officers on the same record: the second reads both texts, and nothing is lost."""

import pytest
from django.test import Client

from registry.records.changes import changes_of
from tests import factories
from tests.workspace.reading import Page
from tests.workspace.typing import address, typed

pytestmark = pytest.mark.django_db


@pytest.fixture
def record(body):
    """A communication that two officers have open."""
    return factories.make_communication(body, purpose="Une fin ancienne")


@pytest.fixture
def first(body):
    """The officer who saves first."""
    return _signed_in(factories.make_user(body, "officer", name="Première Personne"))


@pytest.fixture
def second(body):
    """The officer who saves next, from a page opened before."""
    return _signed_in(factories.make_user(body, "officer", name="Seconde Personne"))


def _signed_in(user):
    client = Client()
    client.force_login(user)
    return client


def test_the_second_officer_reads_both_texts_then_saves_and_nothing_is_lost(record, first, second):
    url = address("edit_record", record)
    opened = typed(record)
    first.post(url, opened | {"purpose": "Le texte de la première", "why": "Une raison"})

    clash = second.post(url, opened | {"purpose": "Le texte de la seconde", "why": "La mienne"})

    page = Page(clash.content.decode())
    assert clash.status_code == 409
    assert "Une autre personne a enregistré" in page.text
    assert page.text.count("Le texte de la première") == 1
    assert page.text.count("Le texte de la seconde") == 2
    assert "La mienne" in page.text
    record.refresh_from_db()
    assert record.purpose == "Le texte de la première"

    (revision,) = [one["value"] for one in page.inputs if one.get("name") == "revision"]
    again = opened | {"purpose": "Les deux textes réunis", "why": "La mienne"}
    saved = second.post(url, again | {"revision": revision})

    record.refresh_from_db()
    told = [
        (one.by, change.after)
        for one in changes_of(record)
        for change in one.changes
        if change.field == "purpose"
    ]
    assert saved.status_code == 302
    assert record.purpose == "Les deux textes réunis"
    assert told[:2] == [
        ("Seconde Personne", "Les deux textes réunis"),
        ("Première Personne", "Le texte de la première"),
    ]


def test_only_the_fields_that_differ_are_shown(record, first, second):
    url = address("edit_record", record)
    opened = typed(record)
    first.post(url, opened | {"purpose": "Autre fin"})

    clash = second.post(url, opened | {"information_detail": "Adresse seulement"})

    labels = Page(clash.content.decode()).text.split("Votre texte est toujours")[1]
    labels = labels.split("Enregistrer mon texte")[0]
    assert clash.status_code == 409
    assert labels.count("Enregistré par l’autre personne") == 2


def test_links_that_differ_are_shown_by_their_names(record, first, second, body):
    url = address("edit_record", record)
    opened = typed(record)
    theirs, mine = (factories.make_recipient(body, name=name) for name in ("Le leur", "Le mien"))
    first.post(url, opened | {"recipients": [theirs.pk]})

    clash = second.post(url, opened | {"recipients": [mine.pk]})

    page = Page(clash.content.decode())
    assert clash.status_code == 409
    assert page.text.count("Le leur") == 2
    assert page.text.count("Le mien") == 2
    assert page.checked("recipients") == {str(mine.pk)}


def test_a_third_save_meanwhile_is_a_conflict_again(record, first, second):
    url = address("edit_record", record)
    opened = typed(record)
    first.post(url, opened | {"purpose": "un"})
    second.post(url, opened | {"purpose": "deux"})
    record.refresh_from_db()
    first.post(url, opened | {"purpose": "trois", "revision": record.revision})

    clash = second.post(url, opened | {"purpose": "deux", "revision": record.revision})

    record.refresh_from_db()
    assert clash.status_code == 409
    assert record.purpose == "trois"


def test_two_officers_who_typed_the_same_lose_nothing(record, first, second):
    url = address("edit_record", record)
    opened = typed(record)
    first.post(url, opened | {"purpose": "Le même texte"})

    answer = second.post(url, opened | {"purpose": "Le même texte"})

    record.refresh_from_db()
    assert answer.status_code == 302
    assert record.purpose == "Le même texte"
    assert record.history.count() == 2


def test_a_form_without_its_revision_is_a_conflict_rather_than_a_loss(record, first):
    answer = first.post(address("edit_record", record), typed(record, purpose="Autre", revision=""))

    record.refresh_from_db()
    assert answer.status_code == 409
    assert record.purpose == "Une fin ancienne"


def test_a_word_saved_meanwhile_keeps_what_was_typed(body, first, second):
    measure = factories.make_measure(body, title="Ancienne mesure")
    url = f"/{body.slug}/mesures/{measure.uid}/"
    opened = {"revision": measure.revision, "why": "Essai"}
    first.post(url, opened | {"title": "La première mesure"})

    clash = second.post(url, opened | {"title": "La seconde mesure"})

    page = Page(clash.content.decode())
    measure.refresh_from_db()
    assert clash.status_code == 409
    assert {one.get("value") for one in page.inputs} >= {"La seconde mesure"}
    assert measure.title == "La première mesure"

"""Editing a writing and its amendments: the reason is kept, two writers lose nothing."""

import pytest
from django.test import Client
from django.urls import reverse

from registry.agreements.models import Amendment
from registry.records.changes import changes_of
from tests import factories
from tests.workspace.reading import Page

pytestmark = pytest.mark.django_db


@pytest.fixture
def client(sign_in, officer):
    """The officer, signed in."""
    return sign_in(officer)


def _url(name, agreement, *more):
    return reverse(name, args=[agreement.public_body.slug, agreement.uid, *more])


def test_an_amendment_is_added_then_corrected(client, body):
    agreement = factories.make_agreement(body)
    data = {"number": "Avenant 1", "changes": "Une adresse de plus", "signed_on": "2025-03-03"}

    client.post(_url("add_amendment", agreement), data)
    kept = Amendment.objects.get()
    data |= {"changes": "Deux adresses de plus", "revision": kept.revision, "why": "Précision"}
    answer = client.post(_url("edit_amendment", agreement, kept.uid), data, follow=True)

    kept.refresh_from_db()
    assert kept.agreement == agreement
    assert "Deux adresses de plus" in answer.content.decode()
    assert changes_of(kept)[0].reason == "Précision"


def test_the_number_of_an_amendment_is_given_once_in_a_writing(client, body):
    agreement = factories.make_agreement(body)
    factories.make_amendment(agreement, number="Avenant 1")

    answer = client.post(_url("add_amendment", agreement), {"number": "Avenant 1", "changes": "x"})

    assert answer.status_code == 422
    assert "Un avenant de cet écrit porte déjà ce numéro." in answer.content.decode()


def test_an_amendment_is_not_reached_through_another_writing(client, body):
    amendment = factories.make_amendment(factories.make_agreement(body))
    other = factories.make_agreement(body)

    assert client.get(_url("edit_amendment", other, amendment.uid)).status_code == 404


def _typed(agreement, **changes):
    return {
        "kind": agreement.kind,
        "number": agreement.number,
        "title": agreement.title,
        "revision": agreement.revision,
        "why": "Correction",
    } | changes


def test_an_edit_is_kept_with_its_reason_and_shown_in_the_history(client, body):
    agreement = factories.make_agreement(body, title="Ancien objet")

    answer = client.post(
        _url("edit_agreement", agreement), _typed(agreement, title="Nouvel objet"), follow=True
    )

    page = Page(answer.content.decode())
    assert page.headings == [f"Entente {agreement.number} — Nouvel objet"]
    assert "Correction" in page.text
    assert "Ancien objet" in page.text


def test_an_edit_without_a_change_says_so(client, body):
    agreement = factories.make_agreement(body)
    form = client.get(_url("edit_agreement", agreement)).context["form"]
    data = {
        name: [getattr(row, "pk", row) for row in value] if isinstance(value, list) else value
        for name, value in form.initial.items()
        if value is not None
    }

    answer = client.post(_url("edit_agreement", agreement), data | {"why": "Rien"}, follow=True)

    assert "Rien n’a changé" in answer.content.decode()
    assert agreement.history.count() == 1


def test_the_nature_of_a_writing_can_be_corrected(client, body):
    agreement = factories.make_agreement(body, kind="agreement")

    client.post(_url("edit_agreement", agreement), _typed(agreement, kind="contract"))

    agreement.refresh_from_db()
    assert agreement.kind == "contract"


def test_what_a_writing_says_is_never_hidden_from_its_form(client, body):
    opined = factories.make_agreement(body, kind="contract", opinion_reference="Avis 1")
    bare = factories.make_agreement(
        body, kind="contract", opinion_reference="", opinion_on=None, opinion_outcome=""
    )

    asked = [
        client.get(_url("edit_agreement", one)).context["form"].fields for one in (opined, bare)
    ]

    assert ["opinion_reference" in fields for fields in asked] == [True, False]


def test_two_officers_on_the_same_writing_read_both_texts(client, body):
    agreement = factories.make_agreement(body, title="Objet")
    other = Client()
    other.force_login(factories.make_user(body, "officer"))
    other.post(_url("edit_agreement", agreement), _typed(agreement, title="Le sien"))

    answer = client.post(_url("edit_agreement", agreement), _typed(agreement, title="Le mien"))

    page = Page(answer.content.decode())
    assert answer.status_code == 409
    assert "Le sien" in page.text
    assert "Le mien" in page.text
    assert "Une autre personne a enregistré ce dossier" in page.text
    again = _typed(agreement, title="Le mien", revision=agreement.revision + 1)
    client.post(_url("edit_agreement", agreement), again)
    agreement.refresh_from_db()
    assert agreement.title == "Le mien"

"""A new entry begins by what happens: the answer leads to the provision, the provision to a form
that asks what the law asks, and nothing else."""

from urllib.parse import urlencode

import pytest
from django.urls import reverse

from registry.entries.models import Communication, NilStatement, OtherUse
from registry.law.exclusions import EXCLUSIONS
from registry.law.provisions import LEGAL_BASES
from registry.law.registers import COMMUNICATIONS
from registry.workspace.forms.choosing import KINDS, questions
from tests import factories
from tests.workspace.reading import Page
from tests.workspace.typing import address, typed

pytestmark = pytest.mark.django_db


@pytest.fixture
def client(sign_in, officer):
    """The officer, signed in."""
    return sign_in(officer)


def _add(body, register="registre", **query):
    where = reverse("add_record", args=[body.slug, register])
    return f"{where}?{urlencode(query, doseq=True)}" if query else where


def _page(client, where):
    answer = client.get(where)
    return answer, Page(answer.content.decode())


def _names(page):
    return {field.get("name", "") for field in page.inputs} | _others(page)


def _others(page):
    return {name.removeprefix("id_") for name in page.ids if name.startswith("id_")}


def test_a_new_entry_asks_first_what_happens(client, body):
    answer, page = _page(client, _add(body))

    assert answer.status_code == 200
    assert page.headings[0].strip() == "Que se passe-t-il ?".replace(" ?", "\u00a0?")
    assert "une étude" in page.text


@pytest.mark.parametrize("basis", LEGAL_BASES, ids=lambda one: one.code)
def test_every_provision_answers_the_question_of_a_register(basis):
    offered = {
        answer.value
        for register in KINDS
        for question in questions(register)
        for answer in question.answers
    }

    assert basis.code in offered


@pytest.mark.parametrize("exclusion", EXCLUSIONS, ids=lambda one: one.code)
def test_what_does_not_go_to_the_register_is_told_with_its_article(exclusion, client, body):
    answer, page = _page(client, _add(body, disposition=f"non:{exclusion.code}"))

    assert answer.status_code == 200
    assert exclusion.explanation.replace("\u00a0", " ") in page.text
    assert exclusion.citation.full_label.replace("\u00a0", " ") in page.text
    assert ("Noter au journal interne" in page.text) == exclusion.goes_to_log


def test_continuing_without_an_answer_says_what_to_do(client, body):
    answer, page = _page(client, f"{_add(body)}?choix=1&le=")

    assert answer.status_code == 422
    assert "Choisissez ce qui se passe" in page.text
    assert page.error_anchors == ["id_disposition"]
    assert "id_disposition" in page.ids


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ({"disposition": "LAI-999"}, "Cette réponse n’existe pas ici"),
        ({"disposition": "LRSSS-77"}, "Cette réponse n’existe pas ici"),
        ({"disposition": "LAI-67", "le": "2026-02-30"}, "Écrivez une date qui existe"),
        ({"disposition": "LAI-67", "le": "0026-02-03"}, "Vérifiez l’année"),
        ({"disposition": ["LAI-67", "LAI-64-3"]}, "mènent à des inscriptions différentes"),
        ({"disposition": ["LAI-67", "rien:lois"]}, "une seule réponse"),
        ({"disposition": "LAI-68.1"}, "ne vaut que jusqu’au 21 septembre 2023"),
        ({"disposition": "LAI-67.2.1", "le": "2010-05-04"}, "ne vaut que depuis le 22"),
    ],
)
def test_an_answer_that_cannot_be_comes_back_with_a_sentence(query, sentence, client, body):
    answer, page = _page(client, _add(body, **query))

    assert answer.status_code == 422
    assert sentence in page.text


def test_the_form_asks_what_the_provision_asks_and_nothing_else(client, body):
    _, by_law = _page(client, _add(body, disposition="LAI-67"))
    _, by_agreement = _page(client, _add(body, disposition="LAI-68-1"))

    assert {"enabling_act", "enabling_provision", "channel"} <= _names(by_law) | {"channel"}
    assert "enabling_act" not in _names(by_agreement)
    assert "commission_notice_on" not in _names(by_agreement)
    assert "legal_bases" not in _names(by_agreement)


def test_the_form_names_the_provision_and_the_articles(client, body):
    _, page = _page(client, _add(body, disposition="LAI-67.2.1", le="2024-05-06"))

    assert "art. 67.2.1" in page.text
    assert "6 mai 2024" in page.text
    assert "A-2.1, art. 67.3, al. 3, par. 1" in page.text


def test_the_health_register_is_for_health_bodies_only(client, body, officer, sign_in):
    other = factories.make_body(is_health_body=True)
    stranger = sign_in(factories.make_user(other, "officer"))

    assert stranger.get(_add(other, "registre-sante", disposition="LRSSS-77")).status_code == 200
    assert sign_in(officer).get(_add(body, "registre-sante")).status_code == 404


@pytest.mark.parametrize(
    ("code", "model", "part"),
    [
        ("LAI-66", Communication, "lois"),
        ("LAI-67.2", Communication, "mandats"),
        ("LAI-68-1", Communication, "ententes"),
        ("LAI-65.1-2", OtherUse, "utilisations"),
    ],
)
def test_a_draft_incomplete_is_kept_on_its_provision(code, model, part, client, body):
    where = _add(body, disposition=code, le="2025-03-01")

    answer = client.post(where, {"title": "Un début", "starts_on": "2025-03-01"})

    (record,) = model.objects.of(body)
    assert answer.status_code == 302
    assert (record.legal_bases, record.part_key) == ([code], part)
    assert str(record.starts_on) == "2025-03-01"


def test_two_provisions_may_be_chosen_together(client, body):
    where = _add(body, disposition=["LAI-68-1", "LAI-68-1.1"])

    client.post(where, {"title": "Deux raisons"})

    assert Communication.objects.get().legal_bases == ["LAI-68-1", "LAI-68-1.1"]


def test_a_statement_of_an_empty_part_starts_from_its_sentence(client, body):
    where = _add(body, disposition="rien:utilisations")
    _, page = _page(client, where)
    given = {one.get("name"): one.get("value") for one in page.inputs}

    client.post(
        where,
        {"title": given["title"], "part": "utilisations", "declared_on": given["declared_on"]},
    )

    statement = NilStatement.objects.get()
    assert statement.part == "utilisations"
    assert statement.title == COMMUNICATIONS.part("utilisations").nothing


def test_another_provision_empties_what_it_does_not_ask(client, body):
    record = factories.make_communication(
        body,
        legal_bases=["LAI-67"],
        enabling_act="Loi électorale",
        enabling_provision="art. 40.7.1",
        channel="lois",
    )
    where = f"{address('edit_record', record)}?disposition=LAI-68-1"

    client.post(where, typed(record))

    record.refresh_from_db()
    assert record.legal_bases == ["LAI-68-1"]
    assert (record.enabling_act, record.enabling_provision) == ("", "")
    assert record.channel == "ententes"


def test_a_provision_of_another_kind_of_entry_is_refused_when_editing(client, body):
    record = factories.make_communication(body)

    answer, page = _page(client, f"{address('edit_record', record)}?disposition=LAI-65.1-1")

    assert answer.status_code == 422
    assert "Cette réponse n’existe pas ici" in page.text


def test_changing_the_provision_offers_those_of_the_register(client, body):
    record = factories.make_communication(body)

    _, page = _page(client, address("change_provisions", record))

    assert "LAI-68-1" in page.checked("disposition")
    assert page.headings[0].strip() == "Changer de disposition"


def test_changing_the_provision_without_an_answer_says_what_to_do(client, body):
    record = factories.make_communication(body)

    answer, page = _page(client, f"{address('edit_record', record)}?choix=1")

    assert answer.status_code == 422
    assert "Choisissez ce qui se passe" in page.text


def test_what_another_provision_would_empty_is_told_before_it_is(client, body):
    record = factories.make_communication(
        body,
        legal_bases=["LAI-67"],
        enabling_act="Loi électorale",
        enabling_provision="art. 40.7.1",
        channel="lois",
    )

    _, page = _page(client, f"{address('edit_record', record)}?disposition=LAI-68-1")
    _, same = _page(client, address("edit_record", record))

    assert "Enregistrer videra ces champs" in page.text
    assert "loi à appliquer" in page.text
    assert "Enregistrer videra" not in same.text


def test_the_day_given_first_is_kept_when_the_answer_is_chosen_again(client, body):
    _, page = _page(client, _add(body, disposition="LAI-67.2.1", le="2025-02-01"))
    answer, again = _page(client, _add(body, le="2025-02-01"))

    assert (
        "?le=2025-02-01"
        in client.get(_add(body, disposition="LAI-67.2.1", le="2025-02-01")).content.decode()
    )
    assert answer.status_code == 200
    assert "2025-02-01" in {one.get("value") for one in again.inputs}
    assert page.headings

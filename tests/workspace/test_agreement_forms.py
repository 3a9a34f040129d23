"""The form of a writing: it asks what its nature, or the entry that waits for it, asks."""

from datetime import date

import pytest
from django.urls import reverse

from registry.agreements.models import Agreement
from registry.law.writings import CONTENTS
from tests import factories
from tests.workspace.reading import Page

pytestmark = pytest.mark.django_db
SEVEN = {item.field for item in CONTENTS["LAI-68"].items}
TRANSMISSION = {"commission_file", "commission_sent_on", "commission_received_on"}
OPINION = {"opinion_reference", "opinion_on", "opinion_outcome"}
CLAUSE = {"clauses", "undertakings", "waiver_reason"}
ALWAYS = {"kind", "number", "title", "parties", "signed_on", "effective_on", "ends_on", "renewal"}


@pytest.fixture
def client(sign_in, officer):
    """The officer, signed in."""
    return sign_in(officer)


@pytest.fixture(autouse=True)
def words(body):
    """Something to choose in each list."""
    factories.make_agreement(body, number="E-0")
    factories.make_recipient(body)


def _add(body, **query):
    return (
        reverse("add_agreement", args=[body.slug])
        + "?"
        + "&".join(f"{name}={value}" for name, value in query.items())
    )


def _asked(answer):
    """The names of the fields of the form in the page."""
    return set(answer.context["form"].fields) - {"revision"}


def _page(answer):
    return Page(answer.content.decode())


def test_the_nature_is_chosen_first(client, body):
    page = client.get(_add(body)).content.decode()

    assert all(f"?nature={kind}" in page for kind in ("agreement", "mandate", "contract"))


@pytest.mark.parametrize(
    ("kind", "asked", "not_asked"),
    [
        ("agreement", SEVEN | TRANSMISSION | OPINION | {"assessments", "replaces"}, CLAUSE),
        ("mandate", CLAUSE | {"purposes", "nature", "duration"}, TRANSMISSION | OPINION),
        ("contract", CLAUSE | {"assessments", "replaces"}, TRANSMISSION | OPINION),
    ],
)
def test_a_form_asks_what_the_nature_of_the_writing_asks(kind, asked, not_asked, client, body):
    fields = _asked(client.get(_add(body, nature=kind)))

    assert asked | ALWAYS <= fields
    assert not not_asked & fields


def test_the_fields_stand_in_groups_with_their_articles_and_conditions(client, body):
    page = _page(client.get(_add(body, nature="agreement")))

    assert "Depuis septembre 2023 : transmission" in page.text
    assert "Avant septembre 2023 : avis" in page.text
    assert "A-2.1, art. 68" in page.text
    assert "R-22.1, art. 84" in page.text
    assert "(si l’écrit est signé avant le 22 septembre 2023)" in page.text


def test_a_draft_needs_a_number_and_an_object_only(client, body):
    answer = client.post(_add(body, nature="contract"), {"kind": "contract"})

    page = _page(answer)
    assert answer.status_code == 422
    assert page.error_anchors == ["id_number", "id_title"]

    client.post(_add(body, nature="contract"), {"number": "C-1", "title": "Impression"})

    kept = Agreement.objects.get(number="C-1")
    assert (kept.kind, kept.renewal, kept.title) == ("contract", "none", "Impression")


def test_a_number_is_given_once_in_the_body(client, body):
    answer = client.post(_add(body, nature="agreement"), {"number": "E-0", "title": "Deux fois"})

    assert answer.status_code == 422
    assert "Un écrit porte déjà ce numéro." in _page(answer).text


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"signed_on": "2025-01-02", "ends_on": "2025-01-01"}, "ends_on"),
        ({"effective_on": "2025-01-02", "ends_on": "2025-01-01"}, "ends_on"),
        (
            {"commission_sent_on": "2025-01-02", "commission_received_on": "2025-01-01"},
            "commission_received_on",
        ),
        ({"opinion_on": "1850-01-01"}, "opinion_on"),
    ],
)
def test_dates_out_of_order_are_refused_beside_their_field(typed, field, client, body):
    data = {"number": "E-9", "title": "Entente"} | typed

    answer = client.post(_add(body, nature="agreement"), data)

    assert answer.status_code == 422
    assert set(_page(answer).error_anchors) == {f"id_{field}"}


def _wanted(client, body, **values):
    entry = factories.make_communication(body, agreement=None, **values)
    return _asked(client.get(_add(body, pour=entry.uid)))


def test_an_entry_of_today_under_section_68_asks_for_both_regimes_until_the_signature_is_known(
    client, body
):
    fields = _wanted(client, body, legal_bases=["LAI-68-1"], starts_on=date(2024, 6, 1))

    assert fields == ALWAYS | SEVEN | {"assessments"} | TRANSMISSION | OPINION


def test_an_entry_from_before_asks_for_the_opinion_alone(client, body):
    eve = _wanted(client, body, legal_bases=["LAI-68-1"], starts_on=date(2023, 9, 21))
    day = _wanted(client, body, legal_bases=["LAI-68-1"], starts_on=date(2023, 9, 22))

    assert eve == ALWAYS | SEVEN | OPINION
    assert day == eve | {"assessments"} | TRANSMISSION


def test_a_research_asks_for_the_assessment_and_the_transmission(client, body):
    fields = _wanted(client, body, legal_bases=["LAI-67.2.1"])

    assert fields == ALWAYS | SEVEN | {"assessments"} | TRANSMISSION


@pytest.mark.parametrize(
    ("kind", "clauses"),
    [("private_body", CLAUSE), ("public_body", set()), ("professional_order", set())],
)
def test_a_mandate_asks_for_its_clauses_of_whoever_owes_them(kind, clauses, client, body):
    recipient = factories.make_recipient(body, kind=kind)

    fields = _wanted(
        client, body, legal_bases=["LAI-67.2"], channel="mandats", recipients=[recipient]
    )

    assert fields == ALWAYS | clauses


def test_what_leaves_quebec_asks_for_an_assessment_unless_an_exemption_holds(client, body):
    held = {"legal_bases": ["LAI-67"], "outside_quebec": True}

    assert "assessments" in _wanted(client, body, **held)
    assert "assessments" not in _wanted(client, body, transfer_exemption="urgence", **held)


def test_a_health_communication_asks_for_the_obligations_of_who_receives(client, body):
    body.is_health_body = True
    body.keep(by=None, why="Essai", at=factories.NOW)
    entry = factories.make_health_communication(body, legal_bases=["LRSSS-80"], agreement=None)

    fields = _asked(client.get(_add(body, pour=entry.uid)))

    assert "obligations" in fields
    assert not OPINION & fields


def test_a_collection_proposes_the_other_body_as_a_party(client, body):
    other = factories.make_recipient(body, name="Ministère d’essai")
    entry = factories.make_collection(body, agreement=None, beneficiary_body=other)

    page = _page(client.get(_add(body, pour=entry.uid)))

    assert page.checked("parties") == {str(other.pk)}


@pytest.mark.parametrize("uid", ["", "absent", "a%00b", "é"])
def test_an_address_that_names_no_entry_is_a_page_that_does_not_exist(uid, client, body):
    of_assessment = reverse("add_word", args=[body.slug, "evaluations"]) + f"?pour={uid}"

    assert client.get(_add(body, pour=uid)).status_code == 404
    assert client.get(of_assessment).status_code == 404


def test_choices_are_in_french_order_and_leave_out_who_is_retired(client, body):
    for name in ("École", "Zoo", "Etablissement", "Œuvre"):
        factories.make_recipient(body, name=name)
    factories.make_recipient(body, name="Retiré", is_retired=True)
    kept = factories.make_recipient(body, name="Ancien", is_retired=True)
    agreement = factories.make_agreement(body, parties=[kept])
    url = reverse("edit_agreement", args=[body.slug, agreement.uid])

    offered = [label for _, label in client.get(url).context["form"].fields["parties"].choices]

    chosen = [name for name in offered if not name.startswith("Destinataire")]
    assert chosen == ["Ancien", "École", "Etablissement", "Œuvre", "Zoo"]


def test_a_writing_does_not_replace_itself_nor_what_replaced_it(client, body):
    first = factories.make_agreement(body, number="1996")
    factories.make_agreement(body, number="2008", replaces=first)
    url = reverse("edit_agreement", args=[body.slug, first.uid])

    offered = {label for _, label in client.get(url).context["form"].fields["replaces"].choices}

    assert not {one for one in offered if "1996" in one or "2008" in one}
    assert any("E-0" in one for one in offered)

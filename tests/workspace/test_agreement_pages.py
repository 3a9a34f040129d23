"""The page of a writing: what it says, what it lacks, its chain, what rests on it."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from tests import factories
from tests.workspace.reading import Page, faults

pytestmark = pytest.mark.django_db


@pytest.fixture
def client(sign_in, officer):
    """The officer, signed in."""
    return sign_in(officer)


def _url(name, agreement, *more):
    return reverse(name, args=[agreement.public_body.slug, agreement.uid, *more])


def _read(client, agreement):
    return Page(client.get(_url("agreement", agreement)).content.decode())


def test_the_page_says_all_that_the_writing_says(client, body):
    party = factories.make_recipient(body, name="Institut d’essai")
    agreement = factories.make_agreement(
        body,
        number="E-1",
        title="Statistiques de santé",
        parties=[party],
        undertakings="waived",
        waiver_reason="Chercheurs assermentés",
        internal_note="Note de l’équipe",
        ends_on=date(2029, 3, 31),
        renewal="tacit",
    )

    page = _read(client, agreement)

    told = [
        "Entente E-1 — Statistiques de santé",
        "Institut d’essai",
        "Dépôt chiffré",
        "Chaque mois",
        "15 janvier 2024",
        "31 mars 2029",
        "Elle se renouvelle d’elle-même",
        "Chercheurs assermentés",
        "le droit de vérifier le respect de la confidentialité",
        "Favorable",
        "Note de l’équipe",
    ]
    assert [words for words in told if words not in page.text] == []


def test_the_page_shows_the_assessments_with_their_conclusions(client, body):
    agreement = factories.make_agreement(
        body,
        assessments=[
            factories.make_assessment(body, reference="EFVP-77", conclusions=["consentement"])
        ],
    )

    page = _read(client, agreement)

    assert "EFVP-77" in page.text
    assert "Terminée le 1er décembre 2023." in page.text
    assert "il est déraisonnable d’exiger le consentement" in page.text


def test_what_rests_on_the_writing_is_shown_both_ways(client, body):
    body.is_health_body = True
    body.keep(by=None, why="Essai", at=factories.NOW)
    agreement = factories.make_agreement(body)
    entries = [
        make(body, agreement=agreement, title=title)
        for make, title in (
            (factories.make_communication, "Élections"),
            (factories.make_collection, "Guichet"),
            (factories.make_use, "Analyse"),
            (factories.make_health_communication, "Soins"),
        )
    ]
    factories.make_communication(body, title="Sans rapport")

    html = client.get(_url("agreement", agreement)).content.decode()
    way_back = _url("agreement", agreement)

    places = [html.index(f">{title}</a>") for title in ("Analyse", "Élections", "Guichet", "Soins")]
    assert places == sorted(places)
    assert "Sans rapport" not in html
    for entry in entries:
        url = reverse("record", args=[body.slug, entry.register.key, entry.uid])
        assert f'href="{url}"' in html
        assert f'href="{way_back}"' in client.get(url).content.decode()


def test_what_is_missing_is_said_once_with_the_entries_that_ask_for_it(client, body):
    agreement = factories.make_agreement(body, number="E-1", purposes="", assessments=[])
    for title in ("Première", "Seconde"):
        factories.make_communication(body, agreement=agreement, title=title)

    page = _read(client, agreement)

    assert page.text.count("Écrivez à quelles fins l’entente permet la communication.") == 1
    assert "Choisissez l’évaluation qui précède l’opération." in page.text
    assert "empêche la publication" in page.text
    assert "A-2.1, art. 68" in page.text


def test_an_unfinished_assessment_is_missing_too(client, body):
    assessment = factories.make_assessment(body, reference="EFVP-5", completed_on=None)
    agreement = factories.make_agreement(body, assessments=[assessment])
    factories.make_communication(body, agreement=agreement)

    html = client.get(_url("agreement", agreement)).content.decode()

    url = reverse("edit_word", args=[body.slug, "evaluations", assessment.uid])
    assert f'href="{url}#id_completed_on"' in html


def test_a_complete_writing_misses_nothing(client, body):
    agreement = factories.make_agreement(body)
    factories.make_communication(body, agreement=agreement)

    assert "Ce qui manque" not in _read(client, agreement).text


def test_the_missing_assessment_is_added_for_the_writing(client, body):
    agreement = factories.make_agreement(body, assessments=[])
    factories.make_communication(body, agreement=agreement)
    url = reverse("add_word", args=[body.slug, "evaluations"]) + f"?pour={agreement.uid}"
    assert url in client.get(_url("agreement", agreement)).content.decode()

    answer = client.post(url, {"reference": "EFVP-9", "title": "Neuve"})

    assert answer.headers["Location"] == _url("agreement", agreement)
    assert agreement.assessments.get().reference == "EFVP-9"


@pytest.fixture
def chain(body):
    """The electoral list: 1996, amended in 1999, replaced in 2008, amended in 2016."""
    first = factories.make_agreement(body, number="96-05", signed_on=date(1996, 5, 2))
    factories.make_amendment(first, number="Avenant de 1999", signed_on=date(1999, 4, 1))
    second = factories.make_agreement(
        body, number="08-27", signed_on=date(2008, 10, 20), replaces=first
    )
    factories.make_amendment(second, number="Avenant de 2016", signed_on=date(2016, 6, 1))
    return first, second


@pytest.mark.parametrize("place", [0, 1])
def test_the_chain_is_read_from_the_first_writing_to_the_last(place, chain, client):
    page = _read(client, chain[place])

    text = page.text[page.text.index("Avenants et suite") :]
    order = [
        text.index(words) for words in ("96-05", "Avenant de 1999", "08-27", "Avenant de 2016")
    ]
    assert order == sorted(order)
    assert text.count("(cet écrit)") == 1
    assert "Remplace : Entente 96-05" in " ".join(text.split())


def test_a_writing_past_its_end_says_so(client, body):
    agreement = factories.make_agreement(body, ends_on=date(2025, 1, 31))

    assert "a pris fin" in _read(client, agreement).text
    assert (
        "a pris fin"
        in client.get(reverse("vocabulary", args=[body.slug, "ententes"])).content.decode()
    )


def test_an_auditor_reads_the_writing_and_is_offered_no_act(auditor, body):
    client = Client()
    client.force_login(auditor)
    agreement = factories.make_agreement(body)
    factories.make_amendment(agreement)
    factories.make_document(agreement)

    html = client.get(_url("agreement", agreement)).content.decode()

    assert "modifier/" not in html
    assert "ajouter/" not in html
    assert "Tout l’historique" in html
    assert "La périodicité devient mensuelle." in html


def test_the_pages_of_an_old_agreement_stand_on_good_bones(client, chain, body):
    first, second = chain
    factories.make_document(second, is_public=True)
    entry = factories.make_communication(body, agreement=None)
    add = reverse("add_agreement", args=[body.slug])
    urls = [
        _url("agreement", first),
        _url("agreement", second),
        _url("edit_agreement", second),
        _url("add_amendment", second),
        add,
        f"{add}?nature=agreement",
        f"{add}?nature=contract",
        f"{add}?pour={entry.uid}",
    ]

    assert {url: faults(client.get(url).content.decode()) for url in urls} == dict.fromkeys(
        urls, []
    )

"""What changed is told in words: added, ended, changed, removed, and form folded."""

import re
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from registry.editions.document import Statement
from tests.public_site.editions import GROUND, make_communication, withdraw
from tests.public_site.histories import publish

CHANGES = "/regie/registre/editions/2/changements/"
OLD = "Directeur des élections"


@pytest.fixture
def two(db):
    """Two editions: one entry changed, one ended, one added, one removed, one mere form."""
    publish(
        [
            make_communication("c1", "Liste électorale"),
            make_communication("c2", "Recouvrement"),
            make_communication("c3", "Étude"),
            make_communication("c4", "Ce qui part"),
            make_communication("c5", "Même chose"),
        ],
        reasons={"c1": "Première raison."},
    )
    return publish(
        [
            make_communication("c1", "Liste électorale", recipients=("Directeur du scrutin",)),
            make_communication("c2", "Recouvrement"),
            make_communication("c3", "Étude", ended_on=date(2026, 2, 1)),
            make_communication("c5", "Même chose", purpose="Tenir à jour la  liste électorale."),
            make_communication("c6", "Toute neuve"),
        ],
        reasons={"c1": "Le directeur a changé de nom.", "c6": "Une entente est signée."},
    )


def _text(page):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", page).replace("\u00a0", " "))


def _section(page, name):
    found = re.search(rf'<h2 id="{name}">.*?</section>', page, re.DOTALL)
    return found[0] if found else ""


def test_what_changed_is_counted_in_a_sentence(read, two):
    text = _text(read(CHANGES))

    assert "1 ajout, 1 fin, 1 modification, 1 retrait et 1 correction de forme." in text
    assert "comparée à l’édition 1" in text


@pytest.mark.parametrize(
    ("section", "title"),
    [
        ("new", "Toute neuve"),
        ("ended", "Étude"),
        ("changed", "Liste électorale"),
        ("forme", "Même chose"),
    ],
)
def test_each_entry_stands_under_what_happened_to_it(read, two, section, title):
    page = read(CHANGES)

    assert f". {title}</a>" in _section(page, section)
    assert page.count(f". {title}</a>") == 1
    assert "Recouvrement" not in page


def test_the_words_that_changed_are_marked_and_announced(read, two):
    page = _section(read(CHANGES), "changed").replace("\u00a0", " ")

    assert (
        'Directeur <del><span class="visually-hidden">retrait : </span>des élections'
        '<span class="visually-hidden"> fin </span></del>'
        '<ins><span class="visually-hidden">ajout : </span>du scrutin'
        '<span class="visually-hidden"> fin </span></ins>'
    ) in page


def test_the_reason_given_for_the_public_is_told(read, two):
    page = _text(read(CHANGES))

    assert "Raison : Le directeur a changé de nom." in page
    assert "Raison : Une entente est signée." in page
    assert "Première raison" not in page


def test_a_correction_of_form_is_folded_and_names_what_cannot_be_seen(read, two):
    folded = _section(read(CHANGES), "forme")

    assert "<details" in folded
    assert "<details open" not in folded
    assert "[espace, espace]" in folded.replace("\u00a0", " ")


def test_an_entry_removed_leads_to_the_edition_that_has_it_and_is_not_named(read, two):
    told = _section(read(CHANGES), "removed")

    assert 'href="/regie/registre/editions/1/4/">Inscription 4</a>' in told
    assert "Ce qui part" not in told


def test_the_first_edition_says_that_all_is_new(read, two):
    text = _text(read("/regie/registre/editions/1/changements/"))

    assert "est la première : tout y est nouveau" in text
    assert "5 ajouts." in text
    assert "Raison : Première raison." in text


def test_editions_far_apart_are_compared_with_the_reasons_of_each(read, two):
    publish(
        [make_communication("c1", "Liste", recipients=("Scrutin",))],
        reasons={"c1": "Le titre est plus court."},
    )

    text = _text(read("/regie/registre/editions/3/changements/1/"))

    assert "de l’édition 1 à l’édition 3" in text
    assert "Raison, édition 2 : Le directeur a changé de nom." in text
    assert "Raison, édition 3 : Le titre est plus court." in text
    assert "1 modification et 4 retraits." in text


def test_a_change_undone_since_is_not_told(read, two):
    publish([make_communication("c1", "Liste électorale")])

    assert "modification" not in _text(read("/regie/registre/editions/3/changements/1/"))


def test_what_is_withheld_since_is_told_by_its_mention(read):
    publish([make_communication("c1")])
    publish([make_communication("c1", withheld=GROUND)])

    page = read(CHANGES)

    assert GROUND in page.replace("&#x27;", "'")
    assert "Ce que disait l’édition d’avant n’est plus diffusé" in page
    assert "Tenir à jour la liste électorale" not in page


def test_what_the_edition_says_of_itself_is_told_with_its_reason(read):
    publish([make_communication("c1")])
    told = Statement("mandats", "Aucun mandat.", date(2026, 1, 2))
    publish([make_communication("c1")], statements=(told,), head_reason="Le contrat a pris fin.")

    text = _text(_section(read(CHANGES), "entete"))

    assert "Aucun mandat. Déclaré le 2 janvier 2026." in text
    assert "Raison : Le contrat a pris fin." in text


def test_two_editions_that_say_the_same_say_so(read, two):
    publish([make_communication("c1")])
    publish([make_communication("c1")])

    assert "Rien ne diffère" in read("/regie/registre/editions/4/changements/")


@pytest.mark.parametrize(
    ("address", "way_back"),
    [
        ("1/changements/2/", "/regie/registre/editions/2/changements/1/"),
        ("2/changements/2/", "/regie/registre/changements/"),
    ],
)
def test_editions_the_wrong_way_round_are_refused_with_the_way_back(read, two, address, way_back):
    page = read(f"/regie/registre/editions/{address}", status=400)

    assert f'href="{way_back}"' in page


@pytest.mark.parametrize(
    "address",
    [
        "editions/9/changements/",
        "editions/2/changements/0/",
        "editions/9/changements/1/",
        "editions/2/changements/?page=2",
        "editions/2/changements/?page=0",
        "editions/2/changements/?page=a",
        "editions/2/changements/?page=%00",
        "editions/2/changements/?page=9999999999999",
    ],
)
def test_what_does_not_exist_is_not_found(read, two, address):
    assert "Page introuvable" in read(f"/regie/registre/{address}", status=404)


@pytest.mark.parametrize("address", ["2/changements/", "3/changements/2/", "2/changements/1/"])
def test_an_edition_withdrawn_is_gone(read, two, address):
    publish([make_communication("c1")])
    withdraw(two)

    assert "Toute neuve" not in read(f"/regie/registre/editions/{address}", status=410)


def test_after_a_withdrawn_edition_the_last_standing_one_is_compared(read, two):
    publish([make_communication("c1", "Liste électorale", recipients=("Scrutin",))])
    withdraw(two)

    page = _text(read("/regie/registre/editions/3/changements/"))

    assert "comparée à l’édition 1" in page
    assert "Le directeur a changé de nom" not in page
    assert "Directeur du scrutin" not in page


def test_when_no_edition_before_stands_all_is_new(read, two):
    withdraw(two.previous)

    text = _text(read(CHANGES))

    assert "Aucune édition d’avant ne peut plus être lue" in text
    assert "5 ajouts." in text


def test_a_copy_is_good_until_an_edition_is_withdrawn(citizen, two):
    publish([make_communication("c1")])
    address = "/regie/registre/editions/3/changements/1/"
    etag = citizen.get(address).headers["ETag"]

    assert citizen.get(address, headers={"If-None-Match": etag}).status_code == 304

    withdraw(two)
    assert citizen.get(address, headers={"If-None-Match": etag}).status_code == 200


def test_a_long_list_of_changes_is_cut_into_pages_of_bounded_queries(citizen, db):
    publish([make_communication(f"c{n}", f"Avant {n}") for n in range(1, 61)])
    publish([make_communication(f"c{n}", f"Après {n}") for n in range(1, 61)])

    with CaptureQueriesContext(
        connection,
    ) as queries:
        page = citizen.get(CHANGES).content.decode()

    assert page.count("<article") == 25
    assert "Page 1 de 3" in page
    assert len(queries) <= 16


def test_only_entries_that_differ_are_read(citizen, db):
    unchanged = [make_communication(f"c{n}", f"Inchangée {n}") for n in range(2, 10)]
    publish([make_communication("c1", "Avant"), *unchanged])
    publish([make_communication("c1", "Après"), *unchanged])

    assert "Inchangée" not in citizen.get(CHANGES).content.decode()


def test_the_list_of_editions_leads_to_what_each_changed(read, two):
    page = read("/regie/registre/editions/")

    assert f'href="{CHANGES}"' in page
    assert f'href="{CHANGES}1/"' in page

"""The register as a list: fifty a page, narrowed by what is in the address."""

import pytest

from tests.public_site.editions import GROUND, make_communication, make_edition, make_file


@pytest.fixture
def register(db):
    """A register of three communications."""
    return make_edition(
        "registre",
        [
            make_communication("c1", "Étude sur le vieillissement"),
            make_communication(
                "c2",
                "Recouvrement",
                recipients=("Revenu Québec", "Retraite Québec"),
                categories=("Couverture d’assurance",),
            ),
            make_communication(
                "c3", "Impression des cartes", part="mandats", recipients=("Imprimerie d’essai",)
            ),
        ],
    )


def _found(page):
    return [
        title
        for title in ("Étude sur le vieillissement", "Recouvrement", "Impression des cartes")
        if f">{title}<" in page
    ]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ["Étude sur le vieillissement", "Recouvrement", "Impression des cartes"]),
        ("mots=ETUDE", ["Étude sur le vieillissement"]),
        ("mots=études", ["Étude sur le vieillissement"]),
        ("mots=introuvable", []),
        ("mots=%22%27%21%26%7C", []),
        ("partie=mandats", ["Impression des cartes"]),
        ("destinataire=Retraite+Québec", ["Recouvrement"]),
        ("categorie=Couverture+d’assurance", ["Recouvrement"]),
        ("categorie=Identité&partie=ententes", ["Étude sur le vieillissement"]),
        ("mots=&partie=&destinataire=&categorie=", None),
    ],
)
def test_the_list_is_narrowed_by_the_address(read, register, query, expected):
    page = read(f"/regie/registre/?{query}")

    assert _found(page) == (_found(read("/regie/registre/")) if expected is None else expected)


def test_the_count_and_the_filters_in_use_are_said(read, register):
    page = read("/regie/registre/?destinataire=Revenu+Québec")

    assert "1\u00a0inscription</strong> sur 3" in page
    assert "Qui les reçoit\u00a0: Revenu Québec" in page
    assert "Effacer les filtres" in page


def test_an_empty_result_says_what_to_try(read, register):
    page = read("/regie/registre/?mots=introuvable")

    assert "0\u00a0inscription<" in page
    assert "Essayez moins de mots" in page


def test_each_choice_shows_how_many_entries_it_has(read, register):
    page = read("/regie/registre/")

    assert '>Revenu Québec</button> <span class="facet-count">(1)<' in page
    assert '>Identité</button> <span class="facet-count">(2)<' in page


def test_an_edition_without_an_entry_says_so_and_declares_nothing(read):
    make_edition("inventaire")

    page = read("/regie/inventaire/")

    assert "n’a rien inscrit dans ce document" in page
    assert "déclare" not in page


def test_a_short_list_without_recipients_needs_no_filter(read):
    make_edition("inventaire", [make_file()])

    assert "Filtrer la liste" not in read("/regie/inventaire/")


def test_a_long_register_is_read_fifty_a_page(read):
    make_edition("registre", [make_communication(f"c{n}", f"Titre {n:03}") for n in range(120)])

    first, last = read("/regie/registre/"), read("/regie/registre/?page=3&partie=ententes")

    assert first.count('class="entry-title"') == 50
    assert "Page 1 de 3" in first
    assert last.count('class="entry-title"') == 20
    assert "page=2&amp;partie=ententes" in last or "partie=ententes&amp;page=2" in last


def test_a_list_costs_the_same_queries_whatever_its_length(citizen, django_assert_max_num_queries):
    make_edition("registre", [make_communication(f"c{n}", withheld=GROUND) for n in range(60)])
    citizen.get("/regie/registre/")

    with django_assert_max_num_queries(5):
        citizen.get("/regie/registre/?page=2")


def test_the_list_of_a_body_shows_nothing_of_another(read):
    make_edition("registre", [make_communication("c1", "À nous")])
    make_edition("registre", [make_communication("c2", "À eux")], body="musee")

    assert "À eux" not in read("/regie/registre/")


def test_what_an_earlier_edition_held_is_not_in_the_current_list(read):
    make_edition("registre", [make_communication("c1", "Disparue", recipients=("Ancien",))])
    make_edition("registre", [make_communication("c2", "Restée")], numbers=[2])

    page = read("/regie/registre/")

    assert "Disparue" not in page
    assert "Ancien" not in page
    read("/regie/registre/?destinataire=Ancien", status=400)

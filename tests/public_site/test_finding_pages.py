"""The search of a body and of all of them: what is found, what narrows it, what to try instead."""

import re

import pytest
from django.db import OperationalError, connection
from psycopg.errors import QueryCanceled

from tests.public_site.editions import (
    GROUND,
    make_category,
    make_communication,
    make_edition,
    make_file,
)


@pytest.fixture
def bodies(db):
    """Two bodies: one with a register, an inventory and categories, the other with a register."""
    study = make_communication("c1", "Étude sur le vieillissement", categories=("Identité",))
    other = make_communication("c2", "Recouvrement", recipients=("Revenu", "Retraite"))
    make_edition("registre", [study, other])
    make_edition("inventaire", [make_file(title="Fichier des études")])
    make_edition("categories", [make_category()])
    eastern = make_communication("m1", "Prêt d’une étude", recipients=("Musée de l’Est",))
    make_edition("registre", [eastern], body="musee", body_name="Musée d’essai")


def _titles(page):
    return re.findall(r'<h2 class="entry-title"><a href="[^"]+">([^<]+)</a>', page)


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("/regie/recherche/?mots=etude", ["Fichier des études", "Étude sur le vieillissement"]),
        ("/regie/recherche/?mots=études&registre=registre", ["Étude sur le vieillissement"]),
        ("/regie/recherche/?mots=identité&registre=categories", ["Identité"]),
        ("/regie/recherche/?mots=étude+-vieillissement", ["Fichier des études"]),
        ('/regie/recherche/?mots="sur+le+vieillissement"', ["Étude sur le vieillissement"]),
        ('/regie/recherche/?mots="vieillissement+étude"', []),
        ("/regie/recherche/?mots=fich", []),
        ("/regie/recherche/?mots=recouvrement+OU+inscription", ["Recouvrement"]),
        ("/regie/recherche/?destinataire=Revenu&destinataire=Retraite", ["Recouvrement"]),
        (
            "/recherche/?mots=étude&registre=registre",
            ["Prêt d’une étude", "Étude sur le vieillissement"],
        ),
        ("/recherche/?organisme=musee", ["Prêt d’une étude"]),
        (
            "/recherche/?mots=étude&tri=titre",
            ["Étude sur le vieillissement", "Fichier des études", "Prêt d’une étude"],
        ),
    ],
)
def test_the_search_finds_what_is_asked(read, bodies, address, expected):
    page = read(address)

    assert _titles(page) == expected


def test_a_result_says_who_receives_what_why_and_where_it_is_read(read, bodies):
    page = re.sub(r">\s+|\s+<", lambda found: found[0].strip(), read("/recherche/?organisme=musee"))

    assert "Musée d’essai · Registre" in page
    assert "<dt>Qui reçoit</dt><dd>Musée de l’Est</dd>" in page
    assert "<dt>Quoi</dt><dd>Identité</dd>" in page
    assert "Tenir à jour la liste électorale." in page
    assert 'href="/musee/registre/1/"' in page
    assert "1\u00a0résultat</strong>" in page
    assert "dans 1\u00a0organisme" in page


def test_what_is_chosen_can_be_taken_back(read, bodies):
    asked = read("/regie/recherche/?mots=recouvrement&destinataire=Revenu")

    page = re.sub(r"\s+", " ", asked)
    assert 'href="/regie/recherche/?mots=recouvrement" rel="nofollow"' in page
    assert 'href="/regie/recherche/?destinataire=Revenu" rel="nofollow"' in page
    assert '<meta name="robots" content="noindex, follow">' in page


def test_nothing_found_says_what_to_drop_and_where_else_to_look(read, bodies):
    page = read("/regie/recherche/?mots=recouvrement+zzz&registre=registre")

    assert "Rien ne correspond" in page
    assert "Sans «\u00a0zzz\u00a0»" in page
    assert 'href="/regie/recherche/?mots=recouvrement&amp;registre=registre"' in page
    assert "Sans les mots" in page
    wide = read("/regie/recherche/?mots=est+prêt")
    assert 'href="/recherche/?mots=est+pr%C3%AAt"' in wide
    assert "Trop courant" in read("/regie/recherche/?mots=de+la")


def test_a_list_that_finds_nothing_offers_all_that_the_body_publishes(read, bodies):
    page = read("/regie/inventaire/?mots=recouvrement")

    assert "tout ce que publie l’organisme" in page
    assert 'href="/regie/recherche/?mots=recouvrement"' in page


def test_a_past_edition_is_not_searched_but_stays_searchable_at_its_address(read, bodies):
    make_edition("registre", [make_communication("c3", "Neuve")], numbers=[3])

    assert _titles(read("/regie/recherche/?registre=registre")) == ["Neuve"]
    assert "Recouvrement</a>" in read("/regie/registre/editions/1/?mots=recouvrement")


def test_a_word_withheld_is_a_word_that_is_nowhere(read):
    hidden = make_communication("c1", "Étude", withheld=GROUND, purpose="Dépister le xanthome.")
    make_edition("registre", [hidden])

    for place in ("/regie/recherche/", "/recherche/", "/regie/registre/"):
        withheld, nonsense = read(f"{place}?mots=xanthome"), read(f"{place}?mots=azertyui")
        assert withheld.replace("xanthome", "azertyui") == nonsense


def test_a_long_facet_shows_its_first_values_and_always_the_chosen_one(read):
    entries = [
        make_communication(f"c{n}", f"Titre {n}", recipients=(f"D{n:02}",)) for n in range(9)
    ]
    make_edition("registre", entries)

    page = read("/regie/recherche/?destinataire=D08")

    facet = page[page.index("Qui les reçoit</legend>") :]
    assert facet.index(">D08<") < facet.index(">D00</button>") < facet.index("<summary>3 de plus")
    assert facet.index("<summary>3 de plus") < facet.index(">D07</button>")


def test_the_pages_of_results_follow_each_other_and_end(read):
    make_edition("registre", [make_communication(f"c{n}", f"Titre {n:02}") for n in range(30)])

    page = read("/regie/recherche/?mots=titre&page=2")

    assert len(_titles(page)) == 5
    assert 'rel="prev"' in page
    read("/regie/recherche/?mots=titre&page=3", status=404)


@pytest.mark.parametrize("address", ["/regie/recherche/", "/recherche/"])
def test_a_search_costs_the_same_queries_whatever_is_searched(
    citizen, django_assert_max_num_queries, address
):
    for number in range(6):
        fragments = [make_communication(f"c{n}", f"Titre {n}") for n in range(30)]
        make_edition("registre", fragments, body="regie" if number == 0 else f"corps-{number}")
    citizen.get(f"{address}?mots=titre")

    with django_assert_max_num_queries(4):
        citizen.get(f"{address}?mots=liste&destinataire=Directeur+des+élections&page=2")


def test_a_search_is_good_until_an_edition_is_published(citizen, bodies):
    for address in ("/regie/recherche/?mots=étude", "/recherche/?mots=étude"):
        etag = citizen.get(address).headers["ETag"]
        assert citizen.get(address, headers={"If-None-Match": etag}).status_code == 304
        make_edition("registre", [make_communication("c9", "Autre étude")], numbers=[9])
        answer = citizen.get(address, headers={"If-None-Match": etag})
        assert "Autre étude" in answer.content.decode()


def test_a_search_that_takes_too_long_is_refused_plainly(citizen, bodies):
    def too_long(execute, sql, params, many, context):
        if "tsvector" in sql:
            raise OperationalError("coupure") from QueryCanceled()
        return execute(sql, params, many, context)

    with connection.execute_wrapper(too_long):
        answer = citizen.get("/recherche/?mots=jamaisdemandé")

    assert answer.status_code == 400
    assert "demande trop de travail" in answer.content.decode()
    assert answer.headers["Cache-Control"] == "no-store"

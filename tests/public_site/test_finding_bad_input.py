"""Whatever a search is asked, it answers plainly, keeps what was typed and offers the way back."""

import pytest

from tests.public_site.editions import make_communication, make_edition

PLACES = ["/regie/recherche/", "/recherche/", "/regie/registre/"]


@pytest.fixture(autouse=True)
def _register(db):
    make_edition("registre", [make_communication()])


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("inconnu=1", "«\u00a0inconnu\u00a0» n’est pas un filtre"),
        ("partie=rien", "«\u00a0rien\u00a0» ne se trouve pas ici"),
        ("etat=rien", "«\u00a0rien\u00a0» ne se trouve pas ici"),
        ("destinataire=a%00b", "ne se trouve pas ici"),
        ("tri=rien", "n’est pas un ordre"),
        ("page=0", "n’est pas un numéro de page"),
        ("page=%C2%B2", "n’est pas un numéro de page"),
        ("page=1&page=2", "ne s’écrit qu’une fois"),
        ("mots=a&mots=b", "ne s’écrit qu’une fois"),
        ("mots=a%00b", "un signe ne se lit pas"),
        ("mots=" + "a" * 201, "au plus 200 signes"),
        ("mots=" + "a+" * 21, "au plus 20 mots"),
        ("&".join(f"destinataire={n}" for n in range(21)), "au plus 20 valeurs"),
        ("mots=" + "a" * 10_000, "trop longue"),
    ],
)
def test_a_search_that_cannot_be_read_says_what_is_wrong(citizen, place, query, told):
    answer = citizen.get(f"{place}?{query}")

    assert answer.status_code == 400
    assert told in answer.content.decode()
    assert answer.headers["Cache-Control"] == "no-store"


def test_what_was_typed_is_kept_with_a_link_to_the_rest(read):
    page = read("/regie/recherche/?mots=liste&partie=ententes&inconnu=1", status=400)

    assert 'value="liste"' in page
    assert 'href="/regie/recherche/?mots=liste&amp;partie=ententes"' in page
    assert 'href="/regie/recherche/"' in page


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(
    "query", ["mots=%", "mots=%ff%fe", "mots=%22", "mots=-", "mots=OU+OU", "mots=:*+!+%26+%7C+<->"]
)
def test_strange_words_break_nothing(citizen, place, query):
    assert citizen.get(f"{place}?{query}").status_code == 200


@pytest.mark.parametrize(
    "address",
    ["/inconnu/recherche/", "/inconnu/recherche.csv", "/recherche/?page=9999", "/recherche.xml"],
)
def test_a_search_that_is_nowhere_is_not_found(read, address):
    assert "Page introuvable" in read(address, status=404)

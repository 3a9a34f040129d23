"""Whatever the address says, the answer is a plain page in French, never a fault."""

import pytest
from django.db import OperationalError, connection

from tests.public_site.editions import make_communication, make_edition


@pytest.fixture(autouse=True)
def _register(db):
    make_edition("registre", [make_communication()])


@pytest.mark.parametrize(
    "query",
    [
        "page=abc",
        "page=0",
        "page=-1",
        "page=999999999999999999999",
        "mots=a%00b",
        "destinataire=a%00b",
        "%00=1",
        "mots=" + "a" * 201,
        "mots=" + "a+" * 21,
        "partie=autre",
        "destinataire=Personne",
        "categorie=Aucune",
        "inconnu=1",
        "mots=liste&inconnu=1",
        "mots=" + "a" * 10_000,
        "&".join(f"a{n}=1" for n in range(2_000)),
    ],
)
def test_a_filter_that_cannot_be_read_gets_a_plain_page(citizen, query):
    answer = citizen.get(f"/regie/registre/?{query}")

    assert answer.status_code == 400
    assert "Cette adresse ne se lit pas" in answer.content.decode()
    assert answer.headers["Cache-Control"] == "no-store"


def test_the_page_of_a_bad_filter_says_what_and_leads_back(read):
    page = read("/regie/registre/?inconnu=1", status=400)

    assert "«\u00a0inconnu\u00a0» n’est pas un filtre de cette page." in page
    assert 'href="/regie/registre/"' in page


@pytest.mark.parametrize("query", ["mots=%ff%fe", "mots=%", "mots=%zz", "mots=de+la", "mots=-"])
def test_strange_words_find_nothing_and_break_nothing(read, query):
    assert "Rien ne correspond" in read(f"/regie/registre/?{query}")


@pytest.mark.parametrize(
    "address",
    [
        "/inconnu/",
        "/regie/inconnu/",
        "/regie/inventaire/",
        "/regie/registre/2/",
        "/regie/registre/99999999999999999999/",
        "/regie/registre/?page=2",
        "/regie/registre/editions/?page=2",
        "/regie/registre/editions/?page=abc",
        "/regie/registre/editions/?page=%00",
        "/regie%00/",
        "/%ff%fe/",
        "/regie/registre/1%00/",
        "/" + "a" * 3_000 + "/",
    ],
)
def test_an_address_that_leads_nowhere_is_a_page_not_found(read, address):
    assert "Page introuvable" in read(address, status=404)


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "options"])
@pytest.mark.parametrize("address", ["/", "/regie/", "/regie/registre/", "/robots.txt"])
def test_the_site_is_only_read(citizen, method, address):
    answer = getattr(citizen, method)(address)

    assert answer.status_code == 405
    assert answer.headers["Allow"] == "GET, HEAD"
    assert "se lit seulement" in answer.content.decode()


def test_when_the_database_is_away_the_site_says_so_plainly(citizen):
    def refuse(*args):
        raise OperationalError("coupure d’essai")

    with connection.execute_wrapper(refuse):
        answer = citizen.get("/regie/")

    assert answer.status_code == 503
    assert answer.headers["Retry-After"] == "60"
    assert "Réessayez" in answer.content.decode()
    assert "coupure" not in answer.content.decode()

"""Any two editions can be chosen, and lead to the page that compares them."""

import pytest

from tests.public_site.editions import make_communication, make_edition, withdraw
from tests.public_site.histories import publish


@pytest.fixture
def two(db):
    """Two editions of one entry."""
    publish([make_communication("c1", "Avant")])
    return publish([make_communication("c1", "Après")])


def test_the_choice_of_two_editions_leads_to_what_changed(citizen, two):
    answer = citizen.get("/regie/registre/changements/?de=2&a=1")

    assert answer.status_code == 302
    assert answer.headers["Location"] == "/regie/registre/editions/2/changements/1/"


def test_the_choice_proposes_the_last_two_editions(read, two):
    page = read("/regie/registre/changements/")

    assert '<label for="id_de">' in page
    assert page.count("selected") == 2


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("de=1&a=1", "Choisissez deux éditions différentes."),
        ("de=1", "Choisissez une édition."),
        ("de=1&a=9", "Cette édition n’existe pas"),
        ("de=1&a=2&autre=1", "n’est pas un choix de cette page"),
        ("de=%00&a=2", "Cette édition n’existe pas"),
        ("de=" + "1" * 10_000, "Cette édition n’existe pas"),
    ],
)
def test_a_choice_that_cannot_be_read_says_why(read, two, query, sentence):
    assert sentence in read(f"/regie/registre/changements/?{query}", status=400)


def test_a_withdrawn_edition_cannot_be_chosen(read, two):
    withdraw(two)
    publish([make_communication("c1")])

    assert "Cette édition n’existe pas" in read("/regie/registre/changements/?de=1&a=2", 400)


def test_with_one_edition_there_is_nothing_to_compare(read):
    make_edition("registre", [make_communication()])

    assert "Rien à comparer" in read("/regie/registre/changements/")


def test_a_register_never_published_has_nothing_to_compare(read, two):
    read("/regie/inventaire/changements/", status=404)

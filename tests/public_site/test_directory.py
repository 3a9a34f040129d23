"""The home page of an installation: its bodies, a few or three hundred, found by name or letter."""

from datetime import UTC, datetime

import pytest

from registry.editions.models import Withdrawal
from registry.public_site.directory import directory, state_of_editions
from tests.public_site.editions import NOON, make_category, make_communication, make_edition

LATER = datetime(2026, 9, 1, 16, 0, tzinfo=UTC)
# The state of the installation twice (once for the answers kept in memory), then the list itself.
QUERIES = 4


def _bodies(count):
    for rank in range(count):
        letter = chr(ord("A") + rank % 26)
        make_edition("registre", body=f"corps-{rank}", body_name=f"{letter}gence d’essai {rank}")


def test_a_body_is_illustrative_as_soon_as_one_of_its_registers_is(read):
    make_edition("inventaire", is_illustrative=True)
    make_edition("registre", [make_communication()], at=LATER)

    assert "données illustratives" in read("/")


def test_a_body_without_example_data_is_not_tagged(read):
    make_edition("registre", [make_communication()])

    assert "données illustratives" not in read("/")


def test_the_list_says_what_each_body_publishes_and_since_when(read):
    make_edition("registre", [make_communication()], at=NOON)
    make_edition("registre", [make_communication("c1"), make_communication("c2")], at=LATER)
    make_edition("categories", [make_category()], at=LATER)

    page = read("/")

    assert "(2\u00a0inscriptions)" in page
    assert "(1\u00a0catégorie)" in page
    assert "Publie ici depuis le 1er\u00a0juin\u00a02026" in page


def test_an_edition_withdrawn_leaves_no_word_in_the_list(read):
    edition = make_edition("registre", body="secret", body_name="Nom retiré")
    Withdrawal.objects.create(
        edition=edition, withdrawn_at=LATER, authority="Commission", reason="Ordonnance"
    )

    assert "Nom retiré" not in read("/")


def test_names_stand_in_french_order_under_their_letter(db):
    make_edition("registre", body="e", body_name="École nationale")
    make_edition("registre", body="z", body_name="Zoo")
    make_edition("registre", body="f", body_name="Fonds")
    make_edition("registre", body="n", body_name="911, centre d’urgence")

    listed = directory(state_of_editions())

    assert [(one.letter, one.body) for one in listed] == [
        ("0–9", "n"),
        ("E", "e"),
        ("F", "f"),
        ("Z", "z"),
    ]


def test_a_short_list_needs_neither_letters_nor_a_box(read):
    _bodies(3)

    page = read("/")

    assert "Par lettre" not in page
    assert 'name="nom"' not in page


@pytest.fixture
def many(db):
    """More bodies than a page shows."""
    _bodies(70)


def test_a_long_list_is_cut_in_pages_that_lead_to_one_another(read, many):
    first, second = read("/"), read("/?page=2")

    assert first.count('class="directory-name"') == 60
    assert second.count('class="directory-name"') == 10
    assert 'href="?page=2"' in first


def test_a_letter_or_a_few_words_narrow_the_list(read, many):
    assert read("/?lettre=b").count('class="directory-name"') == 3
    assert read("/?nom=ESSÁI 17").count('class="directory-name"') == 1


def test_a_name_that_nobody_has_gets_a_way_back(read, many):
    page = read("/?nom=introuvable")

    assert "Aucun organisme ne porte ce nom" in page
    assert 'href="/"' in page


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("lettre=%C3%9F", 400),
        ("lettre=abcd", 400),
        ("nom=" + "a" * 200, 400),
        ("nom=%00", 400),
        ("page=0", 400),
        ("page=99", 404),
        ("inconnu=1", 400),
    ],
)
def test_what_the_list_cannot_give_is_said(read, many, query, status):
    read(f"/?{query}", status)


def test_the_number_of_queries_does_not_follow_the_number_of_bodies(
    citizen, many, django_assert_max_num_queries
):
    with django_assert_max_num_queries(QUERIES):
        citizen.get("/")


def test_an_unchanged_list_is_not_sent_twice(citizen, db):
    make_edition("registre")
    etag = citizen.get("/").headers["ETag"]

    again = citizen.get("/", headers={"If-None-Match": etag})
    make_edition("registre", [make_communication()])
    after = citizen.get("/", headers={"If-None-Match": etag})

    assert (again.status_code, after.status_code) == (304, 200)

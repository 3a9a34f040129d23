"""Editions stay readable at their own address, and say honestly whether they are in force."""

import re
from datetime import UTC, datetime

import pytest

from tests.public_site.editions import make_communication, make_edition, make_rendition

MARCH = datetime(2026, 3, 3, 17, tzinfo=UTC)
JUNE = datetime(2026, 6, 5, 17, tzinfo=UTC)
# 1 May in Québec, already 2 May in Greenwich.
LATE_EVENING = datetime(2026, 5, 2, 2, tzinfo=UTC)


@pytest.fixture
def two_editions(db):
    """An edition, and the one that took its place."""
    first = make_edition("registre", [make_communication("c1", "Avant")], at=MARCH)
    return first, make_edition("registre", [make_communication("c1", "Après")], at=JUNE)


def test_a_past_edition_says_what_replaced_it(read, two_editions):
    page = re.sub(r"[ \n]+", " ", read("/regie/registre/editions/1/"))

    assert "Vous lisez l’édition 1" in page
    assert "du 3\u00a0mars\u00a02026 à 12\u00a0h au 5\u00a0juin\u00a02026 à 13\u00a0h" in page
    assert 'par <a href="/regie/registre/editions/2/">l’édition 2</a>' in page
    assert 'content="noindex"' in page


def test_a_past_edition_keeps_its_own_words(read, two_editions):
    assert "Avant" in read("/regie/registre/editions/1/")
    assert "Avant" in read("/regie/registre/editions/1/1/")
    assert "Après" in read("/regie/registre/1/")


def test_the_current_edition_at_its_own_address_says_it_is_in_force(read, two_editions):
    page = read("/regie/registre/editions/2/")

    assert "en vigueur depuis le 5\u00a0juin\u00a02026" in page
    assert "noindex" not in page


def test_the_entries_of_an_edition_link_within_that_edition(read, two_editions):
    assert 'href="/regie/registre/editions/1/1/"' in read("/regie/registre/editions/1/")


def test_the_list_of_editions_has_them_all_newest_first(read, two_editions):
    page = read("/regie/registre/editions/")

    assert page.index("Édition\u00a02") < page.index("Édition\u00a01")
    assert "depuis le 5\u00a0juin\u00a02026" in page


def test_the_files_of_each_edition_are_in_the_list(read, two_editions):
    make_rendition(two_editions[0], "csv", content=b"numero\r\n")
    make_rendition(two_editions[0], part="mandats")

    page = read("/regie/registre/editions/")

    assert "/regie/registre/editions/1/fichiers/regie-registre-edition-1.csv" in page
    assert "/regie/registre/editions/1/fichiers/regie-registre-mandats-edition-1.pdf" in page


def test_a_day_is_the_day_in_quebec(read):
    make_edition("registre", [make_communication()], at=LATE_EVENING)

    assert "depuis le <time" in read("/regie/registre/")
    assert "1er\u00a0mai\u00a02026" in read("/regie/registre/")


@pytest.mark.parametrize("number", ["3", "0", "01", "999999999", "99999999999999999999"])
def test_an_edition_that_does_not_exist_is_a_page_not_found(read, two_editions, number):
    read(f"/regie/registre/editions/{number}/", status=404)

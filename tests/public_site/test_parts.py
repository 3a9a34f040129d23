"""All the parts of the register are told in the order of the law, even when they are empty."""

import re

import pytest

from registry.law.registers import COMMUNICATIONS
from registry.public_site.parts import MEANINGS
from tests.editions.kinds import (
    DECLARED,
    NOTHING,
    PART_OF,
    TITLES,
    asked_of,
    make_each_kind,
    make_of_kind,
)
from tests.public_site.editions import (
    make_category,
    make_communication,
    make_edition,
    make_rendition,
)

EMPTY = "Aucune inscription dans cette partie."
DAY = "Déclaré le 1er\u00a0novembre\u00a02026."


@pytest.fixture
def register(db):
    """One entry of each kind; the second part declared empty, the third merely empty."""
    return make_edition("registre", make_each_kind(), statements=(DECLARED,))


def _headings(page):
    return re.findall(r'<h2 class="part-title">([^<]+)</h2>', page)


def _under(page, title):
    """What the list says under the heading of that part."""
    following = page.split(f'<h2 class="part-title">{title}</h2>')[1]
    return following.split('<h2 class="part-title">')[0].split("</main>")[0]


def test_the_register_shows_all_its_parts_in_the_order_of_the_law(read, register):
    assert _headings(read("/regie/registre/")) == TITLES
    assert _headings(read("/regie/registre/editions/1/")) == TITLES


@pytest.mark.parametrize(("number", "kind"), list(enumerate(PART_OF, start=1)))
def test_an_entry_of_each_kind_shows_each_particular_under_its_label(read, register, number, kind):
    page = read(f"/regie/registre/{number}/")

    told = re.findall(
        r'<dt>([^<]+) <span class="citation">([^<]+)</span></dt>\s*<dd>\s*<p>([^<]+)</p>', page
    )
    assert told == asked_of(kind)


def test_an_empty_part_says_what_is_declared_or_that_it_is_empty(read, register):
    page = read("/regie/registre/")

    declared, empty = _under(page, TITLES[1]), _under(page, TITLES[2])
    assert NOTHING in declared
    assert DAY in declared
    assert EMPTY in empty
    assert "Déclaré" not in empty
    assert EMPTY not in _under(page, TITLES[3])


def test_a_register_where_nothing_is_written_shows_its_parts_all_the_same(read):
    make_edition("registre")

    page = read("/regie/registre/")

    assert _headings(page) == TITLES
    assert page.count(EMPTY) == len(TITLES)


def test_an_empty_part_can_be_asked_for_and_answers(read, register):
    declared = read("/regie/registre/?partie=mandats")
    empty = read("/regie/registre/?partie=lois")

    assert _headings(declared) == [TITLES[1]]
    assert DAY in declared
    assert EMPTY in empty
    assert "Rien ne correspond" not in declared + empty


def test_an_empty_part_narrowed_by_words_as_well_is_a_search_without_result(read, register):
    page = read("/regie/registre/?partie=mandats&mots=essai")

    assert "Rien ne correspond" in page
    assert _headings(page) == []


def test_a_search_shows_only_the_parts_where_something_is_found(read, register):
    assert _headings(read("/regie/registre/?mots=collection")) == [TITLES[3]]


def test_on_several_pages_an_empty_part_is_told_once_after_what_precedes_it(read):
    agreements = [make_communication(f"c{n}", f"Titre {n:03}") for n in range(50)]
    use = make_of_kind("other_use")
    make_edition("registre", [*agreements, use], statements=(DECLARED,))

    first, last = read("/regie/registre/"), read("/regie/registre/?page=2")

    assert _headings(first) == TITLES[:4]
    assert _headings(last) == TITLES[4:]


def test_the_introduction_says_in_plain_words_what_each_part_is(read, register):
    for page in (read("/regie/"), read("/regie/registre/")):
        places = [page.index(MEANINGS[part.key]) for part in COMMUNICATIONS.parts]
        assert places == sorted(places)


def test_the_page_of_a_body_tells_each_part_and_what_it_holds(read, register):
    page = read("/regie/")

    rows = [page.index(f"?partie={part.key}") for part in COMMUNICATIONS.parts]
    assert rows == sorted(rows)
    assert "1\u00a0inscription" in page[rows[0] : rows[1]]
    assert DAY in page[rows[1] : rows[2]]
    assert EMPTY in page[rows[2] : rows[3]]
    assert "1\u00a0inscription" in page[rows[4] :]


def test_only_a_part_that_says_something_waits_for_a_pdf(read, register):
    make_rendition(register, "csv")

    page = read("/regie/")

    rows = [page.index(f"?partie={part.key}") for part in COMMUNICATIONS.parts]
    assert "Le PDF est en préparation." in page[rows[1] : rows[2]]
    assert "Le PDF est en préparation." not in page[rows[2] : rows[3]]


@pytest.mark.parametrize("address", ["/regie/", "/regie/registre/", "/regie/registre/editions/"])
def test_the_pdf_of_the_whole_comes_before_those_of_the_parts(read, register, address):
    make_rendition(register)
    make_rendition(register, part="ententes")

    page = read(address)

    assert 0 < page.index("regie-registre-edition-1.pdf") < page.index("regie-registre-ententes-")


def test_an_edition_that_has_but_the_pdfs_of_its_parts_promises_no_other(read):
    edition = make_edition("registre", [make_communication()])
    make_rendition(edition, "csv")
    assert "Le PDF est en préparation." in read("/regie/registre/")

    make_rendition(edition, part="ententes")

    assert "en préparation" not in read("/regie/registre/")


def test_a_use_is_told_by_its_purpose_or_by_its_ground(read):
    bare = make_of_kind("other_use")
    make_edition("registre", [make_of_kind("collection", summary="Musée d’essai"), bare])

    page = read("/regie/registre/")

    assert "Pour\u00a0: Musée d’essai" in page
    assert "Valeur de collection.purpose." in page
    assert "Valeur de other_use.ground." in page


def test_an_empty_family_of_categories_is_not_shown(read):
    make_edition("categories", [make_category()])

    page = read("/regie/categories/")

    assert _headings(page) == ["Personnes assurées"]
    read("/regie/categories/?partie=employes", status=400)

"""The page of an entry: its particulars, its links, and what it does not show."""

from datetime import date

import pytest

from tests.public_site.editions import (
    GROUND,
    make_category,
    make_communication,
    make_edition,
    make_file,
)


def test_an_entry_shows_each_particular_with_its_article(read):
    make_edition("registre", [make_communication()])

    page = read("/regie/registre/1/")

    assert "Fin de la communication" in page
    assert "Tenir à jour la liste électorale." in page
    assert "art.\u00a067.3, al.\u00a03, par.\u00a02" in page


def test_a_withheld_particular_shows_nothing_but_its_ground(read):
    secret = "Surveiller un réseau"
    make_edition("registre", [make_communication(withheld=GROUND, purpose=secret)])

    page = read("/regie/registre/1/")

    assert GROUND in page
    assert "diffusée en partie" in page
    assert secret not in page + read("/regie/registre/") + read("/regie/")


def test_a_mention_of_a_published_entry_is_a_link(read):
    make_edition("categories", [make_category()], numbers=[7])
    make_edition("inventaire", [make_file()])

    assert '<a href="/regie/categories/7/">Identité</a>' in read("/regie/inventaire/1/")


def test_a_mention_of_an_entry_that_is_no_longer_published_is_plain_text(read):
    make_edition("categories", [make_category()])
    make_edition("categories", [make_category("cat-x", "Autre")], numbers=[2])
    make_edition("inventaire", [make_file()])

    page = read("/regie/inventaire/1/")

    assert "<p>Identité</p>" in page
    assert "/regie/categories/1/" not in page


def test_a_mention_never_leads_to_another_body(read):
    make_edition("categories", [make_category()], body="musee")
    make_edition("inventaire", [make_file()])

    assert "/categories/1/" not in read("/regie/inventaire/1/")


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"since": date(2019, 4, 1)}, "Depuis le 1er\u00a0avril\u00a02019"),
        ({"ended_on": date(2024, 3, 31)}, "le 31\u00a0mars\u00a02024"),
        ({"ended_on": date(2024, 3, 31)}, "terminée"),
    ],
)
def test_the_dates_of_an_entry_are_in_words(read, changes, words):
    make_edition("registre", [make_communication(**changes)])

    assert words in read("/regie/registre/1/")


def test_an_entry_keeps_its_public_number_whatever_its_place(read):
    make_edition("registre", [make_communication("c9", "Neuvième")], numbers=[9])

    assert "Neuvième" in read("/regie/registre/9/")
    read("/regie/registre/1/", status=404)


def test_text_is_shown_as_it_was_written_never_as_markup(read):
    make_edition("registre", [make_communication(title="<script>alert(1)</script>")])

    page = read("/regie/registre/1/") + read("/regie/registre/") + read("/regie/")

    assert "<script>" not in page


def test_a_page_of_an_entry_costs_few_queries(citizen, django_assert_max_num_queries):
    make_edition("categories", [make_category()])
    make_edition("inventaire", [make_file()])

    with django_assert_max_num_queries(6):
        citizen.get("/regie/inventaire/1/")


def test_a_category_leads_to_the_lists_where_it_is_named(read):
    make_edition("categories", [make_category()])
    make_edition("inventaire", [make_file("f1"), make_file("f2")])
    make_edition("registre", [make_communication(categories=("Autre",))])

    page = read("/regie/categories/1/")

    assert 'href="/regie/inventaire/?categorie=Identit%C3%A9"' in page
    assert "2\u00a0fichiers" in page
    assert "/regie/registre/?categorie=" not in page
    assert "Où paraît" not in read("/regie/inventaire/1/")

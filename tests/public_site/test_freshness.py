"""A reader’s copy is good until the page would say something else."""

import pytest

from tests.public_site.editions import (
    make_category,
    make_communication,
    make_edition,
    make_file,
    make_rendition,
)

PAGES = ["/regie/", "/regie/registre/", "/regie/registre/1/", "/regie/registre/editions/"]


@pytest.fixture
def edition(db):
    """An edition in force, its file made."""
    edition = make_edition("registre", [make_communication()])
    make_rendition(edition, "csv")
    return edition


@pytest.mark.parametrize("address", PAGES)
def test_a_page_that_did_not_change_is_not_sent_again(citizen, edition, address):
    etag = citizen.get(address).headers["ETag"]

    assert citizen.get(address, headers={"If-None-Match": etag}).status_code == 304


@pytest.mark.parametrize("address", PAGES)
def test_a_new_edition_changes_the_page(citizen, edition, address):
    etag = citizen.get(address).headers["ETag"]
    make_rendition(make_edition("registre", [make_communication(title="Neuve")]), "csv")

    assert citizen.get(address, headers={"If-None-Match": etag}).status_code == 200


@pytest.mark.parametrize("address", PAGES)
def test_a_file_that_arrives_changes_the_page(citizen, edition, address):
    etag = citizen.get(address).headers["ETag"]
    make_rendition(edition, "pdf", part="ententes")

    assert citizen.get(address, headers={"If-None-Match": etag}).status_code == 200


def test_while_files_are_coming_a_page_has_no_date_to_compare(citizen):
    edition = make_edition("registre", [make_communication()])
    before = citizen.get("/regie/registre/")
    make_rendition(edition, "csv")

    assert "Last-Modified" not in before.headers
    assert "Last-Modified" in citizen.get("/regie/registre/").headers


def test_another_query_is_another_page(citizen, edition):
    etag = citizen.get("/regie/registre/").headers["ETag"]

    assert citizen.get("/regie/registre/?mots=liste").headers["ETag"] != etag


def test_a_new_edition_of_what_is_mentioned_changes_the_page(citizen):
    make_edition("inventaire", [make_file()])
    etag = citizen.get("/regie/inventaire/1/").headers["ETag"]
    make_edition("categories", [make_category()])

    answer = citizen.get("/regie/inventaire/1/", headers={"If-None-Match": etag})

    assert answer.status_code == 200
    assert "/regie/categories/1/" in answer.content.decode()


def test_a_past_edition_changes_when_it_is_replaced(citizen, edition):
    etag = citizen.get("/regie/registre/editions/1/").headers["ETag"]
    make_edition("registre", [make_communication(title="Neuve")])

    answer = citizen.get("/regie/registre/editions/1/", headers={"If-None-Match": etag})

    assert answer.status_code == 200
    assert "a été remplacée" in answer.content.decode()

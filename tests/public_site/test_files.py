"""The files of an edition: the very bytes, for ever at the same address."""

import pytest

from registry.editions.canonical import digest
from tests.public_site.editions import make_communication, make_edition, make_rendition

ADDRESS = "/regie/registre/editions/1/fichiers/regie-registre-edition-1."


@pytest.fixture
def edition(db):
    """An edition with a PDF, a CSV and a JSON file."""
    edition = make_edition("registre", [make_communication()])
    for form in ("pdf", "csv", "json"):
        make_rendition(edition, form, content=form.encode() * 10)
    return edition


@pytest.mark.parametrize(
    ("form", "media_type", "manner", "origin"),
    [
        ("pdf", "application/pdf", "inline", None),
        ("csv", "text/csv; charset=utf-8", "attachment", "*"),
        ("json", "application/json", "attachment", "*"),
    ],
)
def test_a_file_comes_with_its_type_and_its_manner(
    citizen, edition, form, media_type, manner, origin
):
    answer = citizen.get(ADDRESS + form)

    assert answer.content == form.encode() * 10
    assert answer.headers["Content-Type"] == media_type
    assert answer.headers["Content-Disposition"].startswith(f"{manner}; filename=")
    assert answer.headers["ETag"] == f'"{digest(form.encode() * 10)}"'
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers.get("Access-Control-Allow-Origin") == origin


def test_a_file_the_reader_has_is_not_sent_again(citizen, edition):
    etag = citizen.get(f"{ADDRESS}pdf").headers["ETag"]

    answer = citizen.get(f"{ADDRESS}pdf", headers={"If-None-Match": etag})

    assert answer.status_code == 304
    assert answer.content == b""


def test_the_head_of_a_file_tells_its_size(citizen, edition):
    answer = citizen.head(f"{ADDRESS}csv")

    assert answer.headers["Content-Length"] == "30"


@pytest.mark.parametrize(
    "address",
    [
        "/regie/registre/editions/1/fichiers/autre.pdf",
        "/regie/registre/editions/2/fichiers/regie-registre-edition-1.pdf",
        "/regie/inventaire/editions/1/fichiers/regie-registre-edition-1.pdf",
        "/musee/registre/editions/1/fichiers/regie-registre-edition-1.pdf",
        "/regie/registre/editions/1/fichiers/..%2F..%2Fsettings.py",
        "/regie/registre/editions/1/fichiers/a%00b.pdf",
    ],
)
def test_a_file_that_is_not_there_is_a_page_not_found(read, edition, address):
    read(address, status=404)

"""An edition withdrawn by order: 410 and a tombstone, nothing of what it held, the chain whole."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.urls import Resolver404, resolve
from django.utils import timezone

from tests.public_site.editions import (
    make_category,
    make_communication,
    make_document,
    make_edition,
    make_rendition,
    naming,
    withdraw,
)

SECRET = "Zébulon Tartempion"
AT = [datetime(2026, month, 5, 17, tzinfo=UTC) for month in (1, 3, 5)]
OF_THE_EDITION = [
    "/regie/registre/editions/2/",
    "/regie/registre/editions/2/?mots=zebulon",
    "/regie/registre/editions/2/?page=9",
    "/regie/registre/editions/2/1/",
    "/regie/registre/editions/2/99/",
    "/regie/registre/editions/2/fichiers/regie-registre-edition-2.csv",
    "/regie/registre/editions/2/fichiers/jamais-faite.pdf",
    "/regie/registre/editions/2/changements/",
    "/regie/registre/editions/3/changements/2/",
    "/regie/registre/au/2026-03-05/",
    "/regie/registre/au/2026-05-04/",
    "/regie/registre/au/2026-04-01/1/",
    "/regie/registre/au/2026-04-01/99/",
]


def _plain(answer):
    return re.sub(r"\s+", " ", answer.content.decode().replace("\u00a0", " "))


@pytest.fixture
def read(read):
    """The words of a page on one line."""
    return lambda address, status=200: re.sub(
        r"\s+", " ", read(address, status).replace("\u00a0", " ")
    )


@pytest.fixture
def editions(db):
    """Three editions with their files, and one of another register; the second holds a secret."""
    titles = ("Première", SECRET, "Troisième")
    made = [
        make_edition("registre", [make_communication("c1", title)], at=at)
        for title, at in zip(titles, AT, strict=True)
    ]
    for edition in made:
        make_rendition(edition, "csv", content=f"Titre {edition.number}".encode())
        make_rendition(edition, "pdf")
    make_edition("categories", [make_category()], at=AT[0])
    return made


@pytest.mark.parametrize("address", OF_THE_EDITION)
def test_all_that_was_of_the_edition_answers_410_with_its_tombstone(citizen, editions, address):
    withdraw(editions[1], at=datetime(2026, 6, 9, 13, 30, tzinfo=UTC))

    answer = citizen.get(address)
    page = _plain(answer)

    assert answer.status_code == 410
    assert answer.headers["Cache-Control"] == "no-store"
    assert "L’édition 2 a été retirée" in page
    assert "du 5 mars 2026 à 12 h au 5 mai 2026 à 13 h" in page
    assert "9 juin 2026 à 9 h 30" in page
    assert "Commission d’accès, décision d’essai" in page
    assert "Un nom y figurait." in page
    assert SECRET not in page
    assert 'href="/regie/registre/editions/1/" rel="prev"' in page
    assert 'href="/regie/registre/editions/3/" rel="next"' in page


def _links(page):
    return {one for one in re.findall(r'(?:href|action)="(/[^"#]*)"', page)}


def _is_an_address(address):
    try:
        return resolve(address)
    except Resolver404:
        return False


def test_no_page_that_can_be_reached_says_what_was_withdrawn(citizen, editions):
    asked = {"/", "/recherche/?mots=zebulon", "/regie/recherche/?mots=zebulon", "/regie/fil.atom"}
    asked |= set(OF_THE_EDITION)
    seen, where = set(), set()
    before = [citizen.get(address).content.decode() for address in asked]
    withdraw(editions[1])

    while asked:
        address = asked.pop()
        seen.add(address)
        answer = citizen.get(address)
        assert answer.status_code in {200, 302, 400, 404, 410}, address
        page = answer.content.decode(errors="replace")
        if SECRET in page:
            where.add(address)
        asked |= {one for one in _links(page) - seen if "?" not in one and _is_an_address(one)}
        assert len(seen) < 200

    assert any(SECRET in page for page in before)
    assert where == set()


def test_the_editions_beside_it_say_that_it_was_withdrawn(read, editions):
    withdraw(editions[1])

    first, third = read("/regie/registre/editions/1/"), read("/regie/registre/editions/3/")

    assert "l’édition 2</a>, retirée depuis." in first
    assert "Édition précédente : 2</a> (retirée)" in third


def test_the_list_of_editions_shows_it_without_its_files(read, editions):
    withdraw(editions[1])

    page = read("/regie/registre/editions/")

    assert "retirée</span> le" in page
    assert "regie-registre-edition-2" not in page
    assert "regie-registre-edition-3.csv" in page


def test_a_copy_that_was_good_is_no_more(citizen, editions):
    addresses = ["/regie/registre/editions/2/", "/regie/registre/editions/2/1/"]
    addresses.append("/regie/registre/editions/2/fichiers/regie-registre-edition-2.csv")
    etags = {address: citizen.get(address).headers["ETag"] for address in addresses}
    withdraw(editions[1])

    for address, etag in etags.items():
        assert citizen.get(address, headers={"If-None-Match": etag}).status_code == 410
        assert citizen.get(address, headers={"If-Modified-Since": "x"}).status_code == 410


@pytest.mark.parametrize(
    "address", ["/regie/", "/regie/registre/editions/", "/regie/registre/editions/1/"]
)
def test_the_pages_that_name_it_are_sent_again(citizen, editions, address):
    before = citizen.get(address)
    withdraw(editions[1])

    headers = {"If-Modified-Since": before.headers.get("Last-Modified", "")}

    etag = before.headers["ETag"]
    assert citizen.get(address, headers={"If-None-Match": etag}).status_code == 200
    assert citizen.get(address, headers=headers).status_code == 200


def test_a_register_whose_last_edition_is_withdrawn_has_none_in_force(citizen, read, editions):
    citizen.get("/regie/registre/")
    citizen.get("/regie/registre/?mots=troisieme")
    withdraw(editions[2])

    for address in ("/regie/registre/", "/regie/registre/1/", "/regie/registre/?mots=troisieme"):
        page = read(address, status=404)

        assert "Aucune édition n’est en vigueur" in page
        assert 'href="/regie/registre/editions/3/"' in page
        assert citizen.get(address).headers["Cache-Control"] == "no-store"
    body = read("/regie/")
    assert "Troisième" not in body
    assert "aucune édition n’est en vigueur" in body
    assert "Aucune édition n’est en vigueur en ce moment." in read("/regie/registre/editions/1/")


def test_after_the_withdrawal_of_the_last_no_edition_was_in_force(read, editions):
    withdraw(editions[2], at=datetime(2026, 5, 20, 17, tzinfo=UTC))

    page = read("/regie/registre/au/2026-05-20/", status=404)

    assert "Aucune édition n’était en vigueur le 20 mai 2026" in page
    assert 'href="/regie/registre/editions/3/"' in page
    assert "en vigueur du 5 mai 2026" not in read("/regie/registre/editions/3/", status=410)
    assert "du 5 mai 2026 à 13 h au 20 mai 2026 à 13 h" in read(
        "/regie/registre/au/2026-05-19/", status=410
    )
    day = read("/regie/au/2026-05-20/")
    assert "déjà retirée ce jour-là" in day
    assert "retirée depuis" in read("/regie/au/2026-05-19/")
    assert 'href="/regie/registre/au/2026-05-20/"' not in day


def test_the_next_edition_is_in_force_again(read, editions):
    withdraw(editions[2])
    make_edition("registre", [make_communication("c1", "Quatrième")], at=timezone.now())

    assert "Quatrième" in read("/regie/registre/")
    assert "Quatrième" in read("/regie/registre/editions/4/")
    read("/regie/registre/editions/3/", status=410)


def test_a_body_with_no_edition_left_in_force_keeps_its_older_ones(read, db):
    make_edition("registre", [make_communication("c1", "Ancienne")], at=AT[0])
    withdraw(make_edition("registre", [make_communication("c1", SECRET)], at=AT[1]))

    assert "Ancienne" in read("/regie/registre/editions/1/")
    assert "Ancienne" in read("/regie/registre/au/2026-02-01/")
    assert "Régie des données d’essai" in read("/regie/")
    read("/regie/registre/", status=404)


def test_a_body_with_no_edition_left_at_all_says_so(read, db):
    withdraw(make_edition("registre", [make_communication("c1", SECRET)], at=AT[0]))

    assert "Aucune édition n’est en vigueur" in read("/regie/", status=404)
    assert "Aucune édition n’est en vigueur" in read("/regie/registre/", status=404)
    read("/regie/registre/editions/2/", status=404)
    for address in ("editions/1/", "editions/1/1/", "editions/1/fichiers/a.csv", "au/2026-01-06/"):
        assert "L’édition 1 a été retirée" in read(f"/regie/registre/{address}", status=410)
    assert "Régie" not in read("/")


def test_a_document_that_withdrawn_editions_alone_name_is_no_longer_served(citizen, read, db):
    document = make_document(b"%PDF-1.7 secret")
    address = f"/regie/pieces/{document.digest}/"
    first = make_edition("registre", [make_communication(particulars=naming(document))], at=AT[0])
    again = make_edition(
        "registre", [make_communication(title="Autre", particulars=naming(document))], at=AT[1]
    )
    make_edition("registre", [make_communication()], at=AT[2])
    etag = citizen.get(address).headers["ETag"]

    withdraw(first)
    assert citizen.get(address).content == b"%PDF-1.7 secret"
    withdraw(again)

    answer = citizen.get(address, headers={"If-None-Match": etag})
    assert answer.status_code == 410
    assert answer.headers["Cache-Control"] == "no-store"
    assert "n’est plus diffusé" in _plain(answer)
    assert document.file_name not in _plain(answer)


def test_an_entry_that_a_standing_edition_holds_too_is_still_read(read, db):
    shared = make_communication("c1", "Partagée")
    make_edition("registre", [shared], at=AT[0])
    withdraw(make_edition("registre", [shared, make_communication("c2", SECRET)], at=AT[1]))

    assert "Partagée" in read("/regie/registre/editions/1/1/")
    read("/regie/registre/editions/2/1/", status=410)


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_a_tombstone_is_only_read(citizen, editions, method):
    withdraw(editions[1])

    assert getattr(citizen, method)("/regie/registre/editions/2/").status_code == 405


def test_a_day_between_is_told_by_the_last_edition_of_that_day_only(read, editions):
    withdraw(editions[0], at=AT[0] + timedelta(days=1))

    assert SECRET in read("/regie/registre/au/2026-03-05/")
    assert "se sont suivies" not in read("/regie/registre/au/2026-03-05/")

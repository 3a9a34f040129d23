"""What is found, as data: the same rows, safe in a spreadsheet, open to any site."""

import csv
import json
from io import StringIO

import pytest

from registry.public_site.finding import exports
from tests.public_site.editions import make_communication, make_edition


@pytest.fixture
def register(db):
    """Three communications, one of which a spreadsheet would run."""
    entries = [
        make_communication("c1", "=1+1", recipients=("Revenu", "Musée")),
        make_communication("c2", "Étude", laws=("A-2.1, art. 67",)),
        make_communication("c3", "Ailleurs", part="mandats"),
    ]
    return make_edition("registre", entries)


def _rows(answer):
    return list(csv.DictReader(StringIO(answer.content.decode("utf-8-sig"))))


@pytest.mark.parametrize("place", ["/regie/recherche", "/recherche"])
def test_the_csv_has_the_rows_of_the_page(citizen, register, place):
    rows = _rows(citizen.get(f"{place}.csv?partie=ententes&tri=titre"))

    assert [row["Titre"] for row in rows] == ["'=1+1", "Étude"]
    assert rows[0]["Destinataires"] == "Revenu | Musée"
    assert rows[1]["Lois"] == "A-2.1, art. 67"
    assert rows[1]["Adresse"] == "http://localhost:8000/regie/registre/editions/1/2/"


@pytest.mark.parametrize("place", ["/regie/recherche", "/recherche"])
def test_the_json_says_what_was_asked_what_is_found_and_where_it_was_read(citizen, register, place):
    found = json.loads(citizen.get(f"{place}.json?mots=étude&partie=ententes").content)

    assert found["query"]["mots"] == "étude"
    assert found["query"]["partie"] == ["ententes"]
    assert (found["count"], found["given"], found["is_cut"]) == (1, 1, False)
    assert found["facets"]["partie"] == {"ententes": 1}
    assert found["editions"][0]["number"] == 1
    assert found["editions"][0]["sha256"] == register.sha256
    assert found["entries"][0]["title"] == "Étude"
    assert found["entries"][0]["address"].endswith("/regie/registre/editions/1/2/")


def test_the_data_may_be_taken_by_any_site_and_by_no_other_name(citizen, register):
    answer = citizen.get("/regie/recherche.csv")

    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert answer.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert answer.headers["Content-Disposition"] == 'attachment; filename="recherche-regie.csv"'
    etag = answer.headers["ETag"]
    again = citizen.get("/regie/recherche.csv", headers={"If-None-Match": etag})
    assert again.status_code == 304


def test_a_long_list_is_cut_and_says_so(citizen, register, monkeypatch):
    monkeypatch.setattr(exports, "MOST_RESULTS", 2)

    rows = _rows(citizen.get("/recherche.csv"))
    found = json.loads(citizen.get("/recherche.json?tri=titre").content)

    assert len(rows) == 3
    assert "Liste coupée" in rows[-1]["Organisme"]
    assert (found["count"], found["given"], found["is_cut"]) == (3, 2, True)


def test_data_that_cannot_be_asked_for_leads_back_to_the_search(citizen, register):
    answer = citizen.get("/regie/recherche.json?inconnu=1")

    assert answer.status_code == 400
    assert 'action="/regie/recherche/"' in answer.content.decode()

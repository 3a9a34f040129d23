"""Nothing internal and nothing withheld of the demonstration leaves the body."""

import json
from itertools import pairwise

import pytest

from registry.public_site.urls import urlpatterns
from registry.records.roles import editions_tables
from tests.leaks.gate import leaks_found
from tests.leaks.secrecy import INTERNAL, OTHER_TEXTS, OWN_TEXTS, PARTICULARS, TEXTS
from tests.leaks.shelf import SHELF
from tests.leaks.walk import A_DAY

# The walk is over when these run; the mark has the database made for it.
pytestmark = pytest.mark.django_db
FIRST_EDITION = "/ville/registre/editions/1/"
ON_A_DAY = f"/au/{A_DAY}/"


def _documents(walk):
    """Each JSON file of the site, by its address."""
    return {
        address: json.loads(answer.body)
        for (method, address), answer in walk.answers.items()
        if method == "GET"
        and answer.status == 200
        and "/fichiers/" in address
        and address.endswith(".json")
    }


def _entries(document):
    return [entry for section in document["sections"] for entry in section["entries"]]


def test_tokens_stand_in_every_kind_of_hidden_place(demonstration):
    places = "\n".join(demonstration.secrets.values())

    for word in ("internal_note", "outside_place", "withholding_reason", "former_names", "purpose"):
        assert word in places
    for word in ("nom de", "courriel", "brouillon", "renvoi", "approbation", "identifiant"):
        assert word in places
    for texts in (*OWN_TEXTS.values(), *OTHER_TEXTS.values()):
        assert all(f", {word}\n" in places for word in texts)
    for kind, keys in PARTICULARS.items():
        hidden = {word for key in keys for word in TEXTS.get(key, ())}
        assert all(f", {word}\n" in places for word in (*hidden, *INTERNAL[kind])), kind
    assert len(demonstration.secrets) > 1000


def test_no_token_is_found_in_anything_the_public_can_get(demonstration, record_property):
    record_property("tokens", len(demonstration.secrets))
    record_property("pieces", len(demonstration.pieces))
    record_property("answers", len(demonstration.walk.answers))

    assert leaks_found(demonstration.secrets, demonstration.pieces) == []


def test_every_route_of_the_public_site_was_walked(demonstration):
    assert set(demonstration.walk.routes) == {pattern.name for pattern in urlpatterns}


def test_every_page_that_has_an_english_was_walked_in_english(demonstration):
    missing = set(demonstration.walk.routes) - set(demonstration.walk.english)

    # Programs alone read that one, at one address.
    assert missing == {"robots"}


def test_every_way_of_answering_was_met(demonstration):
    statuses = {answer.status for answer in demonstration.walk.answers.values()}

    assert statuses >= {200, 304, 400, 404, 405, 500}


def test_pages_answer_under_the_role_that_reads_only_editions(demonstration):
    broken = [
        asked
        for asked, answer in demonstration.walk.answers.items()
        if answer.status >= 500 and "en panne" not in asked[0]
    ]

    assert broken == []


def test_every_file_made_was_read_on_the_site(demonstration):
    made = {
        piece.content.decode()
        for piece in demonstration.pieces
        if piece.where.startswith("table editions_rendition, file_name")
    }
    read = {address.rsplit("/", 1)[-1] for _, address in demonstration.walk.answers}

    assert made
    assert made <= read


def test_the_tables_searched_are_all_that_the_public_role_may_read(demonstration):
    tables = {
        piece.where.removeprefix("table ").split(",")[0]
        for piece in demonstration.pieces
        if piece.where.startswith("table ")
    }

    # Nothing was withdrawn nor corrected there: these two are read, and empty.
    assert tables | {"editions_correction", "editions_withdrawal"} == editions_tables()


def test_public_numbers_run_from_one_without_a_gap(demonstration):
    documents = _documents(demonstration.walk)

    assert len(documents) >= 8
    for address, document in documents.items():
        numbers = sorted(entry["number"] for entry in _entries(document))
        assert numbers == list(range(1, len(numbers) + 1)), address


def test_public_identifiers_do_not_count_what_is_withheld(demonstration):
    for address, document in _documents(demonstration.walk).items():
        series = {}
        for entry in _entries(document):
            stem, _, number = entry["uid"].rpartition("-")
            if number.isdigit():
                series.setdefault(stem, []).append(int(number))
        for stem, numbers in series.items():
            gaps = [pair for pair in pairwise(sorted(numbers)) if pair[1] != pair[0] + 1]
            assert gaps == [], f"{stem} dans {address}"


def test_what_a_later_edition_withholds_is_read_in_the_former_one_only(demonstration):
    pages = [one for one in demonstration.pieces if not one.where.startswith("table ")]
    # On that day the former edition was in force: its words are read at the address of the day too.
    # The shelf keeps the pages of every edition: nobody is given them but through its files.
    allowed = (FIRST_EDITION, ON_A_DAY, SHELF)
    former = [one for one in pages if any(place in one.where for place in allowed)]
    others = [one for one in pages if one not in former]

    assert leaks_found(demonstration.former, former) != []
    assert leaks_found(demonstration.former, others) == []


def test_no_answer_sets_a_cookie(demonstration):
    for asked, answer in demonstration.walk.answers.items():
        assert "Set-Cookie" not in answer.headers, asked

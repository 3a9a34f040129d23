"""The demonstration loads, twice as well as once, and the law has nothing against what it
publishes."""

import json
import re
from datetime import date
from itertools import chain

import pytest

from registry.agreements.models import Agreement
from registry.entries.models import Communication
from registry.law.rules import Degree
from registry.publication.demonstration import load
from registry.publication.kinds import records_of
from registry.records.publishable import ALPHABET
from tests.conftest import NOW
from tests.publication.loaded import FIXTURES, LISTS, PASSWORD


@pytest.mark.parametrize("name", FIXTURES)
@pytest.mark.parametrize("key", LISTS)
def test_every_row_of_the_files_is_loaded(demonstration, name, key):
    assert demonstration.counts[name][key] == len(FIXTURES[name][key])


def test_every_document_is_attached_and_the_public_ones_are_published(demonstration):
    rows = [row for data in FIXTURES.values() for row in data["documents"]]
    items = [item for data in FIXTURES.values() for item in data["distribution"]]
    given = [row for item in items for row in item.get("documents", [])]

    assert demonstration.documents == {(row["file_name"], row["is_public"]) for row in rows}
    assert {is_public for _, is_public in demonstration.documents} == {True, False}
    assert demonstration.published_documents == {
        row["file_name"] for row in [*rows, *given] if row["is_public"]
    }


def test_loading_twice_changes_nothing(demonstration):
    assert demonstration.changed_by_a_second_loading == {}


@pytest.mark.parametrize("name", FIXTURES)
def test_the_law_forbids_none_of_what_is_approved(demonstration, name):
    approved = [one for one in demonstration.seen[name] if not one.is_draft]

    assert [(one.record.title, one.blocks) for one in approved if one.blocks] == []


@pytest.mark.parametrize("name", FIXTURES)
def test_only_what_the_file_leaves_so_is_a_draft_and_the_law_forbids_it(demonstration, name):
    drafts = [one for one in demonstration.seen[name] if one.is_draft]
    rows = chain.from_iterable(FIXTURES[name][key] for key in LISTS)

    assert drafts
    assert {one.record.uid for one in drafts} == {
        row["uid"] for row in rows if row.get("state") == "draft"
    }
    assert all(one.blocks for one in drafts)


@pytest.mark.parametrize("rule", ["V01", "V03", "V04", "V05", "V12"])
def test_a_draft_shows_what_that_rule_forbids(demonstration, rule):
    drafts = [one for rows in demonstration.seen.values() for one in rows if one.is_draft]

    assert any(one.is_told(rule, Degree.BLOCKS) for one in drafts)


def test_identifiers_are_drawn_at_random():
    rows = [row for data in FIXTURES.values() for key in LISTS for row in data[key]]
    identifiers = [row["uid"] for row in rows]

    assert len(set(identifiers)) == len(identifiers)
    assert all(re.fullmatch(f"[{ALPHABET}]{{12}}", uid) for uid in identifiers)
    assert len({uid[:4] for uid in identifiers}) > len(identifiers) * 0.98


def _texts(value):
    if isinstance(value, dict):
        return [text for one in value.values() for text in _texts(one)]
    if isinstance(value, list):
        return [text for one in value for text in _texts(one)]
    return [value] if isinstance(value, str) else []


@pytest.mark.parametrize("name", FIXTURES)
def test_texts_follow_french_typography(name):
    wrong = re.compile(r" [:;?!»]|« |[a-zà-ÿ]'[a-zà-ÿ]")

    assert [text for text in _texts(FIXTURES[name]) if wrong.search(text)] == []


def _changed(tmp_path, change):
    """The second body, loaded from a file that someone changed."""
    data = json.loads(json.dumps(FIXTURES["ville"]))
    change(data)
    path = tmp_path / "ville.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    return load(path, password=PASSWORD, now=NOW)


@pytest.mark.django_db
def test_what_the_law_refuses_stays_a_draft_and_the_rest_is_loaded(tmp_path):
    def forget(data):
        data["agreements"][0]["opinion_reference"] = ""

    body = _changed(tmp_path, forget)

    agreement = Agreement.objects.of(body).get(number="V-2022-03")
    resting = Communication.objects.of(body)
    assert resting.get(agreement=agreement).status == "draft"
    assert resting.filter(status="approved").count() == 3


@pytest.mark.django_db
@pytest.mark.parametrize(("until", "kept"), [("2026-11-22", None), ("2026-11-23", "2026-11-23")])
def test_a_day_of_review_that_is_past_is_left_out(tmp_path, until, kept):
    def withhold(data):
        data["communications"][0] |= {
            "disclosure": "withheld",
            "withholding_ground": "LAI-28",
            "withheld_until": until,
        }

    body = _changed(tmp_path, withhold)

    record = records_of(body, "registre", disclosure="withheld")[0]
    assert record.withheld_until == (date.fromisoformat(kept) if kept else None)

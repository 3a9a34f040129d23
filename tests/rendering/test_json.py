"""The JSON of a document: stable and complete."""

import json
from pathlib import Path

from registry.rendering.formats import render
from tests.rendering.documents import make_document, make_entry
from tests.rendering.test_csv import golden_document

GOLDEN = Path(__file__).resolve().parents[1] / "golden" / "register.json"


def test_the_file_is_the_golden_one():
    assert render(golden_document(), "json") == GOLDEN.read_bytes()


def test_it_says_its_format_and_its_edition():
    content = json.loads(render(make_document(), "json"))

    assert content["format"] == 1
    assert content["edition"] == 3
    assert content["published_on"] == "2026-11-22"
    assert content["previous_on"] == "2026-05-01"
    assert content["head"]["body_name"] == "Régie des services essentiels du Québec"


def test_entries_keep_their_number_and_particulars_but_not_what_only_sorts_them():
    section = json.loads(render(make_document(), "json"))["sections"][0]

    assert [entry["number"] for entry in section["entries"]] == [1, 2]
    assert section["entries"][0]["particulars"][2]["values"] == [
        "Tenir à jour la liste électorale permanente."
    ]
    assert "sort_key" not in section["entries"][0]


def test_keys_are_sorted_and_accents_are_letters():
    text = render(make_document(), "json").decode()

    assert "Régie" in text
    assert list(json.loads(text)) == sorted(json.loads(text))


def test_a_text_that_is_no_unicode_does_not_stop_it():
    assert b"a?b" in render(make_document(make_entry(1, title="a\ud800b")), "json")

"""The whole register in each format: its parts in the order of the law, under its labels."""

import csv
import json
from dataclasses import replace
from io import StringIO

import pytest

from registry.editions.reading import sections_of
from registry.rendering.formats import render
from registry.rendering.selections import only_section
from tests.editions.kinds import (
    DECLARED,
    DECLARED_IN_WORDS,
    NOTHING,
    PART_OF,
    TITLES,
    asked_of,
    make_entries,
)
from tests.rendering.documents import make_document, make_head
from tests.rendering.reading import outline, places, read_pages, read_text


@pytest.fixture
def document():
    """One entry of each kind; the second part declared empty, the third merely empty."""
    sections = sections_of("registre", make_entries(), (DECLARED,))
    return make_document(head=make_head(statements=(DECLARED,)), sections=sections)


def _plain(text):
    return text.replace("\u00a0", " ")


def test_the_pdf_has_all_the_parts_in_order_each_particular_under_its_label(document):
    content = render(document, "pdf")
    text = read_text(content)

    titles = [title for level, title, _ in outline(content) if level == 2]
    assert titles == ["Table des matières", *TITLES]
    for kind in PART_OF:
        told = [_plain(f"{label} ({where}) : {value}") for label, where, value in asked_of(kind)]
        found = [text.find(one) for one in told]
        assert -1 not in found, kind
        assert found == sorted(found)


def test_an_empty_part_of_the_pdf_says_what_is_declared_or_that_it_is_empty(document):
    text = read_text(render(document, "pdf"))

    declared = f"{TITLES[1]} {_plain(DECLARED_IN_WORDS)}"
    assert f"{declared} {TITLES[2]} Aucune inscription dans cette partie." in text


def test_an_empty_part_takes_no_page_of_its_own(document):
    where = places(render(document, "pdf"))

    pages = [where[f"partie-{one.key}"] for one in document.sections]
    assert pages[0] == pages[1] == pages[2]


def test_a_short_part_goes_on_under_another_and_the_foot_names_the_document(document):
    long = replace(document.sections[3], entries=_lengthened(document.sections[3].entries))
    sections = (*document.sections[:3], long, document.sections[4])
    content = render(replace(document, sections=sections), "pdf")

    where = places(content)
    first, _, _, fourth, fifth = (where[f"partie-{one.key}"] for one in sections)
    assert first < fourth <= fifth
    feet = [_last_lines(page) for page in read_pages(content)]
    assert TITLES[0] in feet[first - 1]
    assert document.head.title in feet[fourth - 1]
    assert TITLES[3] not in feet[fourth - 1]


def _last_lines(page):
    return " ".join(page.split("\n")[-8:])


def _lengthened(entries):
    return tuple(
        replace(
            one,
            fragment=replace(
                one.fragment,
                particulars=tuple(
                    replace(each, values=(*each.values, "Une phrase de plus. " * 12))
                    for each in one.fragment.particulars
                ),
            ),
        )
        for one in entries
    )


def test_the_pdf_of_a_declared_part_is_its_statement(document):
    text = read_text(render(only_section(document, "mandats"), "pdf"))

    assert _plain(DECLARED_IN_WORDS) in text
    assert "Essai" not in text


def test_a_part_taken_out_carries_no_statement_of_another(document):
    assert only_section(document, "ententes").head.statements == ()
    assert only_section(document, "mandats").head.statements == (DECLARED,)


def test_the_csv_has_all_the_parts_in_order_each_particular_under_its_label(document):
    text = render(document, "csv").decode("utf-8-sig")
    rows = list(csv.DictReader(StringIO(text, newline="")))

    assert [row["Partie"] for row in rows] == [TITLES[0], TITLES[1], TITLES[3], TITLES[4]]
    for row, kind in zip((rows[0], rows[2], rows[3]), PART_OF, strict=True):
        asked = asked_of(kind)
        assert [row[label] for label, _, _ in asked] == [value for _, _, value in asked]
        assert [name for name in row if name in {label for label, _, _ in asked}] == [
            label for label, _, _ in asked
        ]


def test_a_statement_is_a_row_without_number_or_title(document):
    text = render(document, "csv").decode("utf-8-sig")
    row = list(csv.DictReader(StringIO(text, newline="")))[1]

    assert {name: value for name, value in row.items() if value} == {
        "Partie": TITLES[1],
        "Remarque": DECLARED_IN_WORDS,
    }


def test_the_json_has_all_the_parts_in_order_each_particular_under_its_label(document):
    sections = json.loads(render(document, "json"))["sections"]

    assert [section["title"] for section in sections] == TITLES
    for section, kind in zip((sections[0], sections[3], sections[4]), PART_OF, strict=True):
        told = section["entries"][0]["particulars"]
        assert [(one["label"], one["citation"], one["values"][0]) for one in told] == asked_of(kind)


def test_the_json_says_what_is_declared_of_a_part(document):
    sections = json.loads(render(document, "json"))["sections"]

    assert [section["statement"] for section in sections] == [
        None,
        {"part": "mandats", "text": NOTHING, "since": "2026-11-01"},
        None,
        None,
        None,
    ]

"""Two texts as one: nothing is lost, what changed is marked, and it takes no longer than a page."""

import random
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.editions.wording import CUT, DELETED, INSERTED, KEPT, marked, shortened
from tests.editions.fragments import steady

SIGNS = {KEPT: "{}", DELETED: "[-{}]", INSERTED: "[+{}]"}


def _written(before, after):
    return "".join(SIGNS[one.kind].format(one.text) for one in marked(before, after))


def _sides(pieces):
    before = "".join(one.text for one in pieces if one.kind != INSERTED)
    return before, "".join(one.text for one in pieces if one.kind != DELETED)


@pytest.mark.parametrize(
    ("before", "after", "written"),
    [
        ("", "", ""),
        ("mot", "mot", "mot"),
        ("", "mot", "[+mot]"),
        ("mot", "", "[-mot]"),
        ("un deux", "un deux trois", "un deux[+ trois]"),
        ("l’institut reçoit", "l’école reçoit", "l’[-institut][+école] reçoit"),
        ("mot :", "mot\u00a0:", "mot[- ][+\u00a0]:"),
        (
            "Directeur de la protection",
            "Directrice de protection",
            "[-Directeur de la][+Directrice de] protection",
        ),
        ("Identité\nSanté", "Identité\nFinances\nSanté", "Identité\n[+Finances\n]Santé"),
    ],
)
def test_words_are_marked_where_they_differ(before, after, written):
    assert _written(before, after) == written


@steady
@given(st.text("ab .\n’", max_size=60), st.text("ab .\n’", max_size=60))
def test_both_texts_can_be_read_back(before, after):
    assert _sides(marked(before, after)) == (before, after)


def _words(count, vocabulary, seed):
    draw = random.Random(seed)
    words = [f"mot{number}" for number in range(vocabulary)]
    return "".join(draw.choice(words) + draw.choice([" ", " ", " ", ". "]) for _ in range(count))


@pytest.mark.parametrize("vocabulary", [2, 30, 3_000])
@pytest.mark.parametrize("count", [1_000, 16_000])
def test_a_long_text_is_compared_in_bounded_time(vocabulary, count):
    before, after = _words(count, vocabulary, 1), _words(count, vocabulary, 2)

    started = time.process_time()
    pieces = marked(before, after)

    assert time.process_time() - started < 2
    assert _sides(pieces) == (before, after)


def test_in_a_long_text_only_the_words_that_changed_are_marked():
    before = "".join(f"Phrase numéro {number} du texte. " for number in range(4_000))
    after = before.replace("numéro 1500 du", "numéro 1500 bis du").replace(" 3000 ", " 3001 ")

    changed = [one for one in marked(before, after) if one.kind != KEPT]

    assert [(one.kind, one.text) for one in changed] == [
        (INSERTED, "bis "),
        (DELETED, "3000"),
        (INSERTED, "3001"),
    ]


def test_long_unchanged_passages_are_cut_and_changes_never():
    long = "mot " * 300
    pieces = marked(f"{long}avant {long}", f"{long}après {long}")

    short = shortened(pieces)

    assert [one.kind for one in short] == [one.kind for one in pieces]
    assert [one.text for one in short if one.kind != KEPT] == ["avant", "après"]
    assert all(CUT in one.text for one in short if one.kind == KEPT)
    assert sum(len(one.text) for one in short) < 500

"""French text folded for search and for order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.editions.folding import folded, french_sort_key
from tests.editions.fragments import steady


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Été", "ete"),
        ("QUÉBEC", "quebec"),
        ("Œuvre et ægis", "oeuvre et aegis"),
        ("ça où là", "ca ou la"),
        ("l’hôpital", "l'hopital"),
        ("  deux   espaces\u00a0insécables ", "deux espaces insecables"),
        ("n° 12", "n° 12"),
        ("ﬁn", "fin"),
        ("Straße", "strasse"),
        ("", ""),
    ],
)
def test_text_is_folded_without_accents_ligatures_or_capitals(text, expected):
    assert folded(text) == expected


def test_a_letter_with_its_accent_apart_folds_the_same():
    assert folded("e\u0301te\u0301") == folded("été") == "ete"


@steady
@given(st.text(max_size=40))
def test_folding_twice_changes_nothing_more(text):
    assert folded(folded(text)) == folded(text)


@steady
@given(st.text(max_size=40))
def test_folded_text_has_single_spaces_and_none_at_the_ends(text):
    assert folded(text) == " ".join(folded(text).split())


def test_titles_sort_as_a_french_reader_expects():
    titles = [
        "Zoonoses",
        "œuvres",
        "Étude B",
        "étude a",
        "« Guillemets »",
        "L’État",
        "Le registre",
        "Obligations",
        "École",
        "Économie",
    ]

    assert sorted(titles, key=french_sort_key) == [
        "École",
        "Économie",
        "étude a",
        "Étude B",
        "« Guillemets »",
        "L’État",
        "Le registre",
        "Obligations",
        "œuvres",
        "Zoonoses",
    ]


@pytest.mark.parametrize(("one", "other"), [("Été", "ete"), ("(Été)", "Été"), ("a-b", "A B")])
def test_accents_capitals_and_signs_do_not_count_in_the_order(one, other):
    assert french_sort_key(one) == french_sort_key(other)

"""Form is what is known to be form, and nothing else: the rest is substance."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.editions.form import form_key, is_form, is_form_of_all
from tests.editions.fragments import steady

FORM = [
    ("Fin : l’étude", "Fin: l'étude"),
    ("Fin\u00a0: l’étude", "Fin : l’étude"),
    ("« Mot » !", '"Mot"!'),
    ("“Mot”", "«\u00a0Mot\u00a0»"),
    ("2015–2016", "2015-2016"),
    ("Institut — étude", "Institut - étude"),
    ("sous-ministre", "sous\u2011ministre"),
    ("1\u00a0000 personnes", "1\u202f000 personnes"),
    ("10\u00a0%", "10%"),
    ("deux  mots ", "deux mots"),
    ("mot\u00adcoupé", "motcoupé"),
    ("œuvre", "oeuvre"),
    ("Œuvre", "oeuvre"),
    ("ﬁchier", "fichier"),
    ("REVENU QUÉBEC", "Revenu Québec"),
    ("et ainsi de suite…", "et ainsi de suite..."),
    ("(qui ?)", "(qui?)"),
    (unicodedata.normalize("NFD", "Élève"), "Élève"),
    ("ligne\nsuivante", "ligne suivante"),
]
SUBSTANCE = [
    ("Etude", "Étude"),
    ("élève", "élevé"),
    ("art. 67", "art. 68"),
    ("1 000", "1000"),
    ("10²", "102"),
    ("bien être", "bienêtre"),
    ("bien-être", "bien être"),
    ("non, transmis", "non transmis"),
    ("Fin.", "Fin"),
    ("vrai ?", "vrai !"),
    ("vrai ?", "vrai"),
    ("a/b", "a b"),
    ("(a)", "a"),
    ("12:30", "12 : 30"),
    ("https://a.b", "https ://a.b"),
    ("A–B", "A – B"),
    ("l'un", "l un"),
    ("ou", "où"),
    ("", "mot"),
    ("5’", "5”"),
    ("a;b", "a,b"),
]


@pytest.mark.parametrize(("before", "after"), FORM)
def test_what_is_known_to_be_form_is_form(before, after):
    assert is_form(before, after)
    assert is_form(after, before)


@pytest.mark.parametrize(("before", "after"), SUBSTANCE)
def test_whatever_is_not_known_to_be_form_is_substance(before, after):
    assert not is_form(before, after)
    assert not is_form(after, before)


def test_the_order_of_a_list_is_form_that_of_paragraphs_is_not():
    assert is_form_of_all(["Un", "Deux"], ["deux", "un"], in_any_order=True)
    assert not is_form_of_all(["Un", "Deux"], ["deux", "un"])


@pytest.mark.parametrize("after", [["Un"], ["Un", "Un", "Deux"], ["Un Deux"]])
def test_a_list_of_another_length_is_substance(after):
    assert not is_form_of_all(["Un", "Deux"], after, in_any_order=True)


@steady
@given(st.text(max_size=40))
def test_the_key_of_a_key_is_itself_and_keeps_every_letter_and_digit(text):
    key = form_key(text)

    assert form_key(key) == key
    assert [one for one in key if one.isdigit()] == [
        one for one in unicodedata.normalize("NFC", text).casefold() if one.isdigit()
    ]

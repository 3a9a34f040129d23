"""The same content is always the same bytes, and the bytes give the same content back."""

import json
from dataclasses import fields, replace
from datetime import date

import pytest
from hypothesis import given

from registry.editions.canonical import (
    canonical_bytes,
    digest,
    plain,
    read_fragment,
    read_head,
)
from registry.editions.document import Contact, EnglishText, Fragment
from tests.editions.fragments import ENTRY, FRAGMENTS, HEAD, HEADS, make_fragment, steady


@steady
@given(FRAGMENTS)
def test_any_fragment_is_read_back_as_it_was(fragment):
    assert read_fragment(canonical_bytes(fragment)) == fragment


@steady
@given(FRAGMENTS)
def test_a_fragment_read_back_has_the_same_bytes(fragment):
    content = canonical_bytes(fragment)

    assert canonical_bytes(read_fragment(content)) == content


@steady
@given(FRAGMENTS, FRAGMENTS)
def test_two_fragments_have_the_same_bytes_only_when_they_are_the_same(one, other):
    assert (canonical_bytes(one) == canonical_bytes(other)) == (one == other)


@steady
@given(HEADS)
def test_any_head_is_read_back_as_it_was(head):
    assert read_head(canonical_bytes(head)) == head


def test_the_bytes_are_those_of_the_first_edition_for_ever():
    content = canonical_bytes(Contact("Accès à l’information", email="acces@exemple.invalid"))

    assert content.decode() == (
        '{"address":"","email":"acces@exemple.invalid","phone":"","title":"Accès à l’information"}'
    )
    assert digest(content) == ("0cff11fbea9557bb49f2f9319b0c6ae5c312a5763979bcd5d8d7cad79fe5d341")


def test_the_bytes_are_json_with_sorted_keys_and_no_space():
    fragment = make_fragment(
        since=date(2016, 3, 1), laws=("A",), persons=("B",), english=EnglishText("Survey", ())
    )
    content = canonical_bytes(fragment)

    data = json.loads(content)
    assert list(data) == sorted(data) == sorted(field.name for field in fields(Fragment))
    assert data["since"] == "2016-03-01"
    assert data["ended_on"] is None
    assert b'": ' not in content
    assert b'", ' not in content


@pytest.mark.parametrize("field", [field.name for field in fields(Fragment)])
def test_every_field_counts_in_the_bytes(field):
    value = getattr(ENTRY, field)
    changed = {
        str: "autre",
        bool: True,
        tuple: (),
        type(None): date(2016, 3, 1),
    }[type(value)]
    if changed == value:
        changed = ("autre",)

    assert canonical_bytes(replace(ENTRY, **{field: changed})) != canonical_bytes(ENTRY)


def test_a_value_withheld_is_not_in_the_bytes_of_its_particular():
    particular = replace(ENTRY.particulars[0], values=(), withheld="Non diffusé")

    assert b"Statistiques" not in canonical_bytes(make_fragment(particulars=(particular,)))


def test_plain_values_are_left_as_they_are():
    assert plain({"a": 1}) == {"a": 1}
    assert plain(("a", date(2026, 1, 2))) == ["a", "2026-01-02"]


def test_the_digest_is_sha_256_in_hexadecimal():
    assert digest(b"") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


def test_a_head_written_before_there_were_statements_is_still_read():
    data = json.loads(canonical_bytes(HEAD))
    del data["statements"]

    assert read_head(json.dumps(data).encode()) == HEAD


def test_a_head_tells_who_to_write_to():
    assert read_head(canonical_bytes(HEAD)).contact.email == "acces@exemple.invalid"

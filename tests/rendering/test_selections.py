"""Smaller documents taken out of a document."""

import pytest

from registry.rendering.selections import only_section, single
from tests.rendering.documents import make_document, make_entry, make_head


def test_single_keeps_one_entry_in_its_part():
    chosen = single(make_document(), 90)

    assert [entry.number for entry in chosen.entries] == [90]
    assert [section.key for section in chosen.sections] == ["mandats"]
    assert chosen.edition == 3


def test_single_refuses_a_number_that_is_not_there():
    with pytest.raises(KeyError, match="numéro 7"):
        single(make_document(), 7)


@pytest.mark.parametrize("is_partial", [True, False])
def test_single_is_partial_when_its_entry_is(is_partial):
    document = make_document(make_entry(1, is_partial=is_partial), head=make_head(is_partial=True))

    assert single(document, 1).is_partial is is_partial


def test_only_section_keeps_one_part_and_says_whether_that_part_is_partial():
    chosen = only_section(make_document(head=make_head(is_partial=True)), "ententes")

    assert [section.key for section in chosen.sections] == ["ententes"]
    assert len(chosen.entries) == 2
    assert not chosen.is_partial


def test_only_section_refuses_a_part_that_is_not_there():
    with pytest.raises(KeyError):
        only_section(make_document(), "autres")

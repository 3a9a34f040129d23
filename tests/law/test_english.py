"""Every word of the law that is shown has its English, official or marked as ours."""

import pytest

from registry.law import english
from registry.law.citations import Citation
from registry.law.particulars import BY_KEY, EXTRA_LABELS
from registry.law.provisions import LEGAL_BASES
from registry.law.registers import REGISTERS
from registry.law.sources import SOURCES, keys_of

TABLES = (
    english.ACTS,
    english.LABELS,
    english.REGISTERS,
    english.DUTIES,
    english.PARTS,
    english.NOTHING,
    english.BASES,
)
PARTS = {(one.key, part.key): part for one in REGISTERS.values() for part in one.parts}


@pytest.mark.parametrize(
    ("table", "keys"),
    [
        (english.LABELS, {*BY_KEY, *EXTRA_LABELS}),
        (english.REGISTERS, set(REGISTERS)),
        (english.DUTIES, set(REGISTERS)),
        (english.PARTS, set(PARTS)),
        (english.NOTHING, {key for key, part in PARTS.items() if part.nothing}),
        (english.BASES, {basis.code for basis in LEGAL_BASES}),
    ],
    ids=["labels", "registers", "duties", "parts", "nothing", "bases"],
)
def test_the_english_says_all_that_the_french_says_and_nothing_else(table, keys):
    assert set(table) == keys


def test_every_act_that_a_provision_is_of_has_its_english_name():
    assert {basis.citation.act for basis in LEGAL_BASES} <= set(english.ACTS)


def test_what_is_called_official_says_where_it_was_read():
    cited = {key for table in TABLES for one in table.values() for key in keys_of(one.source)}

    assert cited
    assert cited <= set(SOURCES)
    assert not english.LABELS["collection.purpose"].is_official


def test_no_text_is_empty_or_has_loose_spaces():
    texts = [one.text for table in TABLES for one in table.values()]

    assert [text for text in texts if text != " ".join(text.split()) or not text] == []


@pytest.mark.parametrize(
    ("citation", "label"),
    [
        (Citation("A-2.1", "76"), "A-2.1, s. 76"),
        (Citation("A-2.1", "67.3", "3", "1"), "A-2.1, s. 67.3, 3rd par., subpar. 1"),
        (Citation("A-2.1", "67.3", "4"), "A-2.1, s. 67.3, 4th par."),
        (Citation("R-22.1", "265", "", "2"), "R-22.1, s. 265, par. 2"),
        (Citation("R-22.1", ""), "R-22.1"),
    ],
)
def test_a_provision_is_named_as_english_writes_it(citation, label):
    assert english.full_citation_in_english(citation).replace("\u00a0", " ") == label

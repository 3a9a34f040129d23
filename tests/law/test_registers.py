"""The registers the law asks for, their parts, and the particulars of each record."""

from collections import Counter

import pytest

from registry.law.registers import CATEGORIES, COMMUNICATIONS, INVENTORY, REGISTERS
from registry.law.requirements import REQUIREMENTS, requirement

ALL = [one for items in REQUIREMENTS.values() for one in items]


def test_the_registers_are_read_in_the_order_of_the_law():
    assert list(REGISTERS) == ["inventaire", "registre", "categories"]


@pytest.mark.parametrize(
    ("register", "parts"),
    [
        (INVENTORY, []),
        (COMMUNICATIONS, ["ententes", "mandats"]),
        (CATEGORIES, ["assures", "professionnels", "employes"]),
    ],
)
def test_the_parts_come_in_published_order(register, parts):
    assert [part.key for part in register.parts] == parts


def test_a_part_is_found_by_its_key_and_no_other_exists():
    assert COMMUNICATIONS.part("mandats").key == "mandats"
    with pytest.raises(KeyError):
        COMMUNICATIONS.part("assures")


@pytest.mark.parametrize("register", REGISTERS.values(), ids=lambda one: one.key)
def test_a_register_says_where_the_law_asks_it(register):
    assert register.citation.section == {"inventaire": "76"}.get(register.key, "67.3")
    assert register.duty.endswith(".")


def test_the_inventory_has_the_eight_particulars_of_the_act():
    cited = Counter(one.citation.subparagraph for one in REQUIREMENTS["inventory"])

    assert cited == {"1": 4, "2": 1, "3": 1, "4": 1, "5": 1}


def test_a_communication_has_the_particulars_of_the_act():
    cited = Counter(one.citation.subparagraph for one in REQUIREMENTS["communication"])

    assert cited == {"1": 1, "2": 1, "3": 2, "4": 1}


@pytest.mark.parametrize("one", ALL, ids=lambda one: one.key)
def test_a_particular_speaks_to_the_officer_in_a_sentence(one):
    assert requirement(one.key) is one
    assert one.sentence.endswith(".")
    assert one.sentence[0].isupper()
    assert one.label


def test_each_particular_has_a_key_of_its_own():
    assert len({one.key for one in ALL}) == len(ALL)

"""The registers the law asks for, their parts, and whether they are published."""

import pytest

from registry.law.registers import (
    CATEGORIES,
    COMMUNICATIONS,
    HEALTH_COMMUNICATIONS,
    INVENTORY,
    REGISTERS,
)


def test_the_registers_are_read_in_the_order_of_the_law():
    assert list(REGISTERS) == [
        "inventaire",
        "registre",
        "registre-sante",
        "categories",
        "diffusion",
    ]


@pytest.mark.parametrize(
    ("register", "parts"),
    [
        (INVENTORY, []),
        (COMMUNICATIONS, ["ententes", "mandats", "lois", "collectes", "utilisations"]),
        (HEALTH_COMMUNICATIONS, []),
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
    where = {"inventaire": "A-2.1, art. 76", "registre-sante": "R-22.1, art. 265"}
    where["diffusion"] = "A-2.1, r. 2, art. 4"

    cited = register.citation.full_label.replace("\u00a0", " ")
    assert cited == where.get(register.key, "A-2.1, art. 67.3")
    assert register.duty.endswith(".")


@pytest.mark.parametrize("part", COMMUNICATIONS.parts, ids=lambda one: one.key)
def test_each_part_says_that_it_has_nothing(part):
    assert part.nothing.startswith("Aucun")
    assert part.nothing.endswith(".")


def test_the_register_of_health_information_alone_may_be_kept_without_being_published():
    kept = [one.key for one in REGISTERS.values() if not one.is_always_published]

    assert kept == ["registre-sante"]
    assert REGISTERS["registre-sante"].doubt

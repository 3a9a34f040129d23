"""A provision may be relied on from a day, until a day: the day before and the day are tried."""

from collections import Counter
from datetime import date, timedelta

import pytest

from registry.law.legal_bases import (
    ACCESS_ACT,
    AGREEMENT,
    HEALTH_ACT,
    LEGAL_BASES,
    MANDATE,
    legal_basis,
)
from registry.law.registers import COMMUNICATIONS

DAY = timedelta(days=1)
SINCE = {
    "LAI-67.2.1": date(2022, 9, 22),
    "ISQ-13.1": date(2021, 6, 11),
    "LRSSS-77": date(2024, 7, 1),
}
UNTIL = {"LAI-68.1": date(2023, 9, 21), "LAM-65.0.1": date(2024, 6, 30)}
NEED_AGREEMENT = {
    "LAI-67.2.1",
    "LAI-68-1",
    "LAI-68-1.1",
    "LAI-68-2",
    "LAI-68-3",
    "LAI-68.1",
}


@pytest.mark.parametrize(("code", "day"), SINCE.items())
def test_a_provision_is_in_force_from_its_day_and_not_the_day_before(code, day):
    assert not legal_basis(code).is_in_force(day - DAY)
    assert legal_basis(code).is_in_force(day)


@pytest.mark.parametrize(("code", "day"), UNTIL.items())
def test_a_provision_is_in_force_until_its_day_and_not_the_day_after(code, day):
    assert legal_basis(code).is_in_force(day)
    assert not legal_basis(code).is_in_force(day + DAY)


@pytest.mark.parametrize("basis", LEGAL_BASES, ids=lambda one: one.code)
def test_every_change_of_law_is_tried_above(basis):
    assert (basis.since, basis.until) == (SINCE.get(basis.code), UNTIL.get(basis.code))


@pytest.mark.parametrize("day", [date(1990, 1, 1), date(2026, 11, 22), date(2090, 1, 1)])
def test_a_provision_without_dates_is_always_in_force(day):
    assert legal_basis("LAI-67").is_in_force(day)


def test_the_provisions_that_need_a_written_agreement_are_those_of_the_act():
    assert {one.code for one in LEGAL_BASES if one.needs_agreement} == NEED_AGREEMENT


def test_only_the_application_of_a_law_needs_that_law_to_be_named():
    assert [one.code for one in LEGAL_BASES if one.needs_enabling_provision] == ["LAI-67"]


def test_each_code_is_given_once():
    assert Counter(one.code for one in LEGAL_BASES).most_common(1)[0][1] == 1


@pytest.mark.parametrize("basis", LEGAL_BASES, ids=lambda one: one.code)
def test_a_provision_leads_to_a_part_of_the_register(basis):
    assert (
        set(basis.channels)
        <= {part.key for part in COMMUNICATIONS.parts}
        == {
            AGREEMENT,
            MANDATE,
        }
    )
    assert basis.channels


@pytest.mark.parametrize("basis", LEGAL_BASES, ids=lambda one: one.code)
def test_the_regime_is_that_of_the_act(basis):
    regimes = {"A-2.1": ACCESS_ACT, "R-22.1": HEALTH_ACT}

    assert basis.regime == regimes.get(basis.citation.act, "AUTRE")


def test_a_provision_reads_as_the_register_prints_it():
    label = legal_basis("LAI-68-1").label.replace("\u00a0", " ")

    assert label == (
        "A-2.1, art. 68, al. 1, par. 1 — attributions d’un organisme public ou d’un organisme d’un"
        " autre gouvernement"
    )


def test_an_unknown_code_is_refused():
    with pytest.raises(KeyError):
        legal_basis("LAI-999")

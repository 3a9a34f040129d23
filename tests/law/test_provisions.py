"""Each provision, the eve and the day of every change of the law: may it be relied on, and what
does it ask? The table is written by hand, from the law."""

from collections import Counter
from datetime import date, timedelta

import pytest

from registry.law.asks import asked
from registry.law.legal_bases import ACCESS_ACT, HEALTH_ACT
from registry.law.particulars import REQUIREMENTS
from registry.law.provisions import LEGAL_BASES, bases_for, legal_basis
from registry.law.registers import COMMUNICATIONS
from tests.law.days import ALWAYS, CHANGES, FIRST, HEALTH, SECOND, STATISTICS, TRIED, on

DAY = timedelta(days=1)
SINCE = {
    "LAI-67.2.1": FIRST,
    "LRSSS-77": HEALTH,
    "LRSSS-80": HEALTH,
    "ISQ-13.1": STATISTICS,
}
UNTIL = {"LAI-68.1": date(2023, 9, 21), "LAM-65.0.1": date(2024, 6, 30)}

FOUR = "conclut identification consentement interet confidentialite"
NAMED = ["enabling_act", "enabling_provision"]
BY_AGREEMENT = {
    ALWAYS: ["agreement", "contenu LAI-68", "opinion"],
    SECOND: ["agreement", "contenu LAI-68", FOUR, "transmission", "30 jours"],
}
ASKED = {
    "LAI-66": {ALWAYS: ["commission_notice_on", "avis"]},
    "LAI-67": {ALWAYS: NAMED},
    "LAI-67.1": {ALWAYS: []},
    "LAI-67.2": {ALWAYS: ["agreement", "clauses"]},
    "LAI-67.2.1": {
        ALWAYS: [
            "agreement",
            "contenu LAI-67.2.3",
            f"{FOUR} necessite",
            "transmission",
            "30 jours",
        ]
    },
    "LAI-68-1": BY_AGREEMENT,
    "LAI-68-1.1": BY_AGREEMENT,
    "LAI-68-2": BY_AGREEMENT,
    "LAI-68-3": BY_AGREEMENT,
    "LAI-68.1": {ALWAYS: ["agreement", "contenu LAI-70", "opinion"]},
    "LAI-64-3": {
        ALWAYS: ["agreement", "contenu LAI-64", "opinion"],
        SECOND: ["agreement", "contenu LAI-64", FOUR, "transmission", "30 jours"],
    },
    "LAI-65.1-1": {ALWAYS: []},
    "LAI-65.1-2": {ALWAYS: []},
    "LAI-65.1-3": {ALWAYS: NAMED},
    "LRSSS-77": {ALWAYS: ["agreement", "clauses"]},
    "LRSSS-80": {
        ALWAYS: ["agreement", "authorization", "sauf organisme public", "contenu LRSSS-84"]
    },
    "LAM-64": {ALWAYS: NAMED},
    "LAM-65": {ALWAYS: NAMED},
    "LAM-65.0.1": {ALWAYS: [*NAMED, "agreement", "contenu LAI-70", "opinion"]},
    "LAM-67": {ALWAYS: NAMED},
    "ISQ-13.1": {ALWAYS: NAMED},
    "RAMQ-R5-2": {
        ALWAYS: ["agreement", "contenu AUTRE", "opinion"],
        SECOND: ["agreement", "contenu AUTRE"],
    },
    "LAF-69.8": {ALWAYS: ["agreement", "contenu AUTRE", "opinion"]},
}
# All the others have something from memory, deduced, or read in an old copy.
READ = {"LAI-67.2", "LAI-65.1-1", "LAI-65.1-2", "LAI-65.1-3"}
CASES = [(basis, day) for basis in LEGAL_BASES for day in TRIED]


def _named(case):
    return case.isoformat() if isinstance(case, date) else case.code


def _added(kind, code, day):
    """The fields that the provision adds to the particulars of the kind."""
    own = [one for one in REQUIREMENTS[kind] if one.is_asked_on(day)]
    return [one.field for one in asked(kind, [code], day) if one not in own]


def _further(held):
    """What the conditions ask of the writing, the assessment and the Commission."""
    told = {
        "sauf organisme public": held.only_private,
        f"contenu {held.content}": held.content,
        "clauses": held.needs_clauses,
        f"conclut {' '.join(held.conclusions)}": held.conclusions,
        held.commission: held.commission,
        f"{held.wait_days} jours": held.wait_days,
    }
    return [name for name, is_told in told.items() if is_told]


@pytest.mark.parametrize(("basis", "day"), CASES, ids=_named)
def test_a_provision_asks_what_the_law_of_the_day_asks(basis, day):
    wanted = on(day, ASKED[basis.code])

    for kind in basis.kinds:
        assert _added(kind, basis.code, day) + _further(basis.conditions_on(day)) == wanted


@pytest.mark.parametrize(("basis", "day"), CASES, ids=_named)
def test_a_new_operation_may_rest_on_it_between_its_days_and_no_other(basis, day):
    begins, ends = SINCE.get(basis.code, date.min), UNTIL.get(basis.code, date.max)

    assert basis.is_in_force(day) == (begins <= day <= ends)
    assert all((basis in bases_for(kind, day)) == (begins <= day <= ends) for kind in basis.kinds)


def test_every_provision_is_in_the_table_above_and_each_code_is_given_once():
    assert [one.code for one in LEGAL_BASES] == list(ASKED)
    assert Counter(one.code for one in LEGAL_BASES).most_common(1)[0][1] == 1


def test_only_what_was_read_in_full_is_said_to_be_verified():
    assert {one.code for one in LEGAL_BASES if one.is_verified} == READ


def test_every_change_of_law_is_tried_the_eve_and_the_day():
    spans = [one.span for basis in LEGAL_BASES for one in basis.conditions]
    spans += [one.span for items in REQUIREMENTS.values() for one in items]
    days = {bound.since for bound in (*LEGAL_BASES, *spans) if bound.since}
    days |= {bound.until + DAY for bound in (*LEGAL_BASES, *spans) if bound.until}

    assert days == set(CHANGES)
    assert {day for change in CHANGES for day in (change - DAY, change)} == set(TRIED)


@pytest.mark.parametrize("basis", LEGAL_BASES, ids=lambda one: one.code)
def test_one_set_of_conditions_holds_on_each_day(basis):
    for day in TRIED:
        holding = [one for one in basis.conditions if one.span.holds_on(day)]

        assert len(holding) <= 1
        assert holding or not basis.is_in_force(day)


@pytest.mark.parametrize("day", [date(1990, 1, 1), date(2026, 11, 22), date(2090, 1, 1)])
def test_a_provision_without_dates_is_always_in_force(day):
    assert legal_basis("LAI-67").is_in_force(day)


@pytest.mark.parametrize("basis", LEGAL_BASES, ids=lambda one: one.code)
def test_a_provision_leads_to_a_part_of_the_register(basis):
    assert basis.channels
    assert set(basis.channels) <= {part.key for part in COMMUNICATIONS.parts}


@pytest.mark.parametrize("basis", LEGAL_BASES, ids=lambda one: one.code)
def test_the_regime_is_that_of_the_act(basis):
    regimes = {"A-2.1": ACCESS_ACT, "R-22.1": HEALTH_ACT}

    assert basis.regime == regimes.get(basis.citation.act, "AUTRE")


@pytest.mark.parametrize("basis", LEGAL_BASES, ids=lambda one: one.code)
def test_a_provision_is_chosen_by_a_plain_sentence(basis):
    assert basis.situation[0].isupper()
    assert basis.situation.endswith(".")
    assert len(basis.situation) <= 115
    assert "art." not in basis.situation


def test_a_provision_reads_as_the_register_prints_it():
    label = legal_basis("LAI-68-1").label.replace("\u00a0", " ")

    assert label == (
        "A-2.1, art. 68, al. 1, par. 1 — attributions d’un organisme public ou d’un organisme d’un"
        " autre gouvernement"
    )


def test_an_unknown_code_is_refused():
    with pytest.raises(KeyError):
        legal_basis("LAI-999")

"""B01: what depends on a day, on the day before and on the day: changes of law, starts and ends of
provisions, the thirty days of the Commission, the ends of writings and of decisions."""

from datetime import date, timedelta

import pytest

from registry.law.days import HEALTH_ACT_STARTS, SECOND_STAGE
from registry.law.particulars import REQUIREMENTS
from registry.law.provisions import LEGAL_BASES
from registry.law.rules import RULES
from tests import factories
from tests.compliance import test_rules, test_steps
from tests.compliance.filling import DAY, TODAY, Case, make_entry
from tests.compliance.making import (
    abroad,
    agreed,
    amended,
    changed,
    collection,
    health,
    of_health,
    release,
    told,
    withheld,
)

pytestmark = pytest.mark.django_db
BLOCKS, LOOK = "blocks", "look"
STARTING = [(basis, kind) for basis in LEGAL_BASES if basis.since for kind in basis.kinds]
ENDING = [(basis, kind) for basis in LEGAL_BASES if basis.until for kind in basis.kinds]
STAGED = [
    (basis, kind) for basis in LEGAL_BASES if len(basis.conditions) > 1 for kind in basis.kinds
]
WAITING = [
    (release, "LAI-68-1"),
    (release, "LAI-68-2"),
    (release, "LAI-67.2.1"),
    (collection, "LAI-64-3"),
]
OPINION = ("opinion_reference", "opinion_on", "opinion_outcome")
RECEIVED = date(2024, 2, 1)
THIRTIETH = date(2024, 3, 2)
LAST = date(2026, 6, 30)


def _named(pairs):
    return [f"{basis.code}-{kind}" for basis, kind in pairs]


@pytest.mark.parametrize(("basis", "kind"), STARTING, ids=_named(STARTING))
def test_v01_a_provision_may_be_relied_on_from_its_first_day(basis, kind, body):
    case = Case(basis, kind, basis.since)
    record = make_entry(body, case)

    def from_that(day):
        record.starts_on = day
        return [one for one in told(record) if one[1] == "basis.not_yet"]

    assert from_that(basis.since - DAY) == [("V01", "basis.not_yet", BLOCKS)]
    assert from_that(basis.since) == []


@pytest.mark.parametrize(("basis", "kind"), ENDING, ids=_named(ENDING))
def test_v15_nothing_new_rests_on_a_repealed_provision(basis, kind, body):
    record = make_entry(body, Case(basis, kind, basis.until))

    record.starts_on = basis.until + DAY
    assert told(record) == [("V15", "basis.repealed", BLOCKS)]
    record.starts_on = basis.until
    assert told(record) == [("V15", "basis.repealed", LOOK)]


@pytest.mark.parametrize(("basis", "kind"), ENDING, ids=_named(ENDING))
def test_v15_an_old_entry_is_to_be_looked_at_from_the_repeal_unless_it_ended_by_then(
    basis, kind, body
):
    record = make_entry(body, Case(basis, kind, basis.until))

    def repealed(on, ended_on=None):
        record.ended_on = ended_on
        return [degree for rule, _, degree in told(record, on=on) if rule == "V15"]

    assert repealed(basis.until) == []
    assert repealed(basis.until + DAY) == [LOOK]
    assert repealed(TODAY, ended_on=basis.until) == []
    assert repealed(TODAY, ended_on=basis.until + DAY) == [LOOK]


def test_v15_an_entry_without_any_day_is_new(body):
    writing = {"signed_on": None, "effective_on": None}
    entry = {"legal_bases": ["LAI-68.1"]}

    found = told(agreed(entry, **writing)(body))

    assert ("V15", "basis.repealed", BLOCKS) in found


@pytest.mark.parametrize(("basis", "kind"), STAGED, ids=_named(STAGED))
def test_the_second_stage_changes_what_is_asked_the_day_it_comes(basis, kind, body):
    """V04, V05, V06: the opinion until the day before, the transmission from the day."""
    old, new = (Case(basis, kind, day) for day in (SECOND_STAGE - DAY, SECOND_STAGE))
    opined, transmitted = make_entry(body, old), make_entry(body, new)
    asked = [("V06", f"agreement.{name}", BLOCKS) for name in OPINION]
    steps = [
        ("V04", "agreement.assessments", BLOCKS),
        ("V05", "agreement.commission_received_on", BLOCKS),
    ]

    assert told(opined) == []
    assert told(transmitted) == []
    opined.agreement.signed_on = opined.starts_on = SECOND_STAGE
    transmitted.agreement.signed_on = SECOND_STAGE - DAY
    assert told(opined) == (steps if new.conditions.commission else [])
    assert told(transmitted) == asked


@pytest.mark.parametrize(("make", "code"), WAITING, ids=[code for _, code in WAITING])
def test_v05_thirty_days_are_counted_from_the_receipt(make, code, body):
    """Day 29 is too early, day 30 is not."""

    def beginning(day):
        return told(
            agreed(
                {"legal_bases": [code]},
                make,
                commission_received_on=RECEIVED,
                effective_on=day,
            )(body)
        )

    assert timedelta(days=30) == THIRTIETH - RECEIVED
    assert beginning(THIRTIETH - DAY) == [("V05", "agreement.effective_on", BLOCKS)]
    assert beginning(THIRTIETH) == []


def test_v05_an_entry_may_begin_later_than_its_agreement_but_not_within_the_thirty_days(body):
    def from_that(day):
        return told(
            agreed({"starts_on": day}, commission_received_on=RECEIVED, effective_on=THIRTIETH)(
                body
            )
        )

    assert from_that(THIRTIETH - DAY) == [("V05", "entry.starts_on", BLOCKS)]
    assert from_that(THIRTIETH) == []


def test_v04_the_assessment_is_finished_by_the_day_of_the_operation(body):
    def finished(day):
        linked = [factories.make_assessment(body, completed_on=day)]
        return told(agreed({"starts_on": date(2024, 5, 6)}, assessments=linked)(body))

    assert finished(date(2024, 5, 7)) == [("V04", "assessment.completed_on", BLOCKS)]
    assert finished(date(2024, 5, 6)) == []


def test_v05_v06_an_amendment_is_a_step_by_the_law_of_its_own_day(body):
    def signed(day):
        return told(amended({}, signed_on=day, commission_received_on=None)(body))

    assert signed(SECOND_STAGE) == [("V05", "agreement.amendments", LOOK)]
    assert signed(SECOND_STAGE - DAY) == [("V06", "agreement.amendments", "advice")]


def test_v07_the_protection_outside_quebec_is_assessed_from_the_second_stage(body):
    entry = {"legal_bases": ["LAI-67.1"], "channel": "lois", "agreement": None, **abroad()}

    def from_that(day):
        return told(release(**entry, starts_on=day)(body))

    assert from_that(SECOND_STAGE - DAY) == [("V07", "transfer.protection", LOOK)]
    assert from_that(SECOND_STAGE) == [("V07", "transfer.agreement", BLOCKS)]


def test_v02_health_information_leaves_the_access_act_in_july_2024(body):
    eve = HEALTH_ACT_STARTS - DAY

    def from_that(day, **values):
        return of_health(release, starts_on=day, **values)(body)

    assert told(from_that(HEALTH_ACT_STARTS)) == [("V02", "entry.regime", BLOCKS)]
    assert told(from_that(eve)) == [("V02", "entry.regime", LOOK)]
    assert told(from_that(eve), on=eve) == []
    assert told(from_that(eve, ended_on=eve)) == []
    assert told(from_that(eve, ended_on=HEALTH_ACT_STARTS)) == [("V02", "entry.regime", LOOK)]


def test_v02_what_ended_before_the_health_act_is_not_of_its_register(body):
    eve = HEALTH_ACT_STARTS - DAY
    past = {"legal_bases": ["LAM-64"], "enabling_act": "Loi", "enabling_provision": "64"}
    past |= {"starts_on": date(2019, 5, 6), "agreement": None}

    assert told(health(**past, ended_on=eve)(body)) == [("V02", "entry.regime", LOOK)]
    assert told(health(**past, ended_on=HEALTH_ACT_STARTS)(body)) == []


def test_v13_a_decision_is_looked_at_again_on_its_day(body):
    record = changed(withheld("communication.purpose"), withheld_until=LAST)(body)

    assert told(record, on=LAST - DAY) == []
    assert told(record, on=LAST) == [("V13", "entry.withheld_until", LOOK)]


def test_v14_an_entry_ends_with_its_writing(body):
    record = agreed(ends_on=LAST)(body)

    assert told(record, on=LAST) == []
    assert told(record, on=LAST + DAY) == [("V14", "entry.ended_on", LOOK)]
    record.ended_on = LAST + DAY
    assert told(record, on=LAST + DAY) == []


def test_v14_a_writing_that_goes_on_by_itself_or_by_an_amendment_has_not_ended(body):
    tacit = agreed(ends_on=LAST, renewal="tacit")(body)
    carried = amended({"ends_on": LAST}, ends_on=LAST + DAY)(body)

    assert told(tacit, on=TODAY) == []
    assert told(carried, on=LAST + DAY) == []
    assert told(carried, on=LAST + 2 * DAY) == [("V14", "entry.ended_on", LOOK)]


def test_v01_a_statement_is_belied_until_the_entry_ends(body):
    factories.make_use(body, ended_on=LAST)
    statement = factories.make_nil(body)

    assert told(statement, on=LAST - DAY) == [("V01", "nil.part", BLOCKS)]
    assert told(statement, on=LAST) == []
    statement.ended_on = LAST
    assert told(statement, on=LAST - DAY) == []


def test_each_rule_is_tried_by_name_in_each_degree_it_may_have():
    here = {("V07", LOOK), ("V11", BLOCKS), ("V14", LOOK), ("V15", BLOCKS), ("V15", LOOK)}
    tables = [*test_rules.CASES, *test_steps.CASES]

    tried = here | {(rule, degree) for rule, _, degree, *_ in tables}

    assert tried == {(one.code, degree) for one in RULES for degree in one.degrees}
    assert {one.rule for one in REQUIREMENTS["inventory"]} == {"V11"}

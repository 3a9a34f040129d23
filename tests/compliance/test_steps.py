"""B01, V04 to V07: the assessment, the Commission, and what leaves Québec: the record that lacks
one has exactly that finding, the right one none."""

from datetime import date

import pytest

from registry.law.transfers import EXEMPTIONS
from registry.law.writings import CONCLUSIONS
from tests.compliance.making import (
    OLD,
    abroad,
    agreed,
    amended,
    assessed,
    collection,
    old,
    release,
    renewed,
    told,
)

pytestmark = pytest.mark.django_db
BLOCKS, LOOK, ADVICE = "blocks", "look", "advice"
RESEARCH = {"legal_bases": ["LAI-67.2.1"]}
NOTICE = {"legal_bases": ["LAI-66"], "channel": "lois", "agreement": None}
NOTICE |= {"starts_on": date(2024, 5, 6), "commission_notice_on": date(2024, 5, 6)}
LAW = {"legal_bases": ["LAI-67.1"], "channel": "lois", "agreement": None}
LATE = {"signed_on": date(2025, 3, 3), "commission_received_on": None}
OPINION = ("opinion_reference", "opinion_outcome")
FOUR = ("identification", "consentement", "interet", "confidentialite")


def _but(left_out):
    return [code for code in CONCLUSIONS if code != left_out]


ASSESSMENTS = [
    ("V04", "agreement.assessments", BLOCKS, agreed(assessments=[]), agreed()),
    ("V04", "assessment.completed_on", BLOCKS, assessed(completed_on=None), assessed()),
    *(
        ("V04", "assessment.conclusions", BLOCKS, assessed(conclusions=_but(one)), assessed())
        for one in FOUR
    ),
    (
        "V04",
        "assessment.conclusions",
        BLOCKS,
        assessed(RESEARCH, conclusions=_but("necessite")),
        assessed(conclusions=_but("necessite")),
    ),
    (
        "V04",
        "agreement.assessments",
        BLOCKS,
        agreed(make=collection, assessments=[]),
        agreed(make=collection),
    ),
]
TRANSMISSIONS = [
    (
        "V05",
        "agreement.commission_received_on",
        BLOCKS,
        agreed(commission_received_on=None),
        agreed(),
    ),
    ("V05", "agreement.effective_on", BLOCKS, agreed(effective_on=None), agreed()),
    (
        "V05",
        "entry.starts_on",
        BLOCKS,
        release(starts_on=date(2024, 2, 2)),
        release(starts_on=date(2024, 4, 1)),
    ),
    (
        "V05",
        "basis.commission_notice",
        BLOCKS,
        release(**NOTICE | {"commission_notice_on": None}),
        release(**NOTICE),
    ),
    (
        "V05",
        "basis.commission_notice",
        LOOK,
        release(**NOTICE | {"commission_notice_on": date(2024, 5, 7)}),
        release(**NOTICE),
    ),
    ("V05", "agreement.amendments", LOOK, amended({}, **LATE), amended({})),
    ("V05", "agreement.amendments", LOOK, amended(OLD, **LATE), amended(OLD)),
]
OPINIONS = [
    *(("V06", f"agreement.{one}", BLOCKS, old(**{one: ""}), old()) for one in OPINION),
    ("V06", "agreement.opinion_on", BLOCKS, old(opinion_on=None), old()),
    (
        "V06",
        "agreement.opinion_outcome",
        LOOK,
        old(opinion_outcome="unfavourable"),
        old(opinion_outcome="conditional"),
    ),
    (
        "V06",
        "agreement.opinion_on",
        LOOK,
        old(opinion_on=date(2020, 3, 3)),
        old(opinion_on=date(2020, 3, 2)),
    ),
    (
        "V06",
        "agreement.amendments",
        ADVICE,
        amended(OLD, signed_on=date(2021, 5, 3), commission_received_on=None),
        amended(OLD, signed_on=date(2021, 5, 3), opinion_reference="9378-21"),
    ),
]
OUTSIDE = [
    (
        "V07",
        "basis.outside_place",
        BLOCKS,
        release(**abroad(outside_place="")),
        release(**abroad()),
    ),
    *(
        (
            "V07",
            "transfer.agreement",
            BLOCKS,
            release(**LAW, **abroad()),
            release(**LAW, **abroad(transfer_exemption=one.code)),
        )
        for one in EXEMPTIONS
    ),
    (
        "V07",
        "agreement.assessments",
        BLOCKS,
        agreed(LAW_ABROAD := {"legal_bases": ["LAI-67.1"], **abroad()}, assessments=[]),
        agreed(LAW_ABROAD),
    ),
    (
        "V07",
        "assessment.conclusions",
        BLOCKS,
        assessed(abroad(), conclusions=_but("protection")),
        assessed(abroad()),
    ),
]
CASES = [*ASSESSMENTS, *TRANSMISSIONS, *OPINIONS, *OUTSIDE]


@pytest.mark.parametrize(
    ("rule", "key", "degree", "wrong", "right"),
    CASES,
    ids=[f"{rule}-{key}" for rule, key, *_ in CASES],
)
def test_the_record_that_lacks_a_step_has_exactly_that_finding(
    rule, key, degree, wrong, right, body
):
    assert told(wrong(body)) == [(rule, key, degree)]
    assert told(right(body)) == []


@pytest.mark.parametrize(
    ("make", "place"),
    [
        (agreed(assessments=[]), "agreement"),
        (agreed(duration=""), "agreement"),
        (assessed(completed_on=None), "assessment"),
        (release(purpose=""), "record"),
    ],
)
def test_a_finding_says_where_it_is_mended(make, place, body):
    record = make(body)
    rows = {"record": "", "agreement": record.agreement.uid}
    rows["assessment"] = next((one.uid for one in record.agreement.assessments.all()), "")

    assert told(record, "place", "uid") == [(place, rows[place])]


def test_several_assessments_may_conclude_together(body):
    halves = [
        assessed(conclusions=list(FOUR[:2]))(body).agreement.assessments.get(),
        assessed(conclusions=list(FOUR[2:]))(body).agreement.assessments.get(),
    ]

    assert told(agreed(assessments=halves)(body)) == []


def test_a_missing_writing_is_missed_once_when_the_information_also_leaves_quebec(body):
    record = release(agreement=None, **abroad())(body)

    assert told(record) == [("V03", "basis.agreement", BLOCKS)]


def test_what_went_on_under_the_writing_it_replaces_begins_anew_with_it(body):
    record = renewed({"starts_on": date(2010, 1, 4)})(body)

    assert record.effective_on(date(2026, 11, 22)) == record.agreement.effective_on
    assert told(record) == []
    assert told(renewed({"starts_on": date(2010, 1, 4)}, **OLD)(body)) == []


def test_an_operation_older_than_a_writing_that_replaces_nothing_is_told(body):
    record = agreed({"starts_on": date(2010, 1, 4)})(body)

    assert {key for _, key, _ in told(record)} == {"entry.starts_on", "assessment.completed_on"}


def test_an_opinion_that_another_act_asks_for_is_cited_from_that_act(body):
    record = agreed({"legal_bases": ["LAF-69.8"]}, opinion_outcome="")(body)

    (citation,) = told(record, "citation")

    assert citation.act == "A-6.002"

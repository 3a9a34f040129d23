"""B01: each rule by its code: the record that breaks it has exactly that finding, the right one
none. What depends on a day is tried on the day before and on the day, in test_days.py."""

from datetime import date

import pytest

from registry.law.writings import CLAUSES, CONTENTS
from tests.compliance.making import (
    agreed,
    changed,
    collection,
    entrusted,
    health,
    item,
    mandate,
    of_health,
    old,
    release,
    told,
    use,
    with_nil,
    withheld,
)

pytestmark = pytest.mark.django_db
BLOCKS, LOOK = "blocks", "look"
LAW = {"legal_bases": ["LAI-67"], "channel": "lois", "agreement": None}
NAMED = LAW | {"enabling_act": "Loi électorale", "enabling_provision": "40"}
BOTH = NAMED | {"legal_bases": ["LAI-67", "LAI-67.1"]}
COMMON = {one: NAMED[one] for one in ("enabling_act", "enabling_provision")}
COMMON |= {"legal_bases": ["LAI-67", "LAI-68-1"]}
SEVEN = [one.field for one in CONTENTS["LAI-68"].items]
CODES = [clause.code for clause in CLAUSES]
DIGITS = "2024-05"


def _blank(name):
    return {name: [] if name == "parties" else ""}


def _but(left_out):
    return [code for code in CODES if code != left_out]


def since_july(**values):
    """A communication begun the day health information left the Access Act."""
    return release(starts_on=date(2024, 7, 1), **values)


SHOWN = [
    ("V01", "basis.unknown", BLOCKS, release(legal_bases=["LAI-99"]), release()),
    ("V01", "nil.part", BLOCKS, with_nil("utilisations", use()), with_nil("lois", use())),
    ("V01", "nil.part", BLOCKS, with_nil("collectes", collection()), with_nil("lois", use())),
    ("V01", "nil.part", BLOCKS, with_nil("ententes", release()), with_nil("lois", release())),
]
REGIMES = [
    ("V02", "basis.regime", BLOCKS, release(legal_bases=["LRSSS-77"]), health()),
    ("V02", "basis.regime", BLOCKS, health(legal_bases=["LAI-68-1"]), release()),
    ("V02", "basis.kind", BLOCKS, release(legal_bases=["LAI-64-3"]), collection()),
    ("V02", "basis.kind", BLOCKS, collection(legal_bases=["LAI-67.2"]), collection()),
    ("V02", "basis.channel", LOOK, release(channel="mandats"), release()),
    ("V02", "basis.channel", LOOK, release(**BOTH | {"channel": "mandats"}), release(**BOTH)),
    ("V02", "basis.channel", LOOK, release(**COMMON | {"channel": "lois"}), release(**COMMON)),
    ("V02", "entry.regime", BLOCKS, of_health(since_july), of_health(since_july, False)),
    ("V02", "entry.regime", LOOK, of_health(release), of_health(release, False)),
    ("V02", "entry.regime", LOOK, of_health(collection), of_health(collection, False)),
    ("V02", "entry.regime", LOOK, of_health(use), of_health(use, categories=[])),
]
WRITINGS = [
    ("V03", "basis.agreement", BLOCKS, release(agreement=None), release()),
    ("V03", "basis.agreement", BLOCKS, entrusted("private_body"), entrusted("public_body")),
    *(("V03", f"agreement.{one}", BLOCKS, agreed(**_blank(one)), agreed()) for one in SEVEN),
    (
        "V03",
        "agreement.ends_on",
        BLOCKS,
        agreed(ends_on=date(2024, 3, 31), renewal="tacit"),
        agreed(ends_on=date(2024, 4, 1), renewal="tacit"),
    ),
    ("V03", "agreement.signed_on", LOOK, agreed(signed_on=None), agreed()),
    (
        "V03",
        "entry.starts_on",
        LOOK,
        old({"starts_on": date(2020, 3, 1)}),
        old({"starts_on": date(2020, 3, 2)}),
    ),
    (
        "V03",
        "entry.agreement",
        LOOK,
        release(**NAMED | {"channel": "ententes"}),
        release(**NAMED),
    ),
]
MANDATES = [
    *(("V08", "agreement.clauses", BLOCKS, mandate(clauses=_but(one)), mandate()) for one in CODES),
    ("V08", "agreement.clauses", BLOCKS, mandate(clauses=[]), mandate("public_body", clauses=[])),
    (
        "V08",
        "agreement.clauses",
        BLOCKS,
        mandate("other_government", clauses=[]),
        mandate("professional_order", clauses=[]),
    ),
    ("V08", "agreement.undertakings", BLOCKS, mandate(undertakings=""), mandate()),
    (
        "V08",
        "agreement.waiver_reason",
        BLOCKS,
        mandate("natural_person", undertakings="waived"),
        mandate("natural_person", undertakings="waived", waiver_reason="Employé de l’organisme"),
    ),
]
ACTS = [
    (
        "V09",
        "basis.enabling_act",
        BLOCKS,
        release(**NAMED | {"enabling_act": ""}),
        release(**NAMED),
    ),
    (
        "V09",
        "basis.enabling_provision",
        BLOCKS,
        release(**NAMED | {"enabling_provision": " "}),
        release(**NAMED),
    ),
    ("V10", "basis.kind", BLOCKS, use(legal_bases=["LAI-65.1-4"]), use(legal_bases=["LAI-65.1-2"])),
    ("V10", "basis.kind", BLOCKS, use(legal_bases=["LAI-68-1"]), use()),
]
DECISIONS = [
    ("V12", "entry.is_payroll", BLOCKS, release(is_payroll=True), release(is_payroll=False)),
    ("V13", "entry.withholding", BLOCKS, changed(withheld(), withholding_ground=""), withheld()),
    ("V13", "entry.withholding", BLOCKS, changed(withheld(), withheld_by=None), withheld()),
    ("V13", "entry.withholding", BLOCKS, changed(withheld(), withheld_at=None), withheld()),
    (
        "V13",
        "entry.withholding",
        BLOCKS,
        changed(withheld("communication.purpose"), withheld_particulars=[]),
        withheld("communication.purpose"),
    ),
    (
        "V13",
        "entry.withheld_particulars",
        BLOCKS,
        changed(withheld("communication.purpose"), withheld_particulars=["communication.aim"]),
        withheld("communication.files"),
    ),
    ("V13", "entry.withheld_until", LOOK, changed(withheld(), withheld_until=None), withheld()),
    ("V16", "entry.title", BLOCKS, release(title=" "), release()),
    ("V16", "text.title", BLOCKS, release(title=DIGITS), release(title=f"Entente {DIGITS}")),
    ("V16", "text.purpose", BLOCKS, release(purpose="—"), release(purpose="Été")),
    ("V16", "text.justification", BLOCKS, release(justification="2 - 3"), release()),
]
DISTRIBUTED = [
    ("V17", "distribution.text", BLOCKS, item(text="", links=""), item(links="")),
    ("V17", "distribution.links", BLOCKS, item(links="Site | http://exemple.ca/"), item()),
]
CASES = [*SHOWN, *REGIMES, *WRITINGS, *MANDATES, *ACTS, *DECISIONS, *DISTRIBUTED]


@pytest.mark.parametrize(
    ("rule", "key", "degree", "wrong", "right"),
    CASES,
    ids=[f"{rule}-{key}" for rule, key, *_ in CASES],
)
def test_the_record_that_breaks_a_rule_has_exactly_that_finding(
    rule, key, degree, wrong, right, body
):
    assert told(wrong(body)) == [(rule, key, degree)]
    assert told(right(body)) == []


def test_what_the_law_keeps_out_of_the_register_belies_no_statement(body):
    assert told(with_nil("ententes", release(is_payroll=True))(body)) == []


def test_the_fourth_ground_is_refused_with_the_reason_why_it_is_not_recorded(body):
    (found,) = told(use(legal_bases=["LAI-65.1-4"])(body), "sentence")

    assert "ne s’inscrit pas au registre" in found


def test_what_is_asked_by_two_provisions_is_told_once(body):
    bases = ["LAI-68-1", "LAI-68-2"]

    assert told(release(legal_bases=bases, agreement=None)(body)) == [
        ("V03", "basis.agreement", BLOCKS)
    ]
    assert told(agreed(entry={"legal_bases": bases}, duration="")(body)) == [
        ("V03", "agreement.duration", BLOCKS)
    ]


@pytest.mark.parametrize("channel", ["lois", "ententes"])
def test_provisions_that_lead_to_two_documents_allow_either(channel, body):
    record = release(
        legal_bases=["LAI-66", "LAI-68-1"],
        channel=channel,
        starts_on=date(2024, 5, 6),
        commission_notice_on=date(2024, 5, 6),
    )(body)

    assert told(record) == []


def test_a_provision_that_does_not_fit_asks_nothing_more(body):
    record = use(legal_bases=["LAI-67.2.1"])(body)

    assert [key for _, key, _ in told(record)] == ["basis.kind"]


def test_a_writing_that_is_not_owed_may_say_nothing(body):
    record = entrusted("public_body", agreement="silent")(body)

    assert told(record) == []


def test_the_gravest_findings_come_first(body):
    record = agreed({"channel": "mandats"}, duration="")(body)

    assert [key for _, key, _ in told(record)] == ["agreement.duration", "basis.channel"]

"""Each particular, the eve and the day of every change of the law. The table is written by hand."""

from datetime import date

import pytest

from registry.law import asked_by_bases
from registry.law.asks import asked
from registry.law.particulars import BY_KEY, REQUIREMENTS, label_of, requirement
from tests.law.days import HEALTH, TRIED

# kind: (key, provision, fields, rule); those marked are noted from memory or wait to be checked.
EXPECTED = {
    "inventory": [
        ("file.title", "A-2.1, art. 76, al. 2, par. 1", "title", "V11"),
        ("file.categories", "A-2.1, art. 76, al. 2, par. 1", "categories", "V11"),
        ("file.purposes", "A-2.1, art. 76, al. 2, par. 1", "purposes", "V11"),
        ("file.management_method", "A-2.1, art. 76, al. 2, par. 1", "management_method", "V11"),
        ("file.source", "A-2.1, art. 76, al. 2, par. 2", "source", "V11"),
        ("file.persons_concerned", "A-2.1, art. 76, al. 2, par. 3", "persons_concerned", "V11"),
        ("file.persons_with_access", "A-2.1, art. 76, al. 2, par. 4", "persons_with_access", "V11"),
        (
            "file.security_measures",
            "A-2.1, art. 76, al. 2, par. 5",
            "security_measures security_details",
            "V11",
        ),
    ],
    "communication": [
        (
            "communication.nature",
            "A-2.1, art. 67.3, al. 3, par. 1",
            "categories information_detail",
            "V01",
        ),
        ("communication.recipients", "A-2.1, art. 67.3, al. 3, par. 2", "recipients", "V01"),
        ("communication.purpose", "A-2.1, art. 67.3, al. 3, par. 3", "purpose", "V01"),
        (
            "communication.outside_quebec",
            "A-2.1, art. 67.3, al. 3, par. 3",
            "outside_quebec",
            "V01",
        ),
        ("communication.justification", "A-2.1, art. 67.3, al. 3, par. 4", "legal_bases", "V01"),
    ],
    "collection": [
        (
            "collection.beneficiary_body",
            "A-2.1, art. 67.3, al. 4, par. 1",
            "beneficiary_body",
            "V01",
        ),
        (
            "collection.program_or_function",
            "A-2.1, art. 67.3, al. 4, par. 2",
            "program_or_function",
            "V01",
        ),
        (
            "collection.service_or_mission",
            "A-2.1, art. 67.3, al. 4, par. 3",
            "service_or_mission",
            "V01",
        ),
        (
            "collection.nature",
            "A-2.1, art. 67.3, al. 4, par. 4",
            "categories information_detail",
            "V01",
        ),
        ("collection.purpose", "A-2.1, art. 67.3, al. 4, par. 5", "purpose", "V01"),
        (
            "collection.access_in_collecting_body",
            "A-2.1, art. 67.3, al. 4, par. 6",
            "access_in_collecting_body",
            "V01",
        ),
        (
            "collection.access_in_receiving_body",
            "A-2.1, art. 67.3, al. 4, par. 6",
            "access_in_receiving_body",
            "V01",
        ),
    ],
    "other_use": [
        ("other_use.ground", "A-2.1, art. 67.3, al. 5, par. 1", "legal_bases", "V10"),
        ("other_use.access", "A-2.1, art. 67.3, al. 5, par. 3", "persons_with_access", "V01"),
    ],
    "health_communication": [
        (
            "health_communication.nature",
            "R-22.1, art. 265, par. 1",
            "categories information_detail",
            "V01",
        ),
        ("health_communication.recipients", "R-22.1, art. 265, par. 2", "recipients", "V01"),
        ("health_communication.purpose", "R-22.1, art. 265, par. 3", "purpose", "V01"),
        (
            "health_communication.justification",
            "R-22.1, art. 265, par. 3",
            "legal_bases justification",
            "V01",
        ),
    ],
    "nil": [],
    "category": [
        ("category.title", "", "title", "V16"),
        ("category.elements", "", "elements", "V16"),
    ],
    "distribution": [
        ("distribution.title", "A-2.1, r. 2, art. 4", "title", "V17"),
        ("distribution.text", "A-2.1, r. 2, art. 4", "text links shows documents", "V17"),
    ],
}
FROM_MEMORY = {"collection", "other_use", "health_communication"}
ADDED = {
    "basis.enabling_act": ("A-2.1, art. 67.3", "enabling_act", "V09", True),
    "basis.enabling_provision": ("A-2.1, art. 67.3", "enabling_provision", "V09", True),
    "basis.agreement": ("A-2.1, art. 67.3", "agreement", "V03", True),
    "basis.commission_notice": ("A-2.1, art. 66", "commission_notice_on", "V05", False),
    "basis.authorization": ("R-22.1, art. 80", "authorization", "V04", False),
    "basis.outside_place": ("A-2.1, art. 70.1", "outside_place", "V07", False),
}
ALL = [(kind, *row) for kind, rows in EXPECTED.items() for row in rows]
NEW = date(2026, 11, 22)


def _plain(citation):
    return citation.full_label.replace("\u00a0", " ") if citation else ""


@pytest.mark.parametrize("day", TRIED, ids=str)
@pytest.mark.parametrize(("kind", "key", "article", "fields", "rule"), ALL)
def test_a_particular_is_asked_on_its_days(kind, key, article, fields, rule, day):
    is_asked = kind != "health_communication" or day >= HEALTH

    assert (key in [one.key for one in asked(kind, (), day)]) == is_asked


@pytest.mark.parametrize(("kind", "key", "article", "fields", "rule"), ALL)
def test_a_particular_is_that_of_the_law(kind, key, article, fields, rule):
    one = requirement(key)

    assert (_plain(one.citation), " ".join(one.fields), one.rule) == (article, fields, rule)
    assert one.is_verified == (kind not in FROM_MEMORY)
    assert label_of(key) == one.label


@pytest.mark.parametrize(("key", "expected"), ADDED.items())
def test_what_a_provision_may_add_is_that_of_the_law(key, expected):
    one = requirement(key)

    assert (_plain(one.citation), one.field, one.rule, one.is_verified) == expected


def test_every_particular_is_in_the_tables_above_in_the_order_of_the_law():
    given = {kind: [one.key for one in items] for kind, items in REQUIREMENTS.items()}

    assert given == {kind: [row[0] for row in rows] for kind, rows in EXPECTED.items()}
    assert [one.key for one in asked_by_bases.ALL] == list(ADDED)
    assert len(BY_KEY) == len(ALL) + len(ADDED)


@pytest.mark.parametrize(
    ("kind", "code", "key", "article"),
    [
        ("communication", "LAI-67.2", "basis.agreement", "A-2.1, art. 67.2"),
        ("communication", "LAI-68-1", "basis.agreement", "A-2.1, art. 68"),
        ("collection", "LAI-64-3", "basis.agreement", "A-2.1, art. 64"),
        ("health_communication", "LRSSS-77", "basis.agreement", "R-22.1, art. 77"),
        ("communication", "LAI-67", "basis.enabling_act", "A-2.1, art. 67.3, al. 3, par. 4"),
        ("other_use", "LAI-65.1-3", "basis.enabling_act", "A-2.1, art. 67.3, al. 5, par. 2"),
        ("health_communication", "LAM-65", "basis.enabling_act", "R-22.1, art. 265, par. 3"),
    ],
)
def test_what_a_provision_adds_cites_the_provision_that_asks_it(kind, code, key, article):
    added = {one.key: one for one in asked(kind, [code], NEW)}

    assert _plain(added[key].citation) == article


def test_the_provision_that_a_use_applies_is_noted_from_memory():
    added = {one.key: one for one in asked("other_use", ["LAI-65.1-3"], NEW)}

    assert not added["basis.enabling_provision"].is_verified


def test_two_provisions_that_ask_for_the_same_thing_ask_it_once():
    keys = [one.key for one in asked("communication", ["LAI-68-1", "LAI-68-3"], NEW)]

    assert keys.count("basis.agreement") == 1


def test_the_particulars_come_before_what_the_provisions_add():
    keys = [one.key for one in asked("communication", ["LAI-67"], NEW)]

    assert keys == [row[0] for row in EXPECTED["communication"]] + [
        "basis.enabling_act",
        "basis.enabling_provision",
    ]


@pytest.mark.parametrize("one", BY_KEY.values(), ids=lambda one: one.key)
def test_a_particular_speaks_to_the_officer_in_a_sentence(one):
    assert one.sentence.endswith(".")
    assert one.sentence[0].isupper()
    assert one.label

"""B01, V01, V10, V11, V16, V17: each particular of the law is one case: the record that lacks it
has exactly that finding, the complete one none."""

from datetime import date

import pytest

from registry.compliance.findings import blocking, findings
from registry.law.days import HEALTH_ACT_STARTS
from registry.law.particulars import REQUIREMENTS
from tests import factories
from tests.compliance.filling import DAY, TODAY

pytestmark = pytest.mark.django_db
MAKE = {
    "category": factories.make_category,
    "file": factories.make_file,
    "communication": factories.make_communication,
    "collection": factories.make_collection,
    "other_use": factories.make_use,
    "health_communication": factories.make_health_communication,
    "nil": factories.make_nil,
    "distribution": factories.make_item,
}
NATURE = {"categories": [], "information_detail": ""}
LACKING = {
    "category.title": {"title": ""},
    "category.elements": {"elements": ""},
    "file.title": {"title": ""},
    "file.categories": {"categories": []},
    "file.purposes": {"purposes": ""},
    "file.management_method": {"management_method": ""},
    "file.source": {"source": ""},
    "file.persons_concerned": {"persons_concerned": []},
    "file.persons_with_access": {"persons_with_access": ""},
    "file.security_measures": {"security_measures": [], "security_details": ""},
    "communication.nature": NATURE,
    "communication.recipients": {"recipients": []},
    "communication.purpose": {"purpose": ""},
    "communication.outside_quebec": {"outside_quebec": None},
    "communication.justification": {"legal_bases": []},
    "collection.beneficiary_body": {"beneficiary_body": None},
    "collection.program_or_function": {"program_or_function": ""},
    "collection.service_or_mission": {"service_or_mission": ""},
    "collection.nature": NATURE,
    "collection.purpose": {"purpose": ""},
    "collection.access_in_collecting_body": {"access_in_collecting_body": ""},
    "collection.access_in_receiving_body": {"access_in_receiving_body": ""},
    "other_use.ground": {"legal_bases": []},
    "other_use.access": {"persons_with_access": ""},
    "health_communication.nature": NATURE,
    "health_communication.recipients": {"recipients": []},
    "health_communication.purpose": {"purpose": ""},
    "health_communication.justification": {"legal_bases": [], "justification": ""},
    "distribution.title": {"title": ""},
    "distribution.text": {"text": "", "links": "", "shows": ""},
}
RULES = {"file": "V11", "category": "V16", "other_use.ground": "V10", "distribution": "V17"}


def _kind(key):
    return key.split(".")[0]


def _make(key, body, **values):
    return MAKE[_kind(key)](body, **values)


def _told(record, on=TODAY):
    return [(one.rule, one.key, one.degree) for one in findings(record, on)]


def test_every_particular_of_the_law_is_tried_below():
    assert set(LACKING) == {one.key for items in REQUIREMENTS.values() for one in items}


@pytest.mark.parametrize("kind", MAKE)
def test_a_complete_record_has_no_finding(kind, body):
    assert _told(MAKE[kind](body)) == []


@pytest.mark.parametrize("key", LACKING)
def test_a_record_that_lacks_a_particular_has_that_finding_and_no_other(key, body):
    rule = RULES.get(key) or RULES.get(_kind(key), "V01")

    assert _told(_make(key, body, **LACKING[key])) == [(rule, key, "blocks")]


@pytest.mark.parametrize("key", ["file.purposes", "communication.purpose", "collection.purpose"])
def test_spaces_are_not_words(key, body):
    (name,) = LACKING[key]

    assert [one.key for one in findings(_make(key, body, **{name: " \n "}), TODAY)] == [key]


@pytest.mark.parametrize("kind", [kind for kind in MAKE if kind != "nil"])
def test_what_is_missing_is_told_in_the_order_of_the_law(kind, body):
    keys = [key for key in LACKING if _kind(key) == kind]
    nothing = {name: value for key in keys for name, value in LACKING[key].items()}

    assert [one.key for one in blocking(MAKE[kind](body, **nothing), TODAY)] == keys


@pytest.mark.parametrize(
    ("key", "values"),
    [
        ("communication.nature", {"categories": [], "information_detail": "Adresse"}),
        ("collection.nature", {"categories": [], "information_detail": "Adresse"}),
        ("communication.outside_quebec", {"outside_quebec": False}),
        ("file.security_measures", {"security_measures": [], "security_details": "Accès limité"}),
        ("health_communication.justification", {"legal_bases": [], "justification": "Soins"}),
    ],
)
def test_a_particular_may_be_met_in_more_than_one_way(key, values, body):
    assert _told(_make(key, body, **values)) == []


def test_a_measure_chosen_needs_no_further_word(body):
    measure = factories.make_measure(body)

    record = factories.make_file(body, security_measures=[measure], security_details="")

    assert _told(record) == []


def test_the_health_register_asks_nothing_the_day_before_it_is_kept(body):
    empty = {"recipients": [], "purpose": "", "legal_bases": [], "justification": "", **NATURE}
    record = factories.make_health_communication(body, **empty, starts_on=date(2019, 5, 6))

    asked = {on: _told(record, on) for on in (HEALTH_ACT_STARTS - DAY, HEALTH_ACT_STARTS)}

    assert asked[HEALTH_ACT_STARTS - DAY] == []
    assert [key for _, key, _ in asked[HEALTH_ACT_STARTS]] == [
        "health_communication.nature",
        "health_communication.recipients",
        "health_communication.purpose",
        "health_communication.justification",
    ]


def test_what_is_missing_is_told_with_its_field_its_article_and_a_sentence(body):
    record = factories.make_communication(body, purpose="")

    (asked,) = findings(record, TODAY)

    assert (asked.field, asked.citation.section, asked.place) == ("purpose", "67.3", "record")
    assert asked.message == f"{asked.label} ({asked.citation.full_label})\u00a0: {asked.sentence}"
    assert asked.sentence.endswith(".")


def test_a_record_is_judged_today_unless_told(body, now):
    assert findings(factories.make_communication(body, purpose="")) != []

"""Each particular of the law is one case: the record lacking it has exactly that finding, the
complete one none."""

import pytest

from registry.compliance.findings import findings
from registry.law.legal_bases import LEGAL_BASES
from registry.law.requirements import REQUIREMENTS
from tests import factories

pytestmark = pytest.mark.django_db
MAKE = {
    "category": factories.make_category,
    "file": factories.make_file,
    "communication": factories.make_communication,
}
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
    "communication.nature": {"categories": [], "information_detail": ""},
    "communication.recipients": {"recipients": []},
    "communication.purpose": {"purpose": ""},
    "communication.outside_quebec": {"outside_quebec": None},
    "communication.justification": {"legal_bases": []},
}
CODES = [basis.code for basis in LEGAL_BASES]


def _make(key, body, **values):
    return MAKE[key.split(".", maxsplit=1)[0]](body, **values)


def _keys(record):
    return [one.key for one in findings(record)]


def test_every_particular_of_the_law_is_tried_below():
    assert set(LACKING) == {one.key for items in REQUIREMENTS.values() for one in items}


@pytest.mark.parametrize("key", LACKING)
def test_a_record_lacking_a_particular_has_that_finding_and_no_other(key, body):
    assert _keys(_make(key, body, **LACKING[key])) == [key]


@pytest.mark.parametrize("kind", MAKE)
def test_a_complete_record_has_no_finding(kind, body):
    assert findings(MAKE[kind](body)) == []


@pytest.mark.parametrize("kind", MAKE)
def test_what_is_missing_is_told_in_the_order_of_the_law(kind, body):
    keys = [key for key in LACKING if key.startswith(f"{kind}.")]
    nothing = {name: value for key in keys for name, value in LACKING[key].items()}

    assert _keys(MAKE[kind](body, **nothing)) == keys


@pytest.mark.parametrize(
    ("key", "values"),
    [
        ("communication.nature", {"categories": [], "information_detail": "Adresse"}),
        ("communication.outside_quebec", {"outside_quebec": False}),
        ("communication.outside_quebec", {"outside_quebec": True}),
        ("file.security_measures", {"security_measures": [], "security_details": "Accès limité"}),
    ],
)
def test_a_particular_may_be_met_in_more_than_one_way(key, values, body):
    assert findings(_make(key, body, **values)) == []


def test_a_measure_chosen_needs_no_further_word(body):
    file = factories.make_file(
        body, security_measures=[factories.make_measure(body)], security_details=""
    )

    assert findings(file) == []


@pytest.mark.parametrize("code", CODES)
def test_a_provision_that_needs_an_agreement_is_not_met_without_one(code, body):
    needs = {one.code for one in LEGAL_BASES if one.needs_agreement}
    record = factories.make_communication(
        body, legal_bases=[code], agreement=None, enabling_provision="Une loi, un article"
    )

    assert _keys(record) == (["communication.agreement"] if code in needs else [])


@pytest.mark.parametrize("code", CODES)
def test_only_the_application_of_a_law_asks_which_one(code, body):
    record = factories.make_communication(body, legal_bases=[code], enabling_provision="")

    assert _keys(record) == (["communication.enabling_provision"] if code == "LAI-67" else [])


def test_one_provision_among_several_is_enough_to_ask(body):
    record = factories.make_communication(
        body, legal_bases=["LAI-67", "LAI-68-2"], agreement=None, enabling_provision=""
    )

    assert _keys(record) == ["communication.enabling_provision", "communication.agreement"]


def test_what_a_provision_asks_is_told_with_its_article_and_a_sentence(body):
    record = factories.make_communication(body, legal_bases=["LAI-67"], enabling_provision="")

    (asked,) = findings(record)

    assert (asked.field, asked.citation.section) == ("enabling_provision", "67.3")
    assert asked.sentence.endswith(".")

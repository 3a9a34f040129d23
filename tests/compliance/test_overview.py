"""B05: the whole body judged at once: what each record would be told alone, in a number of queries
that does not grow."""

from collections import Counter

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from bench.body import fill
from registry.compliance.findings import findings
from registry.compliance.overview import by_uid, judged, overview
from registry.entries.models import NilStatement
from tests import factories
from tests.compliance.filling import TODAY

pytestmark = pytest.mark.django_db
MOST = 30


def _filled(count):
    body = factories.make_body(is_health_body=True)
    fill(body, count)
    return body


def _queries(body):
    with CaptureQueriesContext(connection) as context:
        overview(body, TODAY)
    return len(context)


def test_the_number_of_queries_does_not_grow_with_the_entries():
    few, many = _queries(_filled(30)), _queries(_filled(300))

    assert few == many < MOST


def test_each_record_is_told_the_same_as_alone():
    body = _filled(60)

    found = by_uid(overview(body, TODAY))

    alone = {
        one.record.uid: tuple(findings(type(one.record).objects.get(pk=one.record.pk), TODAY))
        for one in overview(body, TODAY)
    }
    assert found == alone
    assert {one.rule for told in found.values() for one in told} >= {"V01", "V05"}


def test_every_kind_of_record_of_the_body_is_there_and_no_other_body():
    body = _filled(12)
    _filled(6)

    kinds = Counter(one.record.requirements for one in overview(body, TODAY))

    assert kinds == {
        "inventory": 12,
        "communication": 6,
        "collection": 2,
        "other_use": 2,
        "health_communication": 2,
        "nil": 1,
        "category": 12,
    }


def test_a_body_that_is_none_of_health_keeps_no_register_of_health():
    body = _filled(12)
    body.is_health_body = False

    kinds = {one.record.requirements for one in overview(body, TODAY)}

    assert "health_communication" not in kinds


def test_a_body_without_records_has_nothing_to_judge(body):
    assert overview(body, TODAY) == []


def test_some_records_may_be_judged_in_the_order_given(body):
    missing = factories.make_use(body, persons_with_access="")
    statement = factories.make_nil(body)

    found = judged(body, [statement, missing], TODAY)

    assert [one.record for one in found] == [statement, missing]
    assert [[told.key for told in one.findings] for one in found] == [
        ["nil.part"],
        ["other_use.access"],
    ]
    assert [one.blocks for one in found] == [True, True]


def test_a_statement_is_not_asked_about_one_by_one(body, django_assert_num_queries):
    factories.make_use(body)
    factories.make_collection(body, ended_on=TODAY)
    factories.make_communication(body, is_payroll=True)
    for part in ("utilisations", "collectes", "ententes"):
        factories.make_nil(body, part=part, title=part)

    statements = [one for one in overview(body, TODAY) if isinstance(one.record, NilStatement)]

    with django_assert_num_queries(0):
        again = {one.record.part: len(findings(one.record, TODAY)) for one in statements}
    assert again == {"utilisations": 1, "collectes": 0, "ententes": 0}


def test_an_agreement_of_many_entries_is_read_once(body):
    agreement = factories.make_agreement(body)
    for _ in range(3):
        factories.make_communication(body, agreement=agreement)

    rows = [one.record for one in overview(body, TODAY) if hasattr(one.record, "agreement")]

    assert len({id(row.agreement) for row in rows}) == 1

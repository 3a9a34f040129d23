"""Rules that PostgreSQL keeps, whatever the program does."""

from datetime import UTC, datetime

import pytest
from django.db import IntegrityError, transaction

from tests import factories

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 22, 15, 0, tzinfo=UTC)


def _refused(record, now, **values):
    for name, value in values.items():
        setattr(record, name, value)
    with pytest.raises(IntegrityError) as refusal, transaction.atomic():
        record.keep(by=None, why="Essai", at=now)
    return str(refusal.value)


def test_who_edited_and_when_are_set_together(body, officer, now):
    record = factories.make_communication(body)

    assert "edited_at_together" in _refused(record, now, edited_by=None)


def test_who_withheld_and_when_are_set_together(body, officer, now):
    record = factories.make_communication(body)

    assert "withheld_at_together" in _refused(record, now, withheld_by=officer)


@pytest.mark.parametrize("disclosure", ["partial", "withheld"])
def test_nothing_is_withheld_without_a_decision(disclosure, body, now):
    record = factories.make_communication(body)

    assert "withholding_decided" in _refused(record, now, disclosure=disclosure)


def test_nothing_is_withheld_without_a_ground(body, officer, now):
    record = factories.make_communication(body)

    decided = {"withheld_at": now, "withheld_by": officer, "disclosure": "partial"}

    assert "withholding_decided" in _refused(record, now, **decided)


@pytest.mark.parametrize(
    ("name", "value"),
    [("disclosure", "secret"), ("withholding_ground", "LAI-999"), ("channel", "ailleurs")],
)
def test_a_code_that_the_table_does_not_hold_is_refused(name, value, body, now):
    record = factories.make_communication(body)

    assert name in _refused(record, now, **{name: value})


@pytest.mark.parametrize(
    ("make", "values"),
    [
        (factories.make_communication, {"starts_on": "2026-02-01", "ended_on": "2026-01-31"}),
        (factories.make_file, {"opened_on": "2026-02-01", "closed_on": "2026-01-31"}),
        (factories.make_agreement, {"signed_on": "2026-02-01", "ends_on": "2026-01-31"}),
    ],
)
def test_nothing_ends_before_it_begins(make, values, body, now):
    record = make(body)

    assert "after" in _refused(record, now, **values)


@pytest.mark.parametrize(
    "make", [factories.make_communication, factories.make_file, factories.make_category]
)
def test_a_public_identifier_is_given_once(make, body, now):
    first, second = make(body), make(body)

    assert "uid" in _refused(second, now, uid=first.uid)


def test_a_role_is_given_once_to_a_person_in_a_body(body, officer, now):
    given = officer.memberships.get()
    again = type(given)(user=officer, public_body=body, role=given.role)

    assert "membership_role_once" in _refused(again, now)
    assert "bodies_membership_role" in _refused(given, now, role="direction")

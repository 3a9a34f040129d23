"""A decision to withhold may say when it is looked at again; nothing becomes public by itself."""

from datetime import date

import pytest

from registry.publication import review
from registry.records.changes import changes_of
from tests import factories

pytestmark = pytest.mark.django_db
UNTIL = date(2027, 11, 22)


def _decide(record, disclosure, chief, now, **values):
    given = {"particulars": [], "ground": "LAI-28", "reason": "Essai"} | values
    return review.decide_disclosure(record, disclosure=disclosure, by=chief, now=now, **given)


def test_the_day_to_look_again_is_kept_with_the_decision(body, chief, now):
    record = _decide(factories.make_communication(body), "withheld", chief, now, until=UNTIL)

    assert record.withheld_until == UNTIL
    assert "withheld_until" in {change.field for change in changes_of(record)[0].changes}


def test_a_decision_without_a_day_clears_the_one_before(body, chief, now):
    record = _decide(factories.make_communication(body), "withheld", chief, now, until=UNTIL)

    assert _decide(record, "withheld", chief, now).withheld_until is None


def test_what_becomes_public_has_nothing_to_look_at_again(body, chief, now):
    record = _decide(factories.make_communication(body), "withheld", chief, now, until=UNTIL)

    assert _decide(record, "public", chief, now, until=UNTIL).withheld_until is None


@pytest.mark.parametrize("day", [date(2026, 11, 21), date(2026, 11, 22)])
def test_the_day_to_look_again_is_to_come(body, chief, now, day):
    record = factories.make_communication(body)

    with pytest.raises(review.DecisionError, match="à venir"):
        _decide(record, "withheld", chief, now, until=day)

    record.refresh_from_db()
    assert record.disclosure == "public"

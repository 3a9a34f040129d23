"""The page of the decision asks until when, proposes a year, and refuses a day that is past."""

from datetime import date

import pytest

from tests import factories
from tests.workspace.reading import Page
from tests.workspace.typing import address

pytestmark = pytest.mark.django_db
DECISION = {"disclosure": "withheld", "ground": "LAI-28", "reason": "Essai"}


def _proposed(client, record):
    page = Page(client.get(address("disclosure", record)).content.decode())
    return next(one["value"] for one in page.inputs if one.get("name") == "until")


def _send(client, record, **data):
    answer = client.post(address("disclosure", record), DECISION | data)
    record.refresh_from_db()
    return answer


def test_a_new_decision_is_proposed_for_a_year(body, chief, sign_in):
    assert _proposed(sign_in(chief), factories.make_communication(body)) == "2027-11-22"


@pytest.mark.parametrize(("day", "proposed"), [("2027-03-01", "2027-03-01"), ("", "2027-11-22")])
def test_the_day_already_set_is_proposed_again(body, chief, sign_in, day, proposed):
    record, client = factories.make_communication(body), sign_in(chief)
    _send(client, record, until=day)

    assert _proposed(client, record) == proposed


def test_the_day_that_is_chosen_is_kept(body, chief, sign_in):
    record = factories.make_communication(body)

    answer = _send(sign_in(chief), record, until="2027-03-01")

    assert (answer.status_code, record.withheld_until) == (302, date(2027, 3, 1))


@pytest.mark.parametrize("day", ["2026-11-22", "2020-01-01", "2027-02-30", "9999-01-01"])
def test_a_day_that_cannot_be_is_refused_beside_its_field(body, chief, sign_in, day):
    record = factories.make_communication(body)

    answer = _send(sign_in(chief), record, until=day)

    assert answer.status_code == 422
    assert "id_until" in Page(answer.content.decode()).error_anchors
    assert record.disclosure == "public"


def test_the_day_that_is_proposed_does_not_hinder_making_all_public(body, chief, sign_in):
    record = factories.make_communication(body)

    answer = _send(sign_in(chief), record, disclosure="public", ground="", until="2020-01-01")

    assert (answer.status_code, record.withheld_until) == (302, None)

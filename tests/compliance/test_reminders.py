"""The deadlines of a body: which day, said how, dealt with where, and no sooner than they exist."""

from datetime import date, timedelta

import pytest
from django.apps import apps

from registry.bodies import editing
from registry.compliance.reminders import WITHHOLDABLE, is_pressing, reminders
from registry.law import deadlines
from registry.publication import review
from registry.records.publishable import PublishableRecord
from tests import factories

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 22)
WAIT = deadlines.COMMISSION.code
END, ENDED = deadlines.AGREEMENT_END.code, deadlines.AGREEMENT_ENDED.code
REVIEW, DECISION = deadlines.FILE_REVIEW.code, deadlines.WITHHOLDING_REVIEW.code


def _of(body, *kinds, on=TODAY):
    return [one for one in reminders(body, on) if one.kind in kinds]


def _days(body, *kinds, on=TODAY):
    return [one.day for one in _of(body, *kinds, on=on)]


def _edited(record, **values):
    return editing.edit(
        record,
        values=values,
        revision=record.revision,
        why="Essai",
        by=factories.make_user(record.public_body, "officer"),
        now=factories.NOW,
    )


@pytest.mark.parametrize(
    ("received", "effective", "expected"),
    [
        (date(2026, 11, 1), None, [date(2026, 12, 1)]),
        (date(2026, 11, 1), date(2026, 12, 15), [date(2026, 12, 1)]),
        (date(2026, 11, 1), TODAY, []),
        (date(2026, 11, 1), date(2026, 11, 23), [date(2026, 12, 1)]),
        (date(2026, 10, 1), None, [date(2026, 10, 31)]),
        (date(2026, 10, 1), date(2026, 12, 15), []),
        (date(2022, 9, 21), None, []),
        (date(2022, 9, 22), None, [date(2022, 10, 22)]),
        (None, None, []),
    ],
)
def test_the_thirty_days_are_watched_until_the_agreement_is_in_force(
    body, received, effective, expected
):
    factories.make_agreement(body, commission_received_on=received, effective_on=effective)

    assert _days(body, WAIT) == expected


def test_the_thirty_days_once_past_ask_for_the_day_of_effect(body):
    factories.make_agreement(body, commission_received_on=date(2026, 10, 1), effective_on=None)

    late = _of(body, WAIT)[0]

    assert late.is_late
    assert "Inscrivez le jour de l’entrée en vigueur." in late.sentence


def test_an_amendment_waits_its_own_thirty_days(body):
    agreement = factories.make_agreement(body)
    amendment = factories.make_amendment(
        agreement, commission_received_on=date(2026, 11, 10), effective_on=None
    )

    one = _of(body, WAIT)[0]

    assert (one.day, one.uid) == (date(2026, 12, 10), amendment.uid)
    assert one.place.uid == agreement.uid


def test_the_thirty_days_of_what_has_ended_are_not_watched(body):
    factories.make_agreement(
        body,
        commission_received_on=date(2026, 10, 1),
        effective_on=None,
        ends_on=date(2026, 11, 21),
    )

    assert _days(body, WAIT) == []


@pytest.mark.parametrize(
    ("renewal", "words"),
    [("none", "Prolongez-le"), ("tacit", "de lui-même"), ("written", "préparez l’avenant")],
)
def test_the_end_of_a_writing_says_what_happens_then(body, renewal, words):
    factories.make_agreement(body, ends_on=TODAY, renewal=renewal)

    end = _of(body, END)[0]

    assert (end.day, end.is_late) == (TODAY, False)
    assert words in end.sentence


def test_the_end_of_a_writing_counts_its_amendments(body):
    agreement = factories.make_agreement(body, ends_on=date(2026, 12, 1))
    factories.make_amendment(agreement, ends_on=date(2027, 2, 1))

    assert _days(body, END) == [date(2027, 2, 1)]


def test_a_writing_that_ended_is_late_while_an_entry_rests_on_it(body):
    agreement = factories.make_agreement(body, ends_on=date(2026, 11, 21))
    first = factories.make_communication(body, agreement=agreement)
    factories.make_use(body, agreement=agreement)

    found = _of(body, END, ENDED)
    _edited(first, ended_on=date(2026, 11, 21))
    left = _of(body, END, ENDED)

    assert [(one.kind, one.is_late) for one in found] == [(ENDED, True)]
    assert "2 inscriptions reposent encore" in found[0].sentence
    assert "une inscription repose encore" in left[0].sentence


@pytest.mark.parametrize(
    "make",
    [
        factories.make_communication,
        factories.make_collection,
        factories.make_use,
        factories.make_health_communication,
    ],
)
def test_every_kind_of_entry_keeps_a_writing_in_use_until_it_ends(body, make):
    agreement = factories.make_agreement(body, ends_on=date(2026, 11, 21))
    make(body, agreement=agreement, ended_on=date(2026, 11, 23))

    assert _days(body, ENDED) == [date(2026, 11, 21)]
    assert _days(body, ENDED, on=date(2026, 11, 23)) == []


def test_a_writing_that_ended_unused_or_that_renews_itself_is_silent(body):
    factories.make_agreement(body, ends_on=date(2026, 11, 21))
    tacit = factories.make_agreement(body, ends_on=date(2026, 11, 21), renewal="tacit")
    factories.make_communication(body, agreement=tacit)

    assert _of(body, END, ENDED) == []


def test_a_file_is_read_again_a_year_after_it_was_written(body):
    factories.make_file(body)

    one = _of(body, REVIEW)[0]

    assert (one.day, one.is_late) == (date(2027, 11, 22), False)
    assert _of(body, REVIEW, on=date(2027, 11, 23))[0].is_late


def test_once_read_again_a_file_waits_a_year_from_that_day_whatever_is_edited(body):
    file = factories.make_file(body)
    file.reviewed_on = date(2026, 3, 1)
    file.keep(by=None, why="Essai", at=factories.NOW)
    _edited(file, purposes="Une autre fin")

    assert _days(body, REVIEW) == [date(2027, 3, 1)]


def test_a_file_that_is_closed_is_not_read_again(body):
    factories.make_file(body, closed_on=TODAY)

    assert _of(body, REVIEW) == []


def test_a_decision_to_withhold_is_seen_again_on_its_day_only_when_it_has_one(body, chief, now):
    until = date(2027, 5, 1)
    decided = {"particulars": [], "ground": "LAI-28", "reason": "Essai", "by": chief, "now": now}
    kept, endless, public = (factories.make_communication(body) for _ in range(3))
    review.decide_disclosure(kept, disclosure="withheld", until=until, **decided)
    review.decide_disclosure(endless, disclosure="withheld", **decided)
    review.decide_disclosure(public, disclosure="public", until=until, **decided)

    found = _of(body, DECISION)

    assert [(one.day, one.uid, one.title) for one in found] == [(until, kept.uid, kept.title)]


def test_no_kind_of_record_that_may_be_withheld_is_forgotten():
    kinds = {model for model in apps.get_models() if issubclass(model, PublishableRecord)}

    assert {model for model in kinds if not model.__name__.startswith("Historical")} == set(
        WITHHOLDABLE
    )


def test_deadlines_come_by_day_and_are_those_of_the_body_alone(body):
    other = factories.make_body()
    for owner in (body, other):
        factories.make_agreement(owner, ends_on=TODAY + timedelta(days=40))
        factories.make_file(owner)
        factories.make_agreement(owner, ends_on=TODAY + timedelta(days=20))

    found = reminders(body, TODAY)

    assert [(one.day - TODAY).days for one in found] == [20, 40, 365]


def test_the_number_of_queries_does_not_grow_with_the_records(body, django_assert_num_queries):
    def fill():
        agreement = factories.make_agreement(body, ends_on=date(2026, 11, 1))
        factories.make_amendment(agreement, commission_received_on=TODAY)
        factories.make_communication(body, agreement=agreement)
        factories.withhold(factories.make_file(body))

    fill()
    with django_assert_num_queries(16):
        reminders(body, TODAY)
    fill()
    fill()

    with django_assert_num_queries(16):
        found = reminders(body, TODAY)

    assert len(found) > 5


@pytest.mark.parametrize(
    ("kind", "days", "expected"),
    [
        (END, 90, True),
        (END, 91, False),
        (REVIEW, 30, True),
        (REVIEW, 31, False),
        (DECISION, -1, True),
        (WAIT, 0, True),
    ],
)
def test_an_end_presses_ninety_days_before_and_the_rest_thirty(kind, days, expected):
    assert is_pressing(kind, TODAY + timedelta(days=days), TODAY) is expected

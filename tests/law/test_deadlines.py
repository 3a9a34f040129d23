"""The days to watch, counted from the dates of the records."""

from datetime import date

import pytest

from registry.law import deadlines
from registry.law.deadlines import DEADLINES, PRACTICE


@pytest.mark.parametrize(
    ("received", "effect"),
    [
        (date(2023, 9, 22), date(2023, 10, 22)),
        (date(2024, 1, 31), date(2024, 3, 1)),
        (date(2025, 1, 31), date(2025, 3, 2)),
        (date(2025, 12, 2), date(2026, 1, 1)),
    ],
)
def test_an_agreement_takes_effect_thirty_days_after_its_receipt(received, effect):
    assert deadlines.takes_effect_on(received) == effect


def test_the_end_of_a_writing_is_announced_ninety_then_thirty_days_before():
    assert deadlines.end_notices(date(2026, 12, 31)) == (date(2026, 10, 2), date(2026, 12, 1))


@pytest.mark.parametrize(
    ("day", "notice"),
    [
        (date(2026, 10, 1), None),
        (date(2026, 10, 2), 90),
        (date(2026, 11, 30), 90),
        (date(2026, 12, 1), 30),
        (date(2026, 12, 31), 30),
        (date(2027, 1, 1), None),
    ],
)
def test_a_notice_runs_until_the_end_of_the_writing(day, notice):
    assert deadlines.end_notice_on(date(2026, 12, 31), day) == notice


@pytest.mark.parametrize(
    ("read", "due"),
    [
        (date(2025, 11, 22), date(2026, 11, 22)),
        (date(2023, 3, 1), date(2024, 3, 1)),
        (date(2024, 2, 29), date(2025, 3, 1)),
    ],
)
def test_a_file_is_read_again_a_year_later(read, due):
    assert deadlines.review_due_on(read) == due


def test_a_day_is_due_from_that_day_on():
    day = date(2026, 11, 22)

    assert deadlines.is_due(day, day)
    assert deadlines.is_due(date(2026, 11, 21), day)
    assert not deadlines.is_due(date(2026, 11, 23), day)
    assert not deadlines.is_due(None, day)


def test_a_deadline_says_where_it_comes_from():
    origins = {one.code: one.origin.replace("\u00a0", " ") for one in DEADLINES}

    assert origins.pop("commission") == "A-2.1, art. 64 ; A-2.1, art. 67.2.3 ; A-2.1, art. 68"
    assert set(origins.values()) == {PRACTICE}
    assert PRACTICE == "pratique, non exigée par la loi"


@pytest.mark.parametrize("one", DEADLINES, ids=lambda one: one.code)
def test_only_what_the_law_counts_has_a_source(one):
    assert one.is_required == bool(one.source)
    assert one.sentence.endswith(".")

"""A process takes so many reports a minute, and knows nothing of who sends them."""

from datetime import timedelta

from registry.reports.ceiling import Ceiling

MINUTE = timedelta(minutes=1)


def test_no_more_than_the_ceiling_comes_in_within_a_minute(now):
    ceiling = Ceiling(most=2, within=MINUTE)

    assert [ceiling.admits(now) for _ in range(3)] == [True, True, False]


def test_what_is_refused_does_not_count_and_the_minute_slides(now):
    ceiling = Ceiling(most=2, within=MINUTE)
    moments = [0, 40, 50, 59, 60, 61]

    admitted = [ceiling.admits(now + timedelta(seconds=one)) for one in moments]

    assert admitted == [True, True, False, False, True, False]

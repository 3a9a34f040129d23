"""Editions by number and by time, midnight being that of Montréal."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from registry.editions.canonical import canonical_bytes, digest
from registry.editions.models import Edition
from tests.editions.fragments import HEAD

pytestmark = pytest.mark.django_db
MONTREAL = ZoneInfo("America/Toronto")


def _publish(at, *, body="essai", register="registre"):
    previous = Edition.objects.current(body, register)
    edition = Edition(
        body=body,
        register=register,
        number=previous.number + 1 if previous else 1,
        published_at=at,
        previous=previous,
        head_content=canonical_bytes(HEAD),
        sha256=digest(f"{body}{register}{at}".encode()),
        is_partial=False,
        entry_count=0,
    )
    edition.save()
    return edition


def _day(year, month, day, hour=12, minute=0, second=0):
    return datetime(year, month, day, hour, minute, second, tzinfo=MONTREAL)


def test_the_current_edition_is_the_last_one_of_its_register():
    _publish(_day(2026, 1, 1))
    second = _publish(_day(2026, 2, 1))
    _publish(_day(2026, 3, 1), register="inventaire")
    _publish(_day(2026, 3, 1), body="autre")

    assert Edition.objects.current("essai", "registre") == second


def test_there_is_no_current_edition_before_the_first():
    assert Edition.objects.current("essai", "registre") is None


def test_editions_are_listed_newest_first():
    first, second = _publish(_day(2026, 1, 1)), _publish(_day(2026, 2, 1))

    assert list(Edition.objects.of("essai", "registre")) == [second, first]


def test_an_edition_is_found_by_its_number_in_its_register_only():
    first = _publish(_day(2026, 1, 1))

    assert Edition.objects.numbered("essai", "registre", 1) == first
    assert Edition.objects.numbered("essai", "registre", 2) is None
    assert Edition.objects.numbered("essai", "inventaire", 1) is None


def test_the_latest_of_each_register_are_told_together():
    _publish(_day(2026, 1, 1))
    second = _publish(_day(2026, 2, 1))
    other = _publish(_day(2026, 1, 1), register="inventaire")
    _publish(_day(2026, 1, 1), body="autre")

    assert set(Edition.objects.last_of_each("essai")) == {second, other}


# The days when clocks change are 25 and 23 hours long.
DAYS = [date(2026, 7, 1), date(2026, 11, 1), date(2026, 3, 8), date(2026, 12, 31)]


@pytest.mark.parametrize("day", DAYS)
def test_an_edition_of_the_last_second_of_the_day_was_in_force_that_day(day):
    edition = _publish(_day(day.year, day.month, day.day, 23, 59, 59))

    assert Edition.objects.last_on("essai", "registre", day) == edition
    assert Edition.objects.last_on("essai", "registre", day - timedelta(days=1)) is None


@pytest.mark.parametrize("day", DAYS)
def test_an_edition_of_midnight_was_not_in_force_the_day_before(day):
    edition = _publish(_day(day.year, day.month, day.day, 0, 0, 0))

    assert Edition.objects.last_on("essai", "registre", day) == edition
    assert Edition.objects.last_on("essai", "registre", day - timedelta(days=1)) is None


def test_the_day_is_that_of_montreal_and_not_of_greenwich():
    evening = datetime(2026, 7, 2, 2, 0, tzinfo=UTC)
    edition = _publish(evening)

    assert Edition.objects.last_on("essai", "registre", date(2026, 7, 1)) == edition


def test_between_two_editions_the_first_is_in_force():
    first = _publish(_day(2026, 1, 10))
    second = _publish(_day(2026, 2, 10))

    found = [
        Edition.objects.last_on("essai", "registre", day)
        for day in (date(2026, 1, 9), date(2026, 1, 10), date(2026, 2, 9), date(2026, 2, 10))
    ]

    assert found == [None, first, first, second]


def test_of_two_editions_of_one_day_the_last_is_in_force():
    _publish(_day(2026, 1, 10, 9))
    second = _publish(_day(2026, 1, 10, 16))

    assert Edition.objects.last_on("essai", "registre", date(2026, 1, 10)) == second

"""Files by body and by the days they were kept."""

from datetime import date

import pytest

from registry.inventory.models import PersonalInformationFile
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("day", "is_open"),
    [
        (date(2019, 12, 31), False),
        (date(2020, 1, 1), True),
        (date(2025, 6, 29), True),
        (date(2025, 6, 30), False),
        (date(2025, 7, 1), False),
    ],
)
def test_a_file_is_kept_from_the_day_it_opens_until_the_day_it_closes(day, is_open, body):
    factories.make_file(body, opened_on=date(2020, 1, 1), closed_on=date(2025, 6, 30))

    assert PersonalInformationFile.objects.open_on(day).exists() is is_open


@pytest.mark.parametrize("day", [date(1950, 1, 1), date(2090, 1, 1)])
def test_a_file_without_dates_is_taken_as_kept(day, body):
    factories.make_file(body)

    assert PersonalInformationFile.objects.open_on(day).exists()


def test_files_are_those_of_the_body(body):
    own = factories.make_file(body)
    factories.make_file(factories.make_body())

    assert list(PersonalInformationFile.objects.of(body)) == [own]


def test_a_file_says_since_when_and_until_when_it_is_kept(body):
    file = factories.make_file(body, opened_on=date(2020, 1, 1), closed_on=date(2025, 6, 30))

    assert (file.in_force_since, file.in_force_until) == (date(2020, 1, 1), date(2025, 6, 30))

"""A communication stands in one document of the register, with its days."""

from datetime import date

import pytest

from registry.entries.models import Communication
from registry.publication.projection import project
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("channel", ["ententes", "mandats"])
def test_a_communication_is_shown_in_its_document(channel, body):
    record = factories.make_communication(body, channel=channel)

    assert record.part_key == channel
    assert project(record).part == channel


def test_a_communication_says_since_when_and_until_when(body):
    days = {"starts_on": date(2016, 3, 1), "ended_on": date(2024, 6, 30)}
    record = factories.make_communication(body, **days)

    fragment = project(record)

    assert (record.in_force_since, record.in_force_until) == tuple(days.values())
    assert (fragment.since, fragment.ended_on) == tuple(days.values())


@pytest.mark.parametrize(("outside", "shown"), [(True, ("Oui",)), (False, ("Non",))])
def test_whether_it_leaves_quebec_is_said_in_a_word(outside, shown, body):
    record = factories.make_communication(body, outside_quebec=outside)

    assert project(record).particular("communication.outside_quebec").values == shown


def test_communications_are_those_of_the_body(body):
    own = factories.make_communication(body)
    factories.make_communication(factories.make_body())

    assert list(Communication.objects.of(body)) == [own]


def test_identifiers_tell_nothing_of_their_order(body):
    uids = [factories.make_communication(body).uid for _ in range(5)]

    assert len(set(uids)) == 5
    assert all(len(uid) == 12 and not uid.isdecimal() for uid in uids)

"""The chain of the electoral list: 1996, amended in 1999, replaced in 2008, amended in 2016."""

from datetime import date

import pytest

from registry.agreements.lineage import lineage, predecessors, successors
from registry.bodies import editing
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def chain(body):
    """The two agreements, each with its amendment."""
    first = factories.make_agreement(body, number="1996-05", signed_on=date(1996, 5, 2))
    factories.make_amendment(first, number="Avenant de 1999", signed_on=date(1999, 4, 1))
    second = factories.make_agreement(
        body, number="2008-27", signed_on=date(2008, 10, 20), replaces=first
    )
    factories.make_amendment(second, number="Avenant de 2016", signed_on=date(2016, 6, 1))
    return first, second


@pytest.mark.parametrize("place", [0, 1])
def test_the_chain_is_the_same_from_each_of_its_writings(place, chain):
    steps = lineage(chain[place])

    shown = [(step.agreement.number, step.amendment and step.amendment.number) for step in steps]
    assert shown == [
        ("1996-05", None),
        ("1996-05", "Avenant de 1999"),
        ("2008-27", None),
        ("2008-27", "Avenant de 2016"),
    ]
    assert [step.day.year for step in steps] == [1996, 1999, 2008, 2016]


def test_what_was_replaced_and_what_replaced_it_are_found_both_ways(chain):
    first, second = chain

    assert (predecessors(second), successors(second)) == ([first], [])
    assert (predecessors(first), successors(first)) == ([], [second])


def test_a_writing_replaced_by_two_leads_to_both(chain, body):
    first, second = chain
    third = factories.make_agreement(body, replaces=first)

    assert set(successors(first)) == {second, third}
    assert third not in {step.agreement for step in lineage(second)}


def test_a_chain_that_bites_its_tail_is_still_read_to_its_end(chain, officer, now):
    first, second = chain
    editing.edit(
        first, values={"replaces": second}, revision=first.revision, why="x", by=officer, now=now
    )
    first.refresh_from_db()

    assert predecessors(first) == [second]
    assert len(lineage(first)) < 8

"""Ends, renewals, amendments: until when a writing holds, and what the database refuses."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from registry.bodies import editing
from tests import factories

pytestmark = pytest.mark.django_db
END = date(2025, 6, 30)


def test_a_writing_without_an_end_never_ends(body):
    agreement = factories.make_agreement(body)

    assert agreement.last_day is None
    assert not agreement.has_ended_on(date(2999, 1, 1))


@pytest.mark.parametrize(("day", "ended"), [(END, False), (date(2025, 7, 1), True)])
def test_a_writing_holds_through_its_last_day(day, ended, body):
    agreement = factories.make_agreement(body, ends_on=END)

    assert agreement.has_ended_on(day) is ended


@pytest.mark.parametrize(
    ("renewal", "ended"), [("none", True), ("written", True), ("tacit", False)]
)
def test_only_a_writing_renewed_by_itself_goes_on_past_its_end(renewal, ended, body):
    agreement = factories.make_agreement(body, ends_on=END, renewal=renewal)

    assert agreement.has_ended_on(date(2026, 1, 1)) is ended


def test_an_amendment_carries_the_end_further(body):
    agreement = factories.make_agreement(body, ends_on=END)
    factories.make_amendment(agreement, ends_on=date(2027, 6, 30))
    factories.make_amendment(agreement, ends_on=None)

    assert agreement.last_day == date(2027, 6, 30)
    assert not agreement.has_ended_on(date(2027, 6, 30))
    assert agreement.has_ended_on(date(2027, 7, 1))


def test_a_writing_begins_when_it_takes_effect_or_else_when_it_is_signed(body):
    effective = factories.make_agreement(body, effective_on=date(2024, 5, 1))
    signed = factories.make_agreement(body, effective_on=None, signed_on=date(2024, 1, 15))

    assert (effective.begins_on, signed.begins_on) == (date(2024, 5, 1), date(2024, 1, 15))


def test_amendments_come_in_the_order_of_their_signatures(body):
    agreement = factories.make_agreement(body)
    later = factories.make_amendment(agreement, number="Avenant 1", signed_on=date(2025, 5, 1))
    earlier = factories.make_amendment(agreement, number="Avenant 2", signed_on=date(2024, 5, 1))

    assert list(agreement.amendments.all()) == [earlier, later]


def test_two_amendments_of_a_writing_have_two_numbers_but_each_writing_counts_its_own(body):
    first, second = factories.make_agreement(body), factories.make_agreement(body)
    factories.make_amendment(first, number="Avenant 1")
    factories.make_amendment(second, number="Avenant 1")

    with pytest.raises(IntegrityError, match="amendment_number_once"), transaction.atomic():
        factories.make_amendment(first, number="Avenant 1")


def test_an_assessment_has_one_reference_in_a_body(body):
    factories.make_assessment(body, reference="EFVP-1")
    factories.make_assessment(factories.make_body(), reference="EFVP-1")

    with pytest.raises(IntegrityError, match="assessment_reference_once"), transaction.atomic():
        factories.make_assessment(body, reference="EFVP-1")


@pytest.mark.parametrize(
    ("values", "refusal"),
    [
        ({"kind": "promise"}, "kind"),
        ({"renewal": "jamais"}, "renewal"),
        ({"undertakings": "perhaps"}, "undertakings"),
        ({"opinion_outcome": "mitigée"}, "opinion_outcome"),
        ({"signed_on": date(2024, 1, 2), "ends_on": date(2024, 1, 1)}, "ends_after_signed"),
    ],
)
def test_the_database_refuses_what_a_writing_cannot_be(values, refusal, body):
    with pytest.raises(IntegrityError, match=refusal), transaction.atomic():
        factories.make_agreement(body, **values)


def test_a_change_to_a_writing_is_read_in_its_history_with_the_words_of_its_clauses(
    body, officer, now
):
    agreement = factories.make_agreement(body, clauses=[])

    editing.edit(
        agreement,
        values={"clauses": ["avis"]},
        revision=agreement.revision,
        why="Clause ajoutée",
        by=officer,
        now=now,
    )

    line = agreement.history.first()
    assert line.history_change_reason == "Clause ajoutée"
    assert agreement.in_words["clauses"]("avis").startswith("l’avis à donner")

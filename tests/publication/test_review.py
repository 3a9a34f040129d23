"""Submitting, sending back, approving: never incomplete, never alone, always with a trace."""

from datetime import timedelta

import pytest

from registry.bodies import editing
from registry.bodies.actions import change_settings
from registry.publication import review
from registry.publication.models import Approval
from registry.records.changes import changes_of
from registry.records.models import Event
from registry.records.status import TransitionError
from tests import factories

pytestmark = pytest.mark.django_db


def _submitted(body, officer, now, **values):
    return review.submit(factories.make_communication(body, **values), by=officer, now=now)


def _edited(record, by, now, **values):
    return editing.edit(
        record, values=values, revision=record.revision, why="Essai", by=by, now=now
    )


def test_an_incomplete_record_is_not_submitted_and_says_what_is_missing(body, officer, now):
    record = factories.make_communication(body, purpose="", recipients=[])

    with pytest.raises(review.IncompleteError) as refusal:
        review.submit(record, by=officer, now=now)

    record.refresh_from_db()
    missing = [one.key for one in refusal.value.missing]
    assert missing == ["communication.recipients", "communication.purpose"]
    assert "Choisissez au moins un destinataire." in str(refusal.value)
    assert record.status == "draft"


def test_nobody_approves_what_they_edited_last(body, officer, chief, now):
    record = _submitted(body, officer, now)
    edited = _edited(record, chief, now, purpose="Autre fin")
    again = review.submit(edited, by=officer, now=now)

    with pytest.raises(review.FourEyesError):
        review.approve(again, revision=again.revision, by=chief, now=now)

    again.refresh_from_db()
    assert again.status == "in_review"
    assert not Approval.objects.exists()


def test_another_person_submits_in_place_of_the_one_who_must_approve(body, officer, chief, now):
    withheld = factories.withhold(factories.make_communication(body), "communication.purpose")
    submitted = review.submit(withheld, by=chief, now=now)
    assert review.submitted_by_another(submitted, officer) == chief

    again = review.submit(submitted, by=officer, now=now)

    assert review.submitted_by_another(again, officer) is None
    assert review.approve(again, revision=again.revision, by=chief, now=now).approved_by == chief


def test_a_body_may_turn_four_eyes_off(body, officer, chief, administrator, now):
    change_settings(
        body, values={"four_eyes": False}, why="Petite équipe", by=administrator, now=now
    )
    record = factories.make_communication(body)
    edited = _edited(record, chief, now, purpose="Autre fin")
    submitted = review.submit(edited, by=chief, now=now)

    approval = review.approve(submitted, revision=submitted.revision, by=chief, now=now)

    assert approval.approved_by == chief


def test_what_changed_since_it_was_read_is_not_approved(body, officer, chief, now):
    record = _submitted(body, officer, now)
    read = record.revision
    review.submit(_edited(record, officer, now, purpose="Autre fin"), by=officer, now=now)

    with pytest.raises(TransitionError, match="Relisez-la"):
        review.approve(record, revision=read, by=chief, now=now)

    assert not Approval.objects.exists()


def test_a_record_sent_back_says_why_in_its_history(body, officer, chief, now):
    record = _submitted(body, officer, now)

    back = review.send_back(record, comment="Précisez la fin.", by=chief, now=now)

    assert back.status == "draft"
    assert "Précisez la fin." in changes_of(back)[0].reason
    assert Event.objects.get(kind="record_sent_back").detail == "Précisez la fin."


def test_an_approval_freezes_the_record_as_it_is(body, officer, chief, now):
    record = factories.approve(factories.make_communication(body, purpose="La fin approuvée"))

    _edited(record, officer, now, purpose="Un brouillon")

    (approval,) = Approval.objects.in_force(body, "registre")
    assert approval.fragment.particular("communication.purpose").values == ("La fin approuvée",)


def test_the_last_approval_is_in_force_even_when_the_clock_stepped_back(body, officer, now):
    record = factories.approve(factories.make_communication(body, purpose="Ancienne"), now=now)
    edited = _edited(record, officer, now, purpose="Nouvelle")
    factories.approve(edited, now=now - timedelta(hours=1))

    (approval,) = Approval.objects.in_force(body, "registre")

    assert approval.fragment.particular("communication.purpose").values == ("Nouvelle",)
    assert Approval.objects.last_of(record) == approval


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        (
            {"disclosure": "partial", "particulars": ["communication.purpose"], "ground": ""},
            "motif",
        ),
        ({"disclosure": "withheld", "particulars": [], "ground": "LAI-999"}, "motif"),
        ({"disclosure": "partial", "particulars": [], "ground": "LAI-28"}, "au moins une"),
        (
            {"disclosure": "partial", "particulars": ["file.source"], "ground": "LAI-28"},
            "n’existe pas",
        ),
    ],
)
def test_a_decision_that_lacks_something_is_refused(values, sentence, body, chief, now):
    record = factories.make_communication(body)

    with pytest.raises(review.DecisionError, match=sentence):
        review.decide_disclosure(record, reason="Essai", by=chief, now=now, **values)

    record.refresh_from_db()
    assert (record.disclosure, record.withheld_at) == ("public", None)


def test_a_decision_makes_what_was_approved_a_draft_again(body, chief, now):
    record = factories.approve(factories.make_communication(body))

    decided = factories.withhold(record, "communication.purpose")

    assert decided.status == "draft"
    assert (decided.withheld_by, decided.withheld_at) == (chief, now)
    assert Event.objects.filter(kind="disclosure_decided").count() == 1


def test_what_names_something_withheld_since_is_outdated_and_may_be_given_again(body, officer, now):
    file = factories.approve(factories.make_file(body))
    record = factories.approve(factories.make_communication(body, files=[file]))
    assert not review.is_outdated(record)
    factories.withhold(file)

    assert review.is_outdated(record)

    assert not review.is_outdated(factories.approve(record))

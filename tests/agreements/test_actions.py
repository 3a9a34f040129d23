"""Adding what waits: the writing of an entry, the assessment of a writing; all or nothing."""

import pytest
from django.db import IntegrityError

from registry.agreements.actions import add_agreement_for, add_assessment_for
from registry.agreements.models import Agreement, PrivacyImpactAssessment
from registry.bodies.permissions import NotPermittedError
from registry.records.changes import changes_of
from tests import factories

pytestmark = pytest.mark.django_db


def _add(body, entry, by, now, **values):
    given = {"kind": "agreement", "number": "E-1", "title": "Entente"} | values
    return add_agreement_for(entry, Agreement(public_body=body), values=given, by=by, now=now)


def test_the_entry_rests_on_the_writing_added_for_it(body, officer, now):
    entry = factories.make_communication(body, agreement=None)

    agreement = _add(body, entry, officer, now)

    entry.refresh_from_db()
    latest = changes_of(entry)[0]
    assert entry.agreement == agreement
    assert latest.reason == "Entente inscrite pour cette inscription"
    assert [change.field for change in latest.changes] == ["agreement"]
    assert latest.by == str(officer)


def test_what_someone_saved_in_the_entry_meanwhile_is_left_alone(body, officer, now):
    entry = factories.make_communication(body, agreement=None)
    factories.rename(entry, "Renommée entre-temps")

    agreement = _add(body, entry, officer, now)

    entry.refresh_from_db()
    assert (entry.title, entry.agreement) == ("Renommée entre-temps", agreement)


def test_an_approved_entry_becomes_a_draft_again(body, officer, now):
    entry = factories.approve(factories.make_communication(body))

    _add(body, entry, officer, now)

    entry.refresh_from_db()
    assert entry.status == "draft"


def test_a_number_already_given_leaves_the_entry_as_it_was(body, officer, now):
    entry = factories.make_communication(body, agreement=None)
    factories.make_agreement(body, number="E-1")

    with pytest.raises(IntegrityError):
        _add(body, entry, officer, now)

    entry.refresh_from_db()
    assert (entry.agreement, entry.history.count()) == (None, 1)


def test_an_auditor_adds_no_writing(body, auditor, now):
    entry = factories.make_communication(body, agreement=None)

    with pytest.raises(NotPermittedError):
        _add(body, entry, auditor, now)

    entry.refresh_from_db()
    assert entry.agreement is None
    assert not Agreement.objects.filter(number="E-1").exists()


def test_the_assessment_added_for_a_writing_joins_those_it_had(body, officer, now):
    agreement = factories.make_agreement(body)
    before = agreement.assessments.get()

    added = add_assessment_for(
        agreement,
        PrivacyImpactAssessment(public_body=body),
        values={"reference": "EFVP-9", "title": "Nouvelle"},
        by=officer,
        now=now,
    )

    assert set(agreement.assessments.all()) == {before, added}
    assert changes_of(agreement)[0].reason == "Évaluation inscrite pour cet écrit"

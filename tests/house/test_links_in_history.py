"""The many-to-many fields of a tracked record are part of its history."""

import pytest

from registry.agreements.models import Agreement, PrivacyImpactAssessment, Recipient
from registry.bodies import editing
from registry.categories.models import InformationCategory, PersonCategory, SecurityMeasure
from registry.entries.models import (
    CollectionForAnother,
    Communication,
    HealthCommunication,
    OtherUse,
)
from registry.inventory.models import PersonalInformationFile
from registry.records.changes import changes_of
from tests import factories
from tests.house.rooms import LINKS, name_of

MAKE = {
    Agreement: factories.make_agreement,
    CollectionForAnother: factories.make_collection,
    HealthCommunication: factories.make_health_communication,
    OtherUse: factories.make_use,
    PrivacyImpactAssessment: factories.make_assessment,
    Communication: factories.make_communication,
    InformationCategory: factories.make_category,
    PersonCategory: factories.make_person_category,
    PersonalInformationFile: factories.make_file,
    Recipient: factories.make_recipient,
    SecurityMeasure: factories.make_measure,
}


def test_there_are_links_to_follow():
    assert len(LINKS) >= 7


@pytest.mark.django_db
@pytest.mark.parametrize(("model", "name"), LINKS, ids=name_of)
def test_a_change_of_links_is_read_in_the_history(model, name, body, officer, now):
    make_other = MAKE[model._meta.get_field(name).related_model]
    before, after = make_other(body), make_other(body)
    record = MAKE[model](body, **{name: [before]})

    editing.edit(
        record, values={name: [after]}, revision=record.revision, why="Essai", by=officer, now=now
    )

    latest = changes_of(record)[0]
    change = next(one for one in latest.changes if one.field == name)
    assert (change.before, change.after) == (str(before), str(after))
    assert (latest.by, latest.reason) == (str(officer), "Essai")


@pytest.mark.django_db
@pytest.mark.parametrize(("model", "name"), LINKS, ids=name_of)
def test_an_edit_of_links_is_one_line_of_history(model, name, body, officer, now):
    record = MAKE[model](body)
    lines = record.history.count()
    row = MAKE[model._meta.get_field(name).related_model](body)

    editing.edit(
        record, values={name: [row]}, revision=record.revision, why="Essai", by=officer, now=now
    )

    assert record.history.count() == lines + 1

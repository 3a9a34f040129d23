"""V13 and V14, the part that no finding can say: the database and the acts refuse what the rules
forbid."""

from datetime import date

import pytest
from django.db import DatabaseError, IntegrityError, models, transaction

from registry.bodies.permissions import NotPermittedError
from registry.entries.models import CollectionForAnother, Communication, HealthCommunication
from registry.publication import review
from registry.publication.models import Approval
from registry.publication.projection import project
from registry.records.publishable import Disclosure
from registry.records.querysets import UntracedWriteError
from tests import factories

pytestmark = pytest.mark.django_db
DECIDED = ("withholding_ground", "withheld_at", "withheld_by")


def _write(record, **values):
    """Write behind every check of the house."""
    rows = models.QuerySet(type(record)).filter(pk=record.pk)
    with transaction.atomic():
        rows.update(**values)


@pytest.mark.parametrize("name", DECIDED)
@pytest.mark.parametrize("particulars", [(), ("communication.purpose",)])
def test_v13_the_database_keeps_no_withholding_without_its_decision(name, particulars, body):
    record = factories.withhold(factories.make_communication(body), *particulars)
    undone = {"withholding_ground": ""} if name == "withholding_ground" else {name: None}

    with pytest.raises(IntegrityError, match="withholding_decided|withheld_at_together"):
        _write(record, **undone)


def test_v13_the_database_knows_the_grounds(body):
    record = factories.withhold(factories.make_communication(body))

    with pytest.raises(IntegrityError, match="withholding_ground"):
        _write(record, withholding_ground="LAI-999")


@pytest.mark.parametrize("role", ["officer", "auditor", "administrator"])
def test_v13_the_person_in_charge_alone_decides(role, body, now):
    record = factories.make_communication(body)

    with pytest.raises(NotPermittedError):
        review.decide_disclosure(
            record,
            disclosure=Disclosure.WITHHELD,
            particulars=[],
            ground="LAI-28",
            reason="Essai",
            by=factories.make_user(body, role),
            now=now,
        )


def test_v13_what_is_withheld_has_no_fragment(body):
    assert project(factories.withhold(factories.make_communication(body))) is None


def test_v14_an_entry_is_never_erased(body):
    record = factories.approve(factories.make_communication(body))

    with pytest.raises(UntracedWriteError):
        record.delete()
    with pytest.raises(UntracedWriteError):
        Communication.objects.filter(pk=record.pk).delete()


def test_v14_what_was_approved_is_never_rewritten(body):
    record = factories.approve(factories.make_communication(body))
    approval = Approval.objects.get(uid=record.uid)

    factories.rename(record, "Un autre titre")

    assert Approval.objects.get(uid=record.uid).content == approval.content
    with pytest.raises(DatabaseError, match="ne prend que des ajouts"), transaction.atomic():
        models.QuerySet(Approval).filter(pk=approval.pk).update(title="Un autre titre")


def test_v14_a_change_is_approved_as_a_new_version_and_the_old_one_stays(body):
    record = factories.approve(factories.make_communication(body, title="Un titre"))

    factories.approve(factories.rename(record, "Un autre titre"))

    titles = Approval.objects.filter(uid=record.uid).order_by("pk").values_list("title", flat=True)
    assert list(titles) == ["Un titre", "Un autre titre"]


def test_v14_an_ended_entry_stays_with_its_date(body):
    record = factories.make_communication(body, ended_on=date(2026, 6, 30))

    assert project(record).ended_on == date(2026, 6, 30)


@pytest.mark.parametrize(
    ("model", "make"),
    [
        (Communication, factories.make_communication),
        (CollectionForAnother, factories.make_collection),
        (HealthCommunication, factories.make_health_communication),
    ],
)
def test_v14_no_entry_ends_before_it_starts(model, make, body):
    record = make(body, starts_on=date(2026, 5, 4))

    _write(record, ended_on=date(2026, 5, 4))
    with pytest.raises(IntegrityError, match="ends_after_start"):
        _write(record, ended_on=date(2026, 5, 3))

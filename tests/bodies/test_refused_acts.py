"""Each act asks its permission first: another role, or the same role elsewhere, is refused."""

import pytest

from registry.audit import exports
from registry.audit.models import Export
from registry.bodies import actions, editing
from registry.bodies.permissions import ROLES, NotPermittedError, Permission
from registry.bodies.roles import Role
from registry.categories.models import SecurityMeasure
from registry.publication import review
from registry.publication.actions import cancel_job, publish, retry_job
from registry.publication.models import Job
from registry.records.models import Event
from tests import factories

pytestmark = pytest.mark.django_db


def _decide(record, by, now):
    review.decide_disclosure(
        record,
        disclosure="withheld",
        particulars=[],
        ground="LAI-28",
        reason="Essai",
        by=by,
        now=now,
    )


ACTS = {
    "add": (
        Permission.EDIT,
        lambda r, by, now: editing.add(
            SecurityMeasure(public_body=r.public_body), values={"title": "X"}, by=by, now=now
        ),
    ),
    "edit": (
        Permission.EDIT,
        lambda r, by, now: editing.edit(
            r, values={"title": "X"}, revision=r.revision, why="Essai", by=by, now=now
        ),
    ),
    "submit": (Permission.SUBMIT, lambda r, by, now: review.submit(r, by=by, now=now)),
    "send_back": (
        Permission.APPROVE,
        lambda r, by, now: review.send_back(r, comment="Essai", by=by, now=now),
    ),
    "approve": (
        Permission.APPROVE,
        lambda r, by, now: review.approve(r, revision=r.revision, by=by, now=now),
    ),
    "decide_disclosure": (Permission.WITHHOLD, _decide),
    "publish": (
        Permission.PUBLISH,
        lambda r, by, now: publish(r.public_body, "registre", by=by, now=now),
    ),
    "retry_job": (
        Permission.PUBLISH,
        lambda r, by, now: retry_job(Job(pk=0), body=r.public_body, by=by, now=now),
    ),
    "cancel_job": (
        Permission.PUBLISH,
        lambda r, by, now: cancel_job(Job(pk=0), body=r.public_body, by=by, now=now),
    ),
    "change_settings": (
        Permission.ADMINISTER,
        lambda r, by, now: actions.change_settings(
            r.public_body, values={"name": "X"}, why="Essai", by=by, now=now
        ),
    ),
    "give_role": (
        Permission.ADMINISTER,
        lambda r, by, now: actions.give_role(r.public_body, by, Role.AUDITOR, by=by, now=now),
    ),
    "withdraw_role": (
        Permission.ADMINISTER,
        lambda r, by, now: actions.withdraw_role(r.public_body.memberships.first(), by=by, now=now),
    ),
    "ask_export": (
        Permission.EXPORT_COMPLETE,
        lambda r, by, now: exports.ask(
            r.public_body, "history", "registre", now.date(), now.date(), by=by, now=now
        ),
    ),
    "cancel_export": (
        Permission.EXPORT_COMPLETE,
        lambda r, by, now: exports.cancel(Export(public_body=r.public_body), by=by, now=now),
    ),
    "retry_export": (
        Permission.EXPORT_COMPLETE,
        lambda r, by, now: exports.retry(Export(public_body=r.public_body), by=by, now=now),
    ),
    "take_export": (
        Permission.EXPORT_COMPLETE,
        lambda r, by, now: exports.take(Export(public_body=r.public_body), by=by, now=now),
    ),
    "history_csv": (
        Permission.EXPORT_COMPLETE,
        lambda r, by, now: exports.history_csv(r.public_body, "registre", by=by, now=now),
    ),
}


@pytest.mark.parametrize("name", ACTS)
def test_an_act_is_refused_to_every_role_that_does_not_allow_it(name, body, now):
    permission, act = ACTS[name]
    record = factories.make_communication(body)
    refused = [role for role in Role if permission not in ROLES[role]]
    people = [factories.make_user(body, role) for role in refused]
    people += [factories.make_user(factories.make_body(), role) for role in Role]
    events = Event.objects.count()

    for person in people:
        with pytest.raises(NotPermittedError):
            act(record, person, now)

    assert len(people) > len(Role)
    assert Event.objects.count() == events
    assert type(record).objects.get(pk=record.pk).revision == record.revision

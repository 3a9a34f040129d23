"""Changing the settings of a body and the roles of its people leaves a trace."""

import pytest

from registry.bodies.actions import (
    LastAdministratorError,
    change_settings,
    give_role,
    withdraw_role,
)
from registry.bodies.models import Membership, PublicBody
from registry.bodies.permissions import Permission, may
from registry.bodies.roles import Role
from registry.records.changes import changes_of
from registry.records.models import Event
from tests import factories

pytestmark = pytest.mark.django_db


def test_a_setting_changes_with_its_reason_in_the_history_and_the_log(body, administrator, now):
    change_settings(
        body, values={"four_eyes": False}, why="Petite équipe", by=administrator, now=now
    )

    latest = changes_of(PublicBody.objects.get(pk=body.pk))[0]
    event = Event.objects.get(kind="setting_changed")
    assert [(one.field, one.before, one.after) for one in latest.changes] == [
        ("four_eyes", "Oui", "Non")
    ]
    assert (latest.reason, event.detail) == ("Petite équipe", "Petite équipe")
    assert event.actor_name == administrator.name


def test_a_role_is_given_and_withdrawn_and_given_back(body, administrator, now):
    person = factories.make_user(None)

    membership = give_role(body, person, Role.AUDITOR, by=administrator, now=now)
    assert may(person, Permission.EXPORT_COMPLETE, body)
    withdraw_role(membership, by=administrator, now=now)
    assert not may(person, Permission.READ, body)
    again = give_role(body, person, Role.AUDITOR, by=administrator, now=now)

    assert again.pk == membership.pk
    assert may(person, Permission.EXPORT_COMPLETE, body)
    assert [one.reason for one in changes_of(again)] == ["Rôle donné", "Rôle retiré", "Rôle donné"]
    assert Event.objects.filter(kind="membership_changed").count() == 3


def test_the_last_administrator_keeps_the_role(body, administrator, now):
    with pytest.raises(LastAdministratorError):
        withdraw_role(administrator.memberships.get(), by=administrator, now=now)

    assert may(administrator, Permission.ADMINISTER, body)


def test_one_of_two_administrators_may_leave(body, administrator, now):
    factories.make_user(body, "administrator")

    withdraw_role(administrator.memberships.get(), by=administrator, now=now)

    assert not may(administrator, Permission.ADMINISTER, body)


def test_memberships_are_those_of_the_body(body, officer):
    elsewhere = factories.make_user(factories.make_body(), "officer")

    assert [one.user for one in Membership.objects.of(body)] == [officer]
    assert elsewhere.memberships.count() == 1

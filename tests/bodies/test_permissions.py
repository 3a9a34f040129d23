"""Who may do what: one table, role by act by body."""

import pytest
from django.contrib.auth.models import AnonymousUser

from registry.bodies.models import Membership
from registry.bodies.permissions import (
    NotPermittedError,
    Permission,
    may,
    permissions_of,
    require,
)
from registry.bodies.roles import Role
from tests import factories

pytestmark = pytest.mark.django_db
OFFICER, CHIEF, AUDITOR, ADMIN = (
    Role.OFFICER,
    Role.PERSON_IN_CHARGE,
    Role.AUDITOR,
    Role.ADMINISTRATOR,
)
TABLE = {
    Permission.READ: {OFFICER, CHIEF, AUDITOR, ADMIN},
    Permission.EDIT: {OFFICER, CHIEF},
    Permission.SUBMIT: {OFFICER, CHIEF},
    Permission.APPROVE: {CHIEF},
    Permission.WITHHOLD: {CHIEF},
    Permission.PUBLISH: {OFFICER, CHIEF},
    Permission.WITHDRAW: {CHIEF},
    Permission.READ_REPORTS: {OFFICER, CHIEF, AUDITOR},
    Permission.ANSWER_REPORTS: {OFFICER, CHIEF},
    Permission.EXPORT_COMPLETE: {AUDITOR},
    Permission.ADMINISTER: {ADMIN},
}
CASES = [(permission, role) for permission in Permission for role in Role]


@pytest.mark.parametrize(("permission", "role"), CASES)
def test_a_role_allows_in_its_own_body_what_the_table_says(permission, role, body):
    person = factories.make_user(body, role)

    assert may(person, permission, body) is (role in TABLE[permission])


@pytest.mark.parametrize(("permission", "role"), CASES)
def test_a_role_allows_nothing_in_another_body(permission, role, body):
    person = factories.make_user(factories.make_body(), role)

    assert may(person, permission, body) is False


def test_two_roles_allow_what_either_does(body):
    person = factories.make_user(body, OFFICER)
    Membership(user=person, public_body=body, role=AUDITOR).keep(
        by=None, why="Essai", at=factories.NOW
    )

    assert permissions_of(person, body) == {
        Permission.READ,
        Permission.EDIT,
        Permission.SUBMIT,
        Permission.PUBLISH,
        Permission.READ_REPORTS,
        Permission.ANSWER_REPORTS,
        Permission.EXPORT_COMPLETE,
    }


def test_a_person_who_left_may_do_nothing(body):
    person = factories.make_user(body, CHIEF, is_active=False)

    assert permissions_of(person, body) == frozenset()


def test_a_role_that_was_withdrawn_allows_nothing(body, now):
    person = factories.make_user(body, CHIEF)
    membership = person.memberships.get()
    membership.is_active = False
    membership.keep(by=None, why="Essai", at=now)

    assert permissions_of(person, body) == frozenset()


def test_a_person_without_a_role_and_nobody_may_do_nothing(body):
    assert permissions_of(factories.make_user(None), body) == frozenset()
    assert permissions_of(AnonymousUser(), body) == frozenset()
    assert permissions_of(None, body) == frozenset()


def test_require_lets_through_or_raises(body, officer, auditor):
    require(officer, Permission.EDIT, body)

    with pytest.raises(NotPermittedError):
        require(auditor, Permission.EDIT, body)

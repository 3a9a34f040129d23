"""Who may do what: one enum, one table. No permission lives anywhere else."""

from enum import StrEnum
from typing import Any

from django.core.exceptions import PermissionDenied

from registry.bodies.roles import Role


class Permission(StrEnum):
    """One act that a role may allow."""

    READ = "read"
    EDIT = "edit"
    SUBMIT = "submit"
    APPROVE = "approve"
    WITHHOLD = "withhold"
    PUBLISH = "publish"
    WITHDRAW = "withdraw"
    READ_REPORTS = "read_reports"
    ANSWER_REPORTS = "answer_reports"
    EXPORT_COMPLETE = "export_complete"
    ADMINISTER = "administer"


ROLES: dict[Role, frozenset[Permission]] = {
    Role.OFFICER: frozenset(
        {
            Permission.READ,
            Permission.EDIT,
            Permission.SUBMIT,
            Permission.PUBLISH,
            Permission.READ_REPORTS,
            Permission.ANSWER_REPORTS,
        }
    ),
    Role.PERSON_IN_CHARGE: frozenset(
        {
            Permission.READ,
            Permission.EDIT,
            Permission.SUBMIT,
            Permission.APPROVE,
            Permission.WITHHOLD,
            Permission.PUBLISH,
            Permission.WITHDRAW,
            Permission.READ_REPORTS,
            Permission.ANSWER_REPORTS,
        }
    ),
    Role.AUDITOR: frozenset({Permission.READ, Permission.READ_REPORTS, Permission.EXPORT_COMPLETE}),
    Role.ADMINISTRATOR: frozenset({Permission.READ, Permission.ADMINISTER}),
}


class NotPermittedError(PermissionDenied):
    """The role of the person does not allow the act."""


def permissions_of(user: Any, body: Any) -> frozenset[Permission]:
    """All that a person may do in a body; nothing when deactivated or a stranger to it."""
    if not getattr(user, "is_active", False) or not user.pk:
        return frozenset()
    roles = user.memberships.filter(public_body=body, is_active=True).values_list("role", flat=True)
    return frozenset().union(*(ROLES[Role(role)] for role in roles))


def may(user: Any, permission: Permission, body: Any) -> bool:
    """Whether a person may do that in that body."""
    return permission in permissions_of(user, body)


def require(user: Any, permission: Permission, body: Any) -> None:
    """Raise NotPermittedError unless the person may do that in that body."""
    if not may(user, permission, body):
        raise NotPermittedError(f"{user} : {permission} refusé pour {body}.")

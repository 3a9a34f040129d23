"""Changing the settings of a body, the roles of its people, the address of their calendar."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Max

from registry.bodies.models import Membership, PublicBody, User
from registry.bodies.permissions import NotPermittedError, Permission, require
from registry.bodies.roles import Role
from registry.records.models import EventKind, log_event


class LastAdministratorError(Exception):
    """The body would be left without anyone to administer it."""


@transaction.atomic
def change_settings(
    body: PublicBody, *, values: dict[str, Any], why: str, by: Any, now: datetime
) -> PublicBody:
    """Change what the body says of itself, or its four-eyes rule."""
    require(by, Permission.ADMINISTER, body)
    current = PublicBody.objects.select_for_update().get(pk=body.pk)
    for name, value in values.items():
        setattr(current, name, value)
    current.keep(by=by, why=why, at=now)
    log_event(
        EventKind.SETTING_CHANGED, by=by, now=now, body=body.slug, subject=current, detail=why
    )
    return current


@transaction.atomic
def give_role(body: PublicBody, user: User, role: Role, *, by: Any, now: datetime) -> Membership:
    """Give a person a role in the body, or give it back."""
    require(by, Permission.ADMINISTER, body)
    membership = Membership.objects.filter(user=user, public_body=body, role=role).first()
    membership = membership or Membership(user=user, public_body=body, role=role)
    membership.is_active = True
    return _keep(membership, "Rôle donné", by=by, now=now)


@transaction.atomic
def withdraw_role(membership: Membership, *, by: Any, now: datetime) -> Membership:
    """Withdraw a role; LastAdministratorError when nobody would be left to administer."""
    require(by, Permission.ADMINISTER, membership.public_body)
    administrators = Membership.objects.select_for_update().filter(
        public_body=membership.public_body, role=Role.ADMINISTRATOR, is_active=True
    )
    if membership.role == Role.ADMINISTRATOR and len(administrators) == 1:
        raise LastAdministratorError("Donnez d’abord ce rôle à une autre personne.")
    membership.is_active = False
    # Given back one day, the role must not open an old address again.
    membership.calendar_number = 0
    return _keep(membership, "Rôle retiré", by=by, now=now)


def _own(membership: Membership, by: Any) -> Membership:
    """The role as it stands, locked; NotPermittedError when it is not an active one of theirs."""
    require(by, Permission.READ, membership.public_body)
    current = Membership.objects.select_for_update().get(pk=membership.pk)
    if current.user_id != by.pk or not current.is_active:
        raise NotPermittedError(f"{by} : le calendrier d’une autre personne.")
    return current


@transaction.atomic
def renew_calendar_address(membership: Membership, *, by: Any, now: datetime) -> Membership:
    """Give the person a private calendar address; the one they had, if any, works no more."""
    current = _own(membership, by)
    # A number is never used again, even once the address was closed.
    used = current.history.aggregate(Max("calendar_number"))["calendar_number__max"] or 0
    return _number(current, used + 1, "Nouvelle adresse de calendrier", by=by, now=now)


@transaction.atomic
def close_calendar_address(membership: Membership, *, by: Any, now: datetime) -> Membership:
    """Close the person’s calendar address; nothing is written when there is none."""
    current = _own(membership, by)
    if not current.calendar_number:
        return current
    return _number(current, 0, "Adresse de calendrier fermée", by=by, now=now)


def _number(membership: Membership, number: int, why: str, *, by: Any, now: datetime) -> Membership:
    membership.calendar_number = number
    membership.keep(by=by, why=why, at=now)
    body = membership.public_body.slug
    log_event(
        EventKind.CALENDAR_ADDRESS_CHANGED,
        by=by,
        now=now,
        body=body,
        subject=membership,
        detail=why,
    )
    return membership


def _keep(membership: Membership, why: str, *, by: Any, now: datetime) -> Membership:
    membership.keep(by=by, why=why, at=now)
    body = membership.public_body.slug
    log_event(
        EventKind.MEMBERSHIP_CHANGED, by=by, now=now, body=body, subject=membership, detail=why
    )
    return membership

"""Withdrawing an edition by order: the public site answers 410 from that moment on.

The bytes stay until the owner of the tables erases them (registry.publication.erasing).
"""

from datetime import datetime
from typing import Any

from django.db import transaction

from registry.bodies.models import PublicBody
from registry.bodies.permissions import Permission, require
from registry.editions.models import Edition, Withdrawal
from registry.publication.models import Job, JobState
from registry.records.models import EventKind, log_event


class WithdrawalError(Exception):
    """The edition cannot be withdrawn so; the message says why."""


@transaction.atomic
def withdraw(
    edition: Edition, *, authority: str, reason: str, by: Any, now: datetime
) -> Withdrawal:
    """Put a tombstone on the edition; what is approved stays approved.

    The edition before does not come back: none is in force until the next one is published.
    """
    body = PublicBody.objects.get(slug=edition.body)
    require(by, Permission.WITHDRAW, body)
    # As publishing does: one act at a time on the editions of a body.
    PublicBody.objects.select_for_update().get(pk=body.pk)
    _refuse(edition, authority, reason)
    tombstone = Withdrawal(
        edition=edition, withdrawn_at=now, authority=authority.strip(), reason=reason.strip()
    )
    tombstone.save()
    _stop_making_files(edition, now)
    log_event(
        EventKind.EDITION_WITHDRAWN,
        by=by,
        now=now,
        body=edition.body,
        register=edition.register,
        subject=str(edition),
        detail=f"{tombstone.authority}\u00a0: {tombstone.reason}",
    )
    return tombstone


def _refuse(edition: Edition, authority: str, reason: str) -> None:
    if not authority.strip() or not reason.strip():
        raise WithdrawalError("Écrivez qui ordonne le retrait, et pourquoi.")
    if Withdrawal.objects.filter(edition=edition).exists():
        raise WithdrawalError(f"L’édition {edition.number} est déjà retirée.")


def _stop_making_files(edition: Edition, now: datetime) -> None:
    """Take the job from the worker that may be at it: its next file is refused."""
    Job.objects.filter(edition=edition).exclude(state=JobState.DONE).update(
        state=JobState.DONE, finished_at=now, token="", lease_until=None, error=""
    )

"""Submitting, sending back, approving, and deciding what is withheld."""

from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from registry.bodies.permissions import NotPermittedError, Permission, require
from registry.compliance.finding import Finding
from registry.compliance.findings import blocking
from registry.editions.canonical import canonical_bytes
from registry.editions.differences import FieldChange, changes_between
from registry.law.withholding import BY_CODE as GROUNDS
from registry.publication.models import Approval
from registry.publication.projection import project, project_complete, withholdable
from registry.records import status
from registry.records.models import EventKind, log_event
from registry.records.publishable import Disclosure, PublishableRecord


class IncompleteError(Exception):
    """The law forbids to publish the record as it is; `missing` are the findings that say why."""

    def __init__(self, missing: list[Finding]) -> None:
        """Keep what is missing, each with its field and its article."""
        super().__init__(" ".join(item.message for item in missing))
        self.missing = missing


class FourEyesError(NotPermittedError):
    """The person edited the record last, and the body asks for another pair of eyes."""


class DecisionError(ValueError):
    """The decision on disclosure lacks something; the message says what."""


def _locked(record: PublishableRecord) -> Any:
    return type(record).objects.select_for_update(of=("self",)).get(pk=record.pk)


def _pass(record: Any, act: str, *, by: Any, now: datetime, why: str) -> Any:
    """Move the record along the table of transitions, with a line of history."""
    record.status = status.after(record.status, act)
    return record.keep(by=by, why=why, at=now)


def require_complete(record: PublishableRecord, on: date) -> None:
    """Raise IncompleteError when the law, on that day, forbids to publish the record."""
    missing = blocking(record, on)
    if missing:
        raise IncompleteError(missing)


@transaction.atomic
def submit(record: PublishableRecord, *, by: Any, now: datetime) -> Any:
    """Ask for the approval of a complete draft; or in the place of whoever asked for it."""
    require(by, Permission.SUBMIT, record.public_body)  # type: ignore[attr-defined]
    current = _locked(record)
    if current.status == status.Status.IN_REVIEW and not submitted_by_another(current, by):
        raise status.TransitionError(
            "Cette inscription est déjà soumise\u00a0: elle attend d’être approuvée."
        )
    require_complete(current, timezone.localdate(now))
    _pass(current, status.SUBMIT, by=by, now=now, why="Soumise pour approbation")
    body = current.public_body.slug
    log_event(EventKind.RECORD_SUBMITTED, by=by, now=now, body=body, subject=current)
    return current


@transaction.atomic
def send_back(record: PublishableRecord, *, comment: str, by: Any, now: datetime) -> Any:
    """Give a record in review back to its writer, saying what to mend."""
    require(by, Permission.APPROVE, record.public_body)  # type: ignore[attr-defined]
    current = _locked(record)
    _pass(current, status.SEND_BACK, by=by, now=now, why=f"Renvoyée : {comment}")
    body = current.public_body.slug
    log_event(
        EventKind.RECORD_SENT_BACK,
        by=by,
        now=now,
        body=body,
        subject=current,
        detail=comment,
    )
    return current


def may_approve(record: Any, by: Any) -> bool:
    """Whether the four-eyes rule lets that person approve the record.

    Nobody approves what they edited last, nor what they submitted: a decision to withhold, which
    only the person in charge may take, is thus seen by someone else too.
    """
    if not record.public_body.four_eyes:
        return True
    last = record.history.order_by("-history_id").first()
    return by.pk not in (record.edited_by_id, last.history_user_id if last else None)


def submitted_by_another(record: Any, by: Any) -> Any | None:
    """Who else submitted a record in review and so may not approve it; None when nobody did."""
    last = record.history.order_by("-history_id").first()
    who = last.history_user if last and record.status == status.Status.IN_REVIEW else None
    return who if who is not None and who != by else None


@transaction.atomic
def approve(
    record: PublishableRecord,
    *,
    revision: int,
    by: Any,
    now: datetime,
    comment: str = "",
    public_reason: str = "",
    is_correction: bool = False,
) -> Approval:
    """Freeze the record as read at that revision; it stays in force until the next approval.

    `comment` stays in the office; `public_reason` is published with the change.
    """
    require(by, Permission.APPROVE, record.public_body)  # type: ignore[attr-defined]
    current = _locked(record)
    if current.revision != revision:
        raise status.TransitionError(
            "Cette inscription a changé depuis que vous l’avez lue. Relisez-la avant d’approuver."
        )
    if not may_approve(current, by):
        raise FourEyesError("Une autre personne doit approuver ce que vous avez modifié ou soumis.")
    require_complete(current, timezone.localdate(now))
    _pass(current, status.APPROVE, by=by, now=now, why=comment or "Approuvée")
    approval = _freeze(
        current,
        by=by,
        now=now,
        comment=comment,
        public_reason=public_reason,
        is_correction=is_correction,
    )
    body = current.public_body.slug
    log_event(
        EventKind.RECORD_APPROVED,
        by=by,
        now=now,
        body=body,
        subject=current,
        detail=comment,
    )
    return approval


def is_outdated(record: Any) -> bool:
    """Whether an approved record would be published otherwise if it were approved today."""
    approval = Approval.objects.last_of(record)
    if approval is None or record.status != status.Status.APPROVED:
        return False
    fragment = project(record)
    return bytes(approval.content) != (canonical_bytes(fragment) if fragment else b"")


def changes_since_approval(record: Any) -> tuple[FieldChange, ...]:
    """What the record says now and did not say when it was last approved; nothing before that."""
    approval = Approval.objects.last_of(record)
    if approval is None:
        return ()
    return changes_between(approval.complete_fragment, project_complete(record), reveal=True)


def _freeze(
    record: Any,
    *,
    by: Any,
    now: datetime,
    comment: str,
    public_reason: str,
    is_correction: bool,
) -> Approval:
    """Append the approval with the projected fragment."""
    fragment = project(record)
    approval = Approval(
        public_body=record.public_body,
        register=record.register.key,
        kind=record.requirements,
        uid=record.uid,
        title=record.title,
        revision=record.revision,
        content=canonical_bytes(fragment) if fragment else b"",
        complete=canonical_bytes(project_complete(record)),
        disclosure=record.disclosure,
        withheld_particulars=list(record.withheld_particulars),
        is_correction=is_correction,
        comment=comment,
        public_reason=public_reason if fragment else "",
        approved_at=now,
        approved_by=by,
    )
    approval.save()
    return approval


def _refuse_past_day(until: date | None, now: datetime) -> None:
    if until and until <= timezone.localdate(now):
        raise DecisionError("La décision se revoit un jour à venir\u00a0: changez la date.")


def _refuse_bad_decision(record: Any, disclosure: str, particulars: list[str], ground: str) -> None:
    known = {key for key, _ in withholdable(record)}
    if ground not in GROUNDS:
        raise DecisionError("Choisissez le motif qui permet de ne pas diffuser.")
    if disclosure == Disclosure.PARTIAL and not particulars:
        raise DecisionError("Choisissez au moins une particularité à ne pas diffuser.")
    if not set(particulars) <= known:
        raise DecisionError("Une des particularités choisies n’existe pas pour cette inscription.")


@transaction.atomic
def decide_disclosure(
    record: PublishableRecord,
    *,
    disclosure: str,
    particulars: list[str],
    ground: str,
    reason: str,
    by: Any,
    now: datetime,
    until: date | None = None,
) -> Any:
    """Decide what of a record the public reads; it takes effect at the next approval.

    What is withheld may be so until a day, on which the decision is looked at again: nothing
    becomes public by itself.
    """
    require(by, Permission.WITHHOLD, record.public_body)  # type: ignore[attr-defined]
    current = _locked(record)
    is_public = disclosure == Disclosure.PUBLIC
    if not is_public:
        _refuse_bad_decision(current, disclosure, particulars, ground)
        _refuse_past_day(until, now)
    current.disclosure = disclosure
    current.withheld_particulars = particulars if disclosure == Disclosure.PARTIAL else []
    current.withholding_ground = "" if is_public else ground
    current.withholding_reason = reason
    current.withheld_until = None if is_public else until
    current.withheld_at, current.withheld_by = now, by
    current.status = status.after(current.status, status.EDIT)
    current.keep(by=by, why="Décision de diffusion", at=now)
    body = current.public_body.slug
    log_event(
        EventKind.DISCLOSURE_DECIDED,
        by=by,
        now=now,
        body=body,
        subject=current,
        detail=current.get_disclosure_display(),
    )
    return current

"""Adding and editing any record of a body: permission first, one transaction, one event."""

from datetime import datetime
from typing import Any

from django.db import transaction

from registry.bodies.permissions import Permission, require
from registry.records import status
from registry.records.models import EventKind, log_event
from registry.records.publishable import PublishableRecord
from registry.records.tracked import TrackedRecord


class EditConflictError(Exception):
    """Someone else saved the record meanwhile; `current` is what they saved."""

    def __init__(self, current: Any) -> None:
        """Keep the record as it is now."""
        super().__init__("Une autre personne a enregistré ce dossier entre-temps.")
        self.current = current


def _split(record: Any, values: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    many_names = {field.name for field in record._meta.local_many_to_many}
    plain = {name: value for name, value in values.items() if name not in many_names}
    many = {name: list(value) for name, value in values.items() if name in many_names}
    return plain, many


def _is_changed(record: Any, plain: dict[str, Any], many: dict[str, Any]) -> bool:
    return any(getattr(record, name) != value for name, value in plain.items()) or any(
        {row.pk for row in getattr(record, name).all()} != {row.pk for row in rows}
        for name, rows in many.items()
    )


def _stamp(record: Any, by: Any, now: datetime) -> None:
    """Make a publishable record a draft again, last edited by that person."""
    if isinstance(record, PublishableRecord):
        record.status = status.after(record.status, status.EDIT)
        record.edited_at, record.edited_by = now, by


@transaction.atomic
def add(record: Any, *, values: dict[str, Any], by: Any, now: datetime, why: str = "") -> Any:
    """Add a record to its body and return it; NotPermittedError when the role does not allow it."""
    require(by, Permission.EDIT, record.public_body)
    plain, many = _split(record, values)
    for name, value in plain.items():
        setattr(record, name, value)
    _stamp(record, by, now)
    record.keep(by=by, why=why or "Ajout", at=now, **many)
    log_event(
        EventKind.RECORD_ADDED,
        by=by,
        now=now,
        body=record.public_body.slug,
        subject=record,
    )
    return record


@transaction.atomic
def edit(
    record: TrackedRecord,
    *,
    values: dict[str, Any],
    revision: int,
    why: str,
    by: Any,
    now: datetime,
) -> Any:
    """Edit a record read at that revision and return it as it stands.

    EditConflictError when someone saved it meanwhile; nothing is written when nothing changed.
    """
    require(by, Permission.EDIT, record.public_body)  # type: ignore[attr-defined]
    current: Any = type(record).objects.select_for_update(of=("self",)).get(pk=record.pk)
    if current.revision != revision:
        raise EditConflictError(current)
    plain, many = _split(current, values)
    if not _is_changed(current, plain, many):
        return current
    for name, value in plain.items():
        setattr(current, name, value)
    _stamp(current, by, now)
    current.keep(by=by, why=why, at=now, **many)
    log_event(
        EventKind.RECORD_EDITED,
        by=by,
        now=now,
        body=current.public_body.slug,
        subject=current,
        detail=why,
    )
    return current


@transaction.atomic
def touch(record: PublishableRecord, *, why: str, by: Any, now: datetime) -> Any:
    """Make a record a draft again because what belongs to it changed, as a document does.

    Whoever changed it is its last editor: the four eyes see it too.
    """
    require(by, Permission.EDIT, record.public_body)  # type: ignore[attr-defined]
    current: Any = type(record).objects.select_for_update(of=("self",)).get(pk=record.pk)
    _stamp(current, by, now)
    current.keep(by=by, why=why, at=now)
    body = current.public_body.slug
    log_event(EventKind.RECORD_EDITED, by=by, now=now, body=body, subject=current, detail=why)
    return current

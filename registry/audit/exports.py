"""What the auditor takes away: the documents asked for, and the history as a table."""

import csv
import io
from collections.abc import Iterator
from datetime import date, datetime
from functools import partial
from typing import Any

from django.db import transaction
from django.utils import timezone

from registry.audit.models import Export, ExportKind
from registry.audit.tasks import wake_worker
from registry.bodies.permissions import Permission, require
from registry.law.registers import REGISTERS
from registry.publication.kinds import records_of
from registry.publication.models import JobState
from registry.records.changes import changes_of
from registry.records.models import EventKind, log_event
from registry.rendering.to_csv import safe_cell

COLUMNS = ("inscription", "identifiant", "moment", "personne", "raison", "champ", "avant", "après")
TAKEN = {
    ExportKind.COMPLETE: EventKind.COMPLETE_REGISTER_EXPORTED,
    ExportKind.HISTORY: EventKind.HISTORY_EXPORTED,
    ExportKind.APPROVALS: EventKind.APPROVALS_EXPORTED,
}


@transaction.atomic
def ask(
    body: Any, kind: str, register: str, first: date, last: date, *, by: Any, now: datetime
) -> Export:
    """Ask for a document; the same one, when that person already waits for it."""
    require(by, Permission.EXPORT_COMPLETE, body)
    asked = {
        "public_body": body,
        "kind": kind,
        "register": register,
        "first_day": first,
        "last_day": last,
        "asked_by": by,
    }
    if waited_for := Export.objects.of(body).in_hand().filter(**asked).first():
        return waited_for
    export = Export.objects.create(**asked, asked_at=now)
    _log(EventKind.EXPORT_ASKED, export, by=by, now=now)
    transaction.on_commit(partial(wake_worker, export.pk))
    return export


@transaction.atomic
def cancel(export: Export, *, by: Any, now: datetime) -> None:
    """Give up a document that is waited for; the worker that is at it stops."""
    require(by, Permission.EXPORT_COMPLETE, export.public_body)
    rows = Export.objects.filter(pk=export.pk).in_hand()
    if rows.update(state=JobState.CANCELLED, token="", lease_until=None):
        _log(EventKind.EXPORT_CANCELLED, export, by=by, now=now)


@transaction.atomic
def retry(export: Export, *, by: Any, now: datetime) -> None:
    """Ask again for a document that failed or was given up."""
    require(by, Permission.EXPORT_COMPLETE, export.public_body)
    over = (JobState.FAILED, JobState.CANCELLED)
    rows = Export.objects.filter(pk=export.pk, state__in=over)
    if rows.update(state=JobState.QUEUED, attempts=0, error=""):
        _log(EventKind.EXPORT_ASKED, export, by=by, now=now, detail="De nouveau")
        transaction.on_commit(partial(wake_worker, export.pk))


def take(export: Export, *, by: Any, now: datetime) -> bytes:
    """The bytes of a document that is made; who took them is written down."""
    require(by, Permission.EXPORT_COMPLETE, export.public_body)
    detail = f"{export.file_name}, SHA-256 {export.sha256}"
    _log(TAKEN[ExportKind(export.kind)], export, by=by, now=now, detail=detail)
    return bytes(export.content)


def _log(kind: EventKind, export: Export, *, by: Any, now: datetime, detail: str = "") -> None:
    log_event(
        kind,
        by=by,
        now=now,
        body=export.public_body.slug,
        register=export.register,
        subject=str(export),
        detail=detail,
    )


def _lines(body: Any, register: str) -> Iterator[tuple[str, ...]]:
    for record in records_of(body, register):
        for one in changes_of(record):
            moment = timezone.localtime(one.at).isoformat(timespec="seconds")
            head = (record.title, record.uid, moment, one.by, one.reason)
            if not one.changes:
                yield (*head, "", "", "")
            for change in one.changes:
                yield (*head, change.label, change.before, change.after)


def history_csv(body: Any, register: str, *, by: Any, now: datetime) -> bytes:
    """Every change of every record of the register, one line a field (RFC 4180, UTF-8)."""
    require(by, Permission.EXPORT_COMPLETE, body)
    log_event(
        EventKind.HISTORY_EXPORTED,
        by=by,
        now=now,
        body=body.slug,
        register=register,
        subject=REGISTERS[register].title,
    )
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    writer.writerows([safe_cell(cell) for cell in line] for line in _lines(body, register))
    return text.getvalue().encode("utf-8-sig")

"""What the auditor takes away: the complete register, and the history as a table."""

import csv
import io
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.utils import timezone

from registry.bodies.permissions import Permission, require
from registry.law.registers import REGISTERS
from registry.publication.assembly import assemble_complete
from registry.publication.kinds import records_of
from registry.records.changes import changes_of
from registry.records.models import EventKind, log_event
from registry.rendering.formats import render
from registry.rendering.to_csv import safe_cell

COLUMNS = ("inscription", "identifiant", "moment", "personne", "raison", "champ", "avant", "après")


def complete_register_pdf(body: Any, register: str, *, by: Any, now: datetime) -> bytes:
    """The register with what is withheld, marked on each page as not for publication."""
    require(by, Permission.EXPORT_COMPLETE, body)
    document = assemble_complete(body, register, timezone.localdate(now))
    log_event(
        EventKind.COMPLETE_REGISTER_EXPORTED,
        by=by,
        now=now,
        body=body.slug,
        register=register,
        subject=REGISTERS[register].title,
    )
    return render(document, "pdf")


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

"""Writing the English of a record: the record becomes a draft, to be approved with it."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import transaction

from registry.bodies.editing import EditConflictError, touch
from registry.bodies.permissions import Permission, require
from registry.records.publishable import PublishableRecord
from registry.translations.models import Translation, fingerprint


@transaction.atomic
def translate(
    record: PublishableRecord,
    *,
    texts: Mapping[str, str],
    french: Mapping[str, Sequence[str]],
    revision: int,
    why: str,
    by: Any,
    now: datetime,
) -> Any:
    """Keep the English of these particulars, beside the French they were translated from.

    EditConflictError when the record changed meanwhile; nothing is written when nothing changed.
    """
    body = record.public_body  # type: ignore[attr-defined]
    require(by, Permission.EDIT, body)
    current: Any = type(record).objects.select_for_update(of=("self",)).get(pk=record.pk)
    if current.revision != revision:
        raise EditConflictError(current)
    known = {row.particular: row for row in Translation.objects.of_record(record)}
    changed = [
        row
        for key, text in texts.items()
        if (row := _changed(known.get(key), body, record.uid, key, text, french[key]))
    ]
    for row in changed:
        row.keep(by=by, why=why, at=now)
    return touch(current, why=why, by=by, now=now) if changed else current


def _changed(
    row: Translation | None, body: Any, uid: str, key: str, text: str, french: Sequence[str]
) -> Translation | None:
    """The row as it is to be kept; None when it already says that of the same French."""
    sha256 = fingerprint(french)
    if row is None:
        if not text:
            return None
        row = Translation(public_body=body, record_uid=uid, particular=key)
    elif (row.text, row.french_sha256) == (text, sha256):
        return None
    row.text, row.french_sha256 = text, sha256
    return row

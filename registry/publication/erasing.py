"""Erasing what withdrawn editions held: the one exception to append-only, for the owner alone.

The row of the edition stays with its number, its hash and its place in the chain; what another
edition still holds is not touched. Approvals, in the office, are not touched either.
"""

from collections.abc import Iterable
from datetime import datetime

from django.db import connection

from registry.editions.canonical import read_fragment
from registry.editions.document import PIECES
from registry.editions.models import (
    Change,
    Edition,
    EntryCard,
    Placement,
    Rendition,
    StoredDocument,
    StoredFragment,
)
from registry.records.lifting import guards_lifted
from registry.records.models import EventKind, log_event

# In the order in which publishing writes them, so that neither waits for the other for ever.
HOLDERS = (Edition, StoredFragment, EntryCard, StoredDocument, Placement, Change, Rendition)
HOLDERS_TABLES = tuple(model._meta.db_table for model in HOLDERS)
EDITION, FRAGMENT, CARD, DOCUMENT, PLACEMENT, CHANGE, RENDITION = HOLDERS_TABLES

UNPLACED = f"""SELECT digest FROM {FRAGMENT} WHERE digest = ANY(%s)
    AND NOT EXISTS (SELECT FROM {PLACEMENT} WHERE stored_id = digest)"""
NAMING = f"SELECT content FROM {FRAGMENT} WHERE position(%s in convert_from(content, 'UTF8')) > 0"


def waiting() -> list[Edition]:
    """The withdrawn editions whose content is still kept."""
    withdrawn = Edition.objects.exclude(withdrawal=None).exclude(head_content=b"")
    return list(withdrawn.order_by("pk"))


def erase_withdrawn(*, by: str, now: datetime) -> list[Edition]:
    """Erase what the withdrawn editions held, in one transaction; those erased this time.

    Run it under the owner of the tables; `by` is the account of whoever runs it.
    """
    with guards_lifted(HOLDERS_TABLES):
        erased = waiting()
        if erased:
            _erase([edition.pk for edition in erased])
        for edition in erased:
            log_event(
                EventKind.EDITION_ERASED,
                by=by,
                now=now,
                body=edition.body,
                register=edition.register,
                subject=str(edition),
            )
    return erased


def _erase(editions: list[int]) -> None:
    placed = Placement.objects.filter(edition__in=editions)
    held = list(placed.values_list("stored_id", flat=True).distinct())
    for table in (RENDITION, CHANGE, PLACEMENT):
        _run(f"DELETE FROM {table} WHERE edition_id = ANY(%s)", editions)
    alone = _unplaced(held)
    named = _documents_of(alone)
    _run(f"DELETE FROM {CARD} WHERE stored_id = ANY(%s)", alone)
    _run(f"DELETE FROM {FRAGMENT} WHERE digest = ANY(%s)", alone)
    _run(f"DELETE FROM {DOCUMENT} WHERE digest = ANY(%s)", [*_unnamed(named)])
    _run(f"UPDATE {EDITION} SET head_content = '' WHERE id = ANY(%s)", editions)


def _unplaced(digests: list[str]) -> list[str]:
    """Those of these fragments that no edition holds any more."""
    with connection.cursor() as cursor:
        cursor.execute(UNPLACED, [digests])
        return [row[0] for row in cursor.fetchall()]


def _documents_of(digests: list[str]) -> set[str]:
    """The public documents that these fragments name."""
    rows = StoredFragment.objects.filter(digest__in=digests).values_list("content", flat=True)
    return {uid for content in rows for uid in _named(bytes(content))}


def _unnamed(documents: Iterable[str]) -> Iterable[str]:
    """Those of these documents that no fragment names any more."""
    for digest in documents:
        with connection.cursor() as cursor:
            cursor.execute(NAMING, [digest])
            left = [bytes(row[0]) for row in cursor.fetchall()]
        if not any(digest in _named(content) for content in left):
            yield digest


def _named(content: bytes) -> set[str]:
    particulars = read_fragment(content).particulars
    references = (ref for item in particulars for ref in item.references)
    return {ref.uid for ref in references if ref.register == PIECES}


def _run(statement: str, values: list[int] | list[str]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, [values])

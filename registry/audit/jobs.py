"""Making a document that was asked for: claim it with a lease, set its pages, keep it; a worker
that is killed loses its lease, and another takes over."""

import secrets
from collections.abc import Callable
from datetime import datetime
from typing import Any

import structlog
from django.db import transaction
from django.utils import timezone

from registry.audit.documents import book_of, file_name
from registry.audit.models import Export
from registry.editions.canonical import digest
from registry.publication.leases import MAXIMUM_ATTEMPTS, kept, lease_from, taken_up
from registry.publication.models import JobState
from registry.publication.shelf import take, tidy
from registry.publication.typesetting import UnsettableError, set_all
from registry.records.models import EventKind, log_event
from registry.rendering.binding import bind

CallHelp = Callable[[], None]

log = structlog.get_logger("registry.audit")


class LeaseLostError(Exception):
    """Another worker took the document over, or nobody wants it any more."""


def claim(export_id: int, now: datetime) -> Export | None:
    """Take the document if nobody living holds it; None otherwise."""

    def give_up(export: Export, incident: str) -> None:
        _fail(export, incident, now)

    export: Export | None = taken_up(Export.objects.waiting(now), export_id, now, give_up)
    return export


def _held(export: Export) -> Any:
    return Export.objects.filter(pk=export.pk, token=export.token, state=JobState.RUNNING)


def _make(export: Export, call_help: CallHelp) -> None:
    held = _held(export)
    book = book_of(export)

    def on_pages(done: int, expected: int) -> None:
        until = lease_from(timezone.now())
        if not held.update(pages_done=done, pages_expected=expected, lease_until=until):
            raise LeaseLostError

    # Not one page of it is public: the shelf keeps it apart.
    set_all(
        book.manuscripts,
        asked_by=f"export-{export.pk}",
        is_public=False,
        on_pages=on_pages,
        call_help=call_help,
    )
    with kept(lambda until: held.update(lease_until=until)):
        content = bind(book, take)
    tidy(one.key for one in book.manuscripts)
    is_kept = held.update(
        state=JobState.DONE,
        file_name=file_name(export),
        content=content,
        size=len(content),
        sha256=digest(content),
        finished_at=timezone.now(),
        lease_until=None,
        error="",
    )
    if not is_kept:
        raise LeaseLostError


@transaction.atomic
def _fail(export: Export, incident: str, now: datetime, sentence: str = "") -> None:
    """Queue the document again, or give up and say so: after enough attempts, or with a sentence
    about pages that cannot be set, which another attempt would not change."""
    is_over = bool(sentence) or export.attempts >= MAXIMUM_ATTEMPTS
    is_ours = (
        Export.objects.filter(pk=export.pk, token=export.token)
        .in_hand()
        .update(
            state=JobState.FAILED if is_over else JobState.QUEUED,
            error=sentence or f"La production du document a échoué (incident {incident}).",
            lease_until=None,
        )
    )
    if is_ours and is_over:
        log_event(
            EventKind.RENDITION_FAILED,
            by=None,
            now=now,
            body=export.public_body.slug,
            register=export.register,
            subject=str(export),
            detail=f"Incident {incident}",
        )


def work(export_id: int, call_help: CallHelp = lambda: None) -> bool:
    """Make the document; False when another worker holds it or it is over.

    `call_help` wakes the workers that are free, to set pages with this one.
    """
    export = claim(export_id, timezone.now())
    if export is None:
        return False
    try:
        _make(export, call_help)
    except LeaseLostError:
        log.warning("lease_lost", export=export.pk)
        return False
    except UnsettableError as fault:
        _fail(export, fault.incident, timezone.now(), str(fault))
        return False
    except Exception as fault:
        # Whatever the fault, the auditor reads a sentence and the log has the number.
        incident = secrets.token_hex(4)
        log.error("export_failed", export=export.pk, incident=incident, exc_info=fault)
        _fail(export, incident, timezone.now())
        return False
    return True


def erase(now: datetime) -> int:
    """Erase the documents that have been kept long enough; how many there were."""
    erased, _ = Export.objects.out_of_time(now).delete()
    return erased

"""Publishing: approvals in force become a numbered, hashed edition; a job makes its files."""

from datetime import datetime
from functools import partial
from typing import Any

from django.db import transaction

from registry.bodies.models import PublicBody
from registry.bodies.permissions import Permission, require
from registry.editions.canonical import canonical_bytes, digest
from registry.editions.cards import card_of
from registry.editions.document import Document, Entry
from registry.editions.folding import folded
from registry.editions.models import Change, Edition, EntryCard, Placement, StoredFragment
from registry.editions.news import changes_of
from registry.publication.assembly import Obstacle, preview
from registry.publication.documents import store_documents
from registry.publication.models import Approval, Job, JobState, PublicNumber
from registry.publication.tasks import wake_worker
from registry.records.models import EventKind, log_event


class NothingNewError(Exception):
    """The register has not changed since its last edition: no edition is made."""


class BlockedError(Exception):
    """Publishing now would show what must not be shown; `obstacles` say what to do."""

    def __init__(self, obstacles: tuple[Obstacle, ...]) -> None:
        """Keep the sentences for the officer."""
        super().__init__(" ".join(one.sentence for one in obstacles))
        self.obstacles = obstacles


def _search_text(entry: Entry) -> str:
    """The words of an entry that the public may search, and no other."""
    fragment = entry.fragment
    values = [value for item in fragment.particulars for value in item.values]
    return folded(" ".join([fragment.title, *values]))


def _stored(entry: Entry) -> StoredFragment:
    content = canonical_bytes(entry.fragment)
    return StoredFragment(
        digest=digest(content),
        content=content,
        folded=_search_text(entry),
        recipients=list(entry.fragment.recipients),
        categories=list(entry.fragment.categories),
    )


def fingerprint(document: Document) -> tuple[bytes, str]:
    """The bytes of the head, and the SHA-256 of head and entries together."""
    head = canonical_bytes(document.head)
    lines = [
        f"{entry.fragment.part}/{entry.number}/{digest(canonical_bytes(entry.fragment))}"
        for entry in document.entries
    ]
    return head, digest(b"\n".join([head, *(line.encode() for line in lines)]))


def _keep_numbers(body: Any, register: str, entries: tuple[Entry, ...]) -> None:
    """Write down the public numbers given for the first time."""
    known = set(
        PublicNumber.objects.filter(public_body=body, register=register).values_list(
            "uid", flat=True
        )
    )
    PublicNumber.objects.bulk_create(
        PublicNumber(
            public_body=body,
            register=register,
            uid=entry.fragment.uid,
            number=entry.number,
        )
        for entry in entries
        if entry.fragment.uid not in known
    )


def _append_edition(
    body: Any,
    register: str,
    document: Document,
    previous: Edition | None,
    now: datetime,
) -> Edition:
    head, sha256 = fingerprint(document)
    if previous and previous.sha256 == sha256:
        raise NothingNewError("Rien n’a changé depuis la dernière édition.")
    edition = Edition(
        body=body.slug,
        register=register,
        number=previous.number + 1 if previous else 1,
        published_at=now,
        previous=previous,
        head_content=head,
        sha256=sha256,
        is_partial=document.is_partial,
        entry_count=len(document.entries),
    )
    edition.save()
    stored = [_stored(entry) for entry in document.entries]
    StoredFragment.objects.bulk_create(stored, ignore_conflicts=True, batch_size=500)
    EntryCard.objects.bulk_create(
        (
            card_of(one.digest, entry.fragment)
            for entry, one in zip(document.entries, stored, strict=True)
        ),
        ignore_conflicts=True,
        batch_size=1000,
    )
    store_documents(document)
    Placement.objects.bulk_create(
        (
            Placement(
                edition=edition,
                part=entry.fragment.part,
                position=position,
                number=entry.number,
                uid=entry.fragment.uid,
                stored_id=one.digest,
            )
            for position, (entry, one) in enumerate(
                zip(document.entries, stored, strict=True), start=1
            )
        ),
        batch_size=1000,
    )
    return edition


@transaction.atomic
def publish(body: Any, register: str, *, by: Any, now: datetime) -> Edition:
    """Publish the register as approved, and ask for its files.

    BlockedError when something withheld since would show; NothingNewError when nothing changed.
    """
    require(by, Permission.PUBLISH, body)
    locked = PublicBody.objects.select_for_update().get(pk=body.pk)
    seen = preview(locked, register)
    if seen.obstacles:
        raise BlockedError(seen.obstacles)
    edition = _append_edition(locked, register, seen.document, seen.previous, now)
    _keep_numbers(locked, register, seen.document.entries)
    since = seen.previous.published_at if seen.previous else None
    reasons = Approval.objects.reasons(locked, register, since)
    changes = changes_of(edition, seen.before, seen.document.entries, reasons)
    Change.objects.bulk_create(changes, batch_size=1000)
    job = Job.objects.create(edition=edition, created_at=now)
    log_event(
        EventKind.EDITION_PUBLISHED,
        by=by,
        now=now,
        body=body.slug,
        register=register,
        subject=f"{seen.document.head.title}, édition {edition.number}",
    )
    transaction.on_commit(partial(wake_worker, job.pk))
    return edition


@transaction.atomic
def retry_job(job: Job, *, body: Any, by: Any, now: datetime) -> Job:
    """Put a failed job back in the queue."""
    require(by, Permission.PUBLISH, body)
    current = Job.objects.select_for_update().get(pk=job.pk)
    if current.state != JobState.FAILED:
        return current
    current.state, current.attempts, current.error = JobState.QUEUED, 0, ""
    current.save()
    log_event(
        EventKind.RENDITION_RETRIED,
        by=by,
        now=now,
        body=body.slug,
        subject=str(current.edition),
    )
    transaction.on_commit(partial(wake_worker, current.pk))
    return current

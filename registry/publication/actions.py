"""Publishing: approvals in force become a numbered, hashed edition; a job makes its files."""

from collections.abc import Mapping
from datetime import datetime
from functools import partial
from typing import Any

from django.db import transaction

from registry.bodies.models import PublicBody
from registry.bodies.permissions import Permission, require
from registry.editions.canonical import canonical_bytes, digest
from registry.editions.cards import card_of
from registry.editions.document import Document, Entry, Head
from registry.editions.folding import folded
from registry.editions.models import Change, Edition, EntryCard, Placement, StoredFragment
from registry.editions.news import Heads, changes_of
from registry.law.kinds import NIL
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


def _fingerprint(document: Document, stored: list[StoredFragment]) -> tuple[bytes, str]:
    """The bytes of the head, and the SHA-256 of head and entries together."""
    head = canonical_bytes(document.head)
    lines = [
        f"{entry.fragment.part}/{entry.number}/{one.digest}"
        for entry, one in zip(document.entries, stored, strict=True)
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


def _refuse_repeat(body: Any, register: str, previous: Edition | None, sha256: str) -> None:
    """Refuse what the last edition says already, and what an order withdrew."""
    same = Edition.objects.of(body.slug, register).filter(sha256=sha256)
    if withdrawn := same.exclude(withdrawal=None).first():
        raise NothingNewError(
            f"Ce serait mot pour mot l’édition {withdrawn.number}, retirée par ordre\u00a0:"
            " corrigez ce que l’ordre vise, puis publiez."
        )
    if previous and previous.sha256 == sha256:
        raise NothingNewError("Rien n’a changé depuis la dernière édition.")


def _keep_contents(document: Document, stored: list[StoredFragment]) -> None:
    """Store the entries that no edition holds yet, each with its card."""
    digests = [one.digest for one in stored]
    known = set(StoredFragment.objects.filter(pk__in=digests).values_list("pk", flat=True))
    new = {
        one.digest: (one, entry.fragment)
        for one, entry in zip(stored, document.entries, strict=True)
        if one.digest not in known
    }
    # Another publication may be storing the same entry at this moment.
    StoredFragment.objects.bulk_create(
        [one for one, _ in new.values()], ignore_conflicts=True, batch_size=500
    )
    EntryCard.objects.bulk_create(
        [card_of(digest, fragment) for digest, (_, fragment) in new.items()],
        ignore_conflicts=True,
        batch_size=1000,
    )


def _append_edition(
    body: Any,
    register: str,
    document: Document,
    previous: Edition | None,
    now: datetime,
) -> Edition:
    stored = [_stored(entry) for entry in document.entries]
    head, sha256 = _fingerprint(document, stored)
    _refuse_repeat(body, register, previous, sha256)
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
    _keep_contents(document, stored)
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


def _head_reason(body: Any, register: str, reasons: Mapping[str, str]) -> str:
    """Why what is declared to be empty changed: statements have no line of their own."""
    stated = Approval.objects.of(body, register).filter(kind=NIL).order_by("uid")
    uids = stated.values_list("uid", flat=True).distinct()
    return " ".join(dict.fromkeys(reasons[uid] for uid in uids if uid in reasons))


def append_edition(
    body: Any,
    register: str,
    document: Document,
    *,
    previous: Edition | None,
    before: tuple[Entry, ...],
    reasons: Mapping[str, str],
    now: datetime,
    head_before: Head | None = None,
) -> Edition:
    """Write an edition with its entries, its public numbers and its changes; no file is asked for.

    NothingNewError when it would say what the edition before says.
    """
    edition = _append_edition(body, register, document, previous, now)
    _keep_numbers(body, register, document.entries)
    heads = Heads(head_before, document.head, _head_reason(body, register, reasons))
    changes = changes_of(edition, before, document.entries, reasons, heads)
    Change.objects.bulk_create(changes, batch_size=1000)
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
    since = seen.standing.published_at if seen.standing else None
    edition = append_edition(
        locked,
        register,
        seen.document,
        previous=seen.previous,
        before=seen.before,
        head_before=seen.standing.head if seen.standing else None,
        reasons=Approval.objects.reasons(locked, register, since),
        now=now,
    )
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
def cancel_job(job: Job, *, body: Any, by: Any, now: datetime) -> Job:
    """Stop the production of the files that are not made yet; those that are made stay."""
    require(by, Permission.PUBLISH, body)
    current = Job.objects.select_for_update().get(pk=job.pk)
    if current.state not in (JobState.QUEUED, JobState.RUNNING):
        return current
    # The worker that is at it finds its hold gone at the next page.
    current.state, current.token, current.lease_until = JobState.CANCELLED, "", None
    current.save()
    log_event(
        EventKind.RENDITION_CANCELLED,
        by=by,
        now=now,
        body=body.slug,
        register=current.edition.register,
        subject=str(current.edition),
    )
    return current


@transaction.atomic
def retry_job(job: Job, *, body: Any, by: Any, now: datetime) -> Job:
    """Put a job that failed or was stopped back in the queue."""
    require(by, Permission.PUBLISH, body)
    current = Job.objects.select_for_update().get(pk=job.pk)
    if current.state not in (JobState.FAILED, JobState.CANCELLED):
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

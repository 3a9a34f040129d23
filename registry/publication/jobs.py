"""Working a job off: claim it with a lease, make each missing file, finish; a killed worker loses
nothing, since what it had made is kept and the lease runs out."""

import secrets
from collections.abc import Callable
from datetime import datetime
from functools import partial

import structlog
from django.db import transaction
from django.db.models import F
from django.utils import timezone
from psycopg.errors import LockNotAvailable

from registry.editions.models import Rendition
from registry.editions.reading import document_of
from registry.publication.leases import MAXIMUM_ATTEMPTS, kept, lease_from, taken_up
from registry.publication.models import Job, JobState
from registry.publication.renditions import Planned, make, plan
from registry.publication.shelf import tidy
from registry.publication.typesetting import UnsettableError, set_all
from registry.records.models import EventKind, log_event
from registry.rendering.seals import SealError

CallHelp = Callable[[], None]

log = structlog.get_logger("registry.publication")


class LeaseLostError(Exception):
    """Another worker took the job over."""


def claim(job_id: int, now: datetime) -> Job | None:
    """Take the job if nobody living holds it; None otherwise."""

    def give_up(job: Job, incident: str) -> None:
        _fail(job, incident, now)

    job: Job | None = taken_up(Job.objects.waiting(now), job_id, now, give_up)
    return job


def _holding(job: Job) -> dict[str, object]:
    return {"pk": job.pk, "token": job.token, "state": JobState.RUNNING}


def _make_all(job: Job, call_help: CallHelp) -> None:
    """Make the files that are missing: the data and the whole PDF first, then all the others."""
    document = document_of(job.edition)
    planned = list(plan(job.edition, document))
    made = set(job.edition.renditions.values_list("file_name", flat=True))
    Job.objects.filter(**_holding(job)).update(total=len(planned), done=len(made))
    missing = [one for one in planned if one.file_name not in made]
    first = [one for one in missing if not one.part]
    for batch in (first, [one for one in missing if one.part]):
        _make_batch(job, batch, call_help)


def _make_batch(job: Job, batch: list[Planned], call_help: CallHelp) -> None:
    """Set the pages of several files at once, then bind each."""
    for one in batch:
        if one.book is None:
            _make(job, one)
    books = [one for one in batch if one.book is not None]
    manuscripts = [each for one in books for each in one.manuscripts]
    set_all(
        manuscripts,
        asked_by=f"job-{job.pk}",
        is_public=True,
        on_pages=partial(_tell_pages, job),
        call_help=call_help,
    )
    for one in books:
        _make(job, one)
    tidy(each.key for each in manuscripts)


def _tell_pages(job: Job, done: int, expected: int) -> None:
    """Renew the hold and write down the progress; LeaseLostError when the job was taken away."""
    holding = Job.objects.filter(**_holding(job))
    if not holding.update(
        pages_done=done, pages_expected=expected, lease_until=lease_from(timezone.now())
    ):
        raise LeaseLostError


def _make(job: Job, planned: Planned) -> None:
    """Make one file and store it, if the job still is ours."""
    holding = Job.objects.filter(**_holding(job))
    with kept(lambda until: holding.update(lease_until=until)):
        rendition = make(job.edition, planned)
    with transaction.atomic():
        if not holding.select_for_update().exists():
            raise LeaseLostError
        Rendition.objects.bulk_create([rendition], ignore_conflicts=True)
        holding.update(done=F("done") + 1)


@transaction.atomic
def _finish(job: Job, now: datetime) -> None:
    done = Job.objects.filter(**_holding(job)).update(
        state=JobState.DONE, finished_at=now, lease_until=None, error=""
    )
    if done:
        log_event(
            EventKind.EDITION_COMPLETED,
            by=None,
            now=now,
            body=job.edition.body,
            register=job.edition.register,
            subject=str(job.edition),
        )


@transaction.atomic
def _fail(
    job: Job, incident: str, now: datetime, sentence: str = "", *, is_held_up: bool = False
) -> None:
    """Queue the job again, or give up and say so: after enough attempts, or with a sentence.

    A job held up by what another process holds has not failed: the attempt does not count.
    """
    is_over = bool(sentence) or (job.attempts >= MAXIMUM_ATTEMPTS and not is_held_up)
    Job.objects.filter(**_holding(job)).update(
        state=JobState.FAILED if is_over else JobState.QUEUED,
        attempts=F("attempts") - int(is_held_up),
        error=sentence or f"La production des fichiers a échoué (incident {incident}).",
        lease_until=None,
    )
    if is_over:
        log_event(
            EventKind.RENDITION_FAILED,
            by=None,
            now=now,
            body=job.edition.body,
            register=job.edition.register,
            subject=str(job.edition),
            detail=f"Incident {incident}",
        )


def work(job_id: int, call_help: CallHelp = lambda: None) -> bool:
    """Make the files of the job; False when another worker holds it or it is over.

    `call_help` wakes the workers that are free, to set pages with this one.
    """
    job = claim(job_id, timezone.now())
    if job is None:
        return False
    try:
        _make_all(job, call_help)
        _finish(job, timezone.now())
    except LeaseLostError:
        log.warning("lease_lost", job=job.pk)
        return False
    except UnsettableError as fault:
        _fail(job, fault.incident, timezone.now(), str(fault))
        return False
    except SealError as fault:
        incident = secrets.token_hex(4)
        log.error("seal_refused", job=job.pk, incident=incident, exc_info=fault)
        _fail(job, incident, timezone.now(), str(fault))
        return False
    except Exception as fault:
        # Whatever the fault, the officer reads a sentence and the log has the number.
        incident = secrets.token_hex(4)
        log.error("rendition_failed", job=job.pk, incident=incident, exc_info=fault)
        is_held_up = isinstance(fault.__cause__, LockNotAvailable)
        _fail(job, incident, timezone.now(), is_held_up=is_held_up)
        return False
    return True

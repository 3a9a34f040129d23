"""Working a job off: claim it with a lease, make each missing file, finish; a killed worker loses
nothing, since what it had made is kept and the lease runs out."""

import secrets
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

import structlog
from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone

from registry.editions.models import Rendition
from registry.editions.reading import document_of
from registry.publication.models import Job, JobState
from registry.publication.renditions import make, plan
from registry.records.models import EventKind, log_event

MAXIMUM_ATTEMPTS = 5

log = structlog.get_logger("registry.publication")


class LeaseLostError(Exception):
    """Another worker took the job over."""


@transaction.atomic
def claim(job_id: int, now: datetime) -> Job | None:
    """Take the job if nobody living holds it; None otherwise."""
    job = Job.objects.waiting(now).select_for_update(skip_locked=True).filter(pk=job_id).first()
    if job is None:
        return None
    if job.attempts >= MAXIMUM_ATTEMPTS:
        # Its workers died one after the other, which no exception tells: another would die too.
        incident = secrets.token_hex(4)
        log.error("workers_died", job=job.pk, incident=incident)
        _fail(job, incident, now)
        return None
    job.state = JobState.RUNNING
    job.attempts += 1
    job.token = secrets.token_hex(16)
    job.lease_until = now + timedelta(seconds=settings.LEASE_SECONDS)
    job.save()
    return job


def _holding(job: Job) -> dict[str, object]:
    return {"pk": job.pk, "token": job.token, "state": JobState.RUNNING}


def _renew(job: Job) -> bool:
    until = timezone.now() + timedelta(seconds=settings.LEASE_SECONDS)
    return bool(Job.objects.filter(**_holding(job)).update(lease_until=until))


@contextmanager
def _kept_lease(job: Job) -> Iterator[None]:
    """Renew the lease from a thread while a long rendition is being made."""
    stop = threading.Event()

    def beat() -> None:
        while not stop.wait(settings.LEASE_SECONDS / 3):
            _renew(job)
        connection.close()

    thread = threading.Thread(target=beat, daemon=True)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()


def _make_all(job: Job) -> None:
    document = document_of(job.edition)
    planned = list(plan(job.edition, document))
    made = set(job.edition.renditions.values_list("file_name", flat=True))
    Job.objects.filter(**_holding(job)).update(total=len(planned), done=len(made))
    for one in planned:
        if one.file_name in made:
            continue
        with _kept_lease(job):
            rendition = make(job.edition, one)
        with transaction.atomic():
            if not Job.objects.select_for_update().filter(**_holding(job)).exists():
                raise LeaseLostError
            Rendition.objects.bulk_create([rendition], ignore_conflicts=True)
            made.add(one.file_name)
            Job.objects.filter(**_holding(job)).update(done=len(made))


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
def _fail(job: Job, incident: str, now: datetime) -> None:
    """Queue the job again, or give up after enough attempts and say so."""
    is_over = job.attempts >= MAXIMUM_ATTEMPTS
    Job.objects.filter(**_holding(job)).update(
        state=JobState.FAILED if is_over else JobState.QUEUED,
        error=f"La production des fichiers a échoué (incident {incident}).",
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


def work(job_id: int) -> bool:
    """Make the files of the job; False when another worker holds it or it is over."""
    job = claim(job_id, timezone.now())
    if job is None:
        return False
    try:
        _make_all(job)
        _finish(job, timezone.now())
    except LeaseLostError:
        log.warning("lease_lost", job=job.pk)
        return False
    except Exception as fault:
        # Whatever the fault, the officer reads a sentence and the log has the number.
        incident = secrets.token_hex(4)
        log.error("rendition_failed", job=job.pk, incident=incident, exc_info=fault)
        _fail(job, incident, timezone.now())
        return False
    return True

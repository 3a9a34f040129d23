"""A rendering that cannot succeed stops after five attempts, says so, and can be tried again."""

from datetime import timedelta

import pytest
from django.conf import settings

from registry.editions.models import Edition
from registry.publication.actions import retry_job
from registry.publication.jobs import MAXIMUM_ATTEMPTS, claim, work
from registry.publication.models import Job, JobState
from registry.records.models import Event, EventKind

pytestmark = pytest.mark.django_db
UNREADABLE = b"{"


@pytest.fixture
def hopeless(body, now):
    """The job of an edition whose stored head is damaged: no file of it can be made."""
    edition = Edition(
        body=body.slug,
        register="registre",
        number=1,
        published_at=now,
        head_content=UNREADABLE,
        sha256="0" * 64,
        is_partial=False,
        entry_count=0,
    )
    edition.save()
    return Job.objects.create(edition=edition, created_at=now)


def _give_up(job):
    for _ in range(MAXIMUM_ATTEMPTS):
        assert not work(job.pk)
    job.refresh_from_db()


def test_a_rendering_that_fails_once_goes_back_to_the_queue(hopeless):
    assert not work(hopeless.pk)

    hopeless.refresh_from_db()
    assert hopeless.state == JobState.QUEUED
    assert hopeless.lease_until is None
    assert "a échoué" in hopeless.error


def test_a_rendering_that_always_fails_ends_with_a_sentence(hopeless):
    _give_up(hopeless)

    assert hopeless.state == JobState.FAILED
    assert hopeless.error.startswith("La production des fichiers a échoué (incident ")
    assert "Error" not in hopeless.error
    assert Event.objects.filter(kind=EventKind.RENDITION_FAILED).count() == 1


def test_what_has_failed_is_left_alone_until_someone_asks(hopeless, now):
    _give_up(hopeless)

    assert not work(hopeless.pk)
    assert not Job.objects.waiting(now + timedelta(days=1)).exists()
    assert Event.objects.filter(kind=EventKind.RENDITION_FAILED).count() == 1


def test_retry_puts_a_failed_job_back_and_wakes_a_worker(
    hopeless, body, officer, now, django_capture_on_commit_callbacks
):
    _give_up(hopeless)

    with django_capture_on_commit_callbacks() as waking:
        job = retry_job(hopeless, body=body, by=officer, now=now)

    assert (job.state, job.attempts, job.error) == (JobState.QUEUED, 0, "")
    assert len(waking) == 1
    assert Job.objects.waiting(now).get() == job


def test_retry_leaves_a_job_that_has_not_failed(hopeless, body, officer, now):
    claim(hopeless.pk, now)

    job = retry_job(hopeless, body=body, by=officer, now=now)

    assert job.state == JobState.RUNNING


def test_a_rendering_that_kills_its_workers_ends_too(hopeless, now):
    lease = timedelta(seconds=settings.LEASE_SECONDS + 1)
    for attempt in range(MAXIMUM_ATTEMPTS):
        assert claim(hopeless.pk, now + attempt * lease)

    assert claim(hopeless.pk, now + MAXIMUM_ATTEMPTS * lease) is None

    hopeless.refresh_from_db()
    assert hopeless.state == JobState.FAILED
    assert "a échoué" in hopeless.error
    assert Event.objects.filter(kind=EventKind.RENDITION_FAILED).count() == 1


def test_a_job_is_not_taken_from_a_living_worker(hopeless, now):
    assert claim(hopeless.pk, now)

    assert claim(hopeless.pk, now + timedelta(seconds=settings.LEASE_SECONDS - 1)) is None
    assert claim(hopeless.pk, now + timedelta(seconds=settings.LEASE_SECONDS + 1))

"""The slow consequences: a message only wakes a worker; the job row says what is to be done."""

import structlog
from celery import shared_task
from django.conf import settings
from django.utils import timezone
from kombu.exceptions import OperationalError

from registry.publication import letters
from registry.publication.answering import erase
from registry.publication.jobs import work
from registry.publication.models import Job
from registry.publication.typesetting import set_one

log = structlog.get_logger("registry.publication")


@shared_task(name="registry.publication.tasks.render_edition")
def render_edition(job_id: int) -> None:
    """Make the files of an edition, if nobody else is at it."""
    work(job_id, call_help)


@shared_task(name="registry.publication.tasks.set_quires", expires=60)
def set_quires() -> None:
    """Set pages in type as long as there are some that nobody is at."""
    while set_one():
        pass


@shared_task(name="registry.publication.tasks.sweep", expires=9)
def sweep() -> None:
    """Take up the jobs whose message was lost or whose worker died."""
    for job_id in Job.objects.waiting(timezone.now()).values_list("pk", flat=True):
        work(job_id, call_help)


def call_help() -> None:
    """Wake the workers that are free; without them the work is done all the same."""
    try:
        for _ in range(settings.HELPERS):
            set_quires.delay()
    except (OperationalError, OSError) as fault:
        log.warning("broker_away", fault=type(fault).__name__)


@shared_task(name="registry.publication.tasks.tell_reporters", expires=240)
def tell_reporters() -> None:
    """Send the answers to those who left an address."""
    letters.tell_all(timezone.now())


@shared_task(name="registry.publication.tasks.erase_reports", expires=3600)
def erase_reports() -> None:
    """Erase what reports hold past its time."""
    erase(timezone.now())


def wake_worker(job_id: int) -> None:
    """Tell a worker there is a job; when the broker is away the sweep finds it."""
    try:
        render_edition.delay(job_id)
    except (OperationalError, OSError) as fault:
        log.warning("broker_away", job=job_id, fault=type(fault).__name__)

"""The slow consequences: a message only wakes a worker; the row says what is to be made."""

import structlog
from celery import shared_task
from django.utils import timezone
from kombu.exceptions import OperationalError

from registry.audit.jobs import erase, work
from registry.audit.models import Export
from registry.publication.tasks import call_help

log = structlog.get_logger("registry.audit")


@shared_task(name="registry.audit.tasks.make_export")
def make_export(export_id: int) -> None:
    """Make a document, if nobody else is at it."""
    work(export_id, call_help)


@shared_task(name="registry.audit.tasks.sweep", expires=9)
def sweep() -> None:
    """Take up the documents whose message was lost or whose worker died."""
    for export_id in Export.objects.waiting(timezone.now()).values_list("pk", flat=True):
        work(export_id, call_help)


@shared_task(name="registry.audit.tasks.erase_exports", expires=3600)
def erase_exports() -> None:
    """Erase the documents that have been kept long enough."""
    erase(timezone.now())


def wake_worker(export_id: int) -> None:
    """Tell a worker there is a document to make; when the broker is away the sweep finds it."""
    try:
        make_export.delay(export_id)
    except (OperationalError, OSError) as fault:
        log.warning("broker_away", export=export_id, fault=type(fault).__name__)

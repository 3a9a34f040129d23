"""The workers: a message only wakes, the job row is the queue, beat sweeps expired leases."""

import os

from celery import Celery
from celery.schedules import crontab
from celery.signals import worker_init, worker_process_init
from django.conf import settings

from config.messages import SCHEME, folders, use_whole_messages
from registry.records.privileges import require_role
from registry.rendering.limits import hold_at_most

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")


app = Celery("registre")
broker_url = os.environ.get("CELERY_BROKER_URL") or "filesystem://"
app.conf.update(
    broker_url=broker_url,
    broker_connection_retry_on_startup=True,
    task_ignore_result=True,
    task_serializer="json",
    accept_content=["json"],
    task_acks_late=True,
    task_reject_on_worker_lost=True,
    worker_prefetch_multiplier=1,
    worker_hijack_root_logger=False,
    timezone="America/Toronto",
    beat_schedule={
        "sweep": {"task": "registry.publication.tasks.sweep", "schedule": 10.0},
        "letters": {
            "task": "registry.publication.tasks.tell_reporters",
            "schedule": crontab(minute="*/5"),
        },
        "letters-erased": {
            "task": "registry.publication.tasks.erase_reports",
            "schedule": crontab(hour=4, minute=20),
        },
        "exports": {"task": "registry.audit.tasks.sweep", "schedule": 10.0},
        "exports-erased": {
            "task": "registry.audit.tasks.erase_exports",
            "schedule": crontab(minute=35),
        },
        # Again each hour of the morning: nothing more is sent, unless the mail server was away.
        "digests": {
            "task": "registry.compliance.tasks.send_digests",
            "schedule": crontab(hour="7-11", minute=0, day_of_week="monday"),
        },
    },
)
if broker_url.startswith(SCHEME):
    use_whole_messages()
    app.conf.broker_transport_options = folders(settings.DATA_DIR / "broker")
app.autodiscover_tasks(["registry.publication", "registry.compliance", "registry.audit"])


@worker_init.connect
def _prove_role(**kwargs: object) -> None:
    # The workers write as the workspace does: they too refuse to start with too much power.
    require_role()


@worker_process_init.connect
def _limit_memory(**kwargs: object) -> None:
    hold_at_most(settings.WORKER_MEGABYTES)

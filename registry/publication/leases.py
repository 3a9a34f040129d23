"""Leases: whoever works on something renews its hold while it lives, and loses it by dying."""

import secrets
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any

import structlog
from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone

from registry.publication.models import JobState

MAXIMUM_ATTEMPTS = 5

log = structlog.get_logger("registry.publication")


def new_token() -> str:
    """What tells one holder from another."""
    return secrets.token_hex(16)


def lease_from(now: datetime) -> datetime:
    """Until when a hold taken now lasts."""
    return now + timedelta(seconds=settings.LEASE_SECONDS)


@transaction.atomic
def taken_up(waiting: Any, pk: int, now: datetime, give_up: Callable[[Any, str], None]) -> Any:
    """The row of that key, held from now, if nobody living holds it; None otherwise.

    `waiting` are the rows that may be taken; `give_up` is told the incident of one that has been
    taken too often.
    """
    row = waiting.select_for_update(skip_locked=True).filter(pk=pk).first()
    if row is None:
        return None
    if row.attempts >= MAXIMUM_ATTEMPTS:
        # Its workers died one after the other, which no exception tells: another would die too.
        incident = secrets.token_hex(4)
        log.error("workers_died", work=str(row), incident=incident)
        give_up(row, incident)
        return None
    row.state = JobState.RUNNING
    row.attempts += 1
    row.token, row.lease_until = new_token(), lease_from(now)
    row.save()
    return row


@contextmanager
def kept(renew: Callable[[datetime], object]) -> Iterator[None]:
    """Renew a hold from a thread as long as the block lasts; `renew` is given its new end."""
    stop = threading.Event()

    def beat() -> None:
        while not stop.wait(settings.LEASE_SECONDS / 3):
            renew(lease_from(timezone.now()))
        connection.close()

    thread = threading.Thread(target=beat, daemon=True)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()

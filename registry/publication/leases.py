"""Leases: whoever works on something renews its hold while it lives, and loses it by dying."""

import secrets
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from django.conf import settings
from django.db import connection
from django.utils import timezone


def new_token() -> str:
    """What tells one holder from another."""
    return secrets.token_hex(16)


def lease_from(now: datetime) -> datetime:
    """Until when a hold taken now lasts."""
    return now + timedelta(seconds=settings.LEASE_SECONDS)


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

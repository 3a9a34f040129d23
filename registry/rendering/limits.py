"""Limits on the setting of a quire: one bad entry must not hold a worker for ever."""

import resource
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

MEGABYTE = 2**20


class TooLongError(RuntimeError):
    """What was asked took more seconds than it may."""


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Stop what is done in the block after so many seconds of processor; TooLongError then.

    A machine that is busy elsewhere makes nothing too long. Only the first thread of a process can
    be stopped so: in another, there is no limit.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(number: int, frame: FrameType | None) -> None:
        raise TooLongError(f"Plus de {seconds:g} secondes.")

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def hold_at_most(megabytes: int) -> None:
    """Let this process hold so much of its own and no more, MemoryError then; 0: no limit."""
    if megabytes:
        _, most = resource.getrlimit(resource.RLIMIT_DATA)
        resource.setrlimit(resource.RLIMIT_DATA, (megabytes * MEGABYTE, most))

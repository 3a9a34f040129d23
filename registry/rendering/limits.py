"""Limits on the setting of a quire: one bad entry must not hold a worker for ever."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class TooLongError(RuntimeError):
    """What was asked took more seconds than it may."""


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Stop what is done in the block after so many seconds; TooLongError then.

    Only the first thread of a process can be stopped so: in another, there is no limit.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(number: int, frame: FrameType | None) -> None:
        raise TooLongError(f"Plus de {seconds:g} secondes.")

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)

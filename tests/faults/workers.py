"""Workers as « make run » starts them, each in a session of its own; none is left behind."""

import os
import random
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from config.environment import ROOT
from config.processes import Child, force_end, spawn
from tests.faults.office import Office

MOMENT = 0.02


@contextmanager
def worker(office: Office, processes: int = 1) -> Iterator[Child]:
    """A worker with its beat, for the length of the block."""
    folder = office.installation.folder
    command = [sys.executable, "-m", "celery", "--app", "config.celery", "worker", "--beat"]
    command += ["--schedule", str(folder / "celerybeat-schedule")]
    command += ["--concurrency", str(processes), "--loglevel", "WARNING"]
    log = folder / "journaux" / "ouvrier.log"
    child = spawn("ouvrier", command, log=log, environment=office.environment, folder=ROOT)
    try:
        yield child
    finally:
        force_end(child)


def kill(child: Child) -> None:
    """kill -9 of the worker, its processes and its beat, with no time to say goodbye."""
    os.killpg(child.process.pid, signal.SIGKILL)
    child.process.wait()


def processes_of(child: Child) -> list[int]:
    """The processes that a worker has started, its beat left out: they set pages."""
    told = Path(f"/proc/{child.process.pid}/task/{child.process.pid}/children").read_text()
    return [number for number in map(int, told.split()) if not _is_beat(number)]


def _is_beat(number: int) -> bool:
    """Whether that process is the beat: it alone holds the file of what is due."""
    held = Path(f"/proc/{number}/fd").iterdir()
    return any("celerybeat-schedule" in os.path.realpath(one) for one in held)


def kill_one(child: Child, at: random.Random) -> None:
    """kill -9 of one of its processes, as the system does when memory lacks."""
    os.kill(at.choice(processes_of(child)), signal.SIGKILL)


@contextmanager
def stopped(child: Child) -> Iterator[None]:
    """Hold the worker still for the length of the block, as a machine that sleeps."""
    os.killpg(child.process.pid, signal.SIGSTOP)
    try:
        yield
    finally:
        os.killpg(child.process.pid, signal.SIGCONT)


def wait_until(is_so: Callable[[], bool], seconds: float, child: Child) -> float:
    """Wait, failing after that many seconds; how long it took."""
    start = time.monotonic()
    while not is_so():
        assert time.monotonic() - start < seconds, child.last_words(40)
        assert not child.has_ended(), child.last_words(40)
        time.sleep(MOMENT)
    return time.monotonic() - start

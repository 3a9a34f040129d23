"""Child processes: each in its own session, none left behind when its parent is gone."""

import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

LARGE_LOG = 5_000_000
PR_SET_PDEATHSIG = 1
LIBC = ctypes.CDLL(None) if sys.platform == "linux" else None


@dataclass(frozen=True)
class Child:
    """A running program, the name people know it by, and where it writes its log."""

    name: str
    process: subprocess.Popen[bytes]
    log: Path

    def has_ended(self) -> bool:
        """Say whether it is no longer running."""
        return self.process.poll() is not None

    def last_words(self, lines: int = 8) -> str:
        """The end of its log, to show beside a failure."""
        return last_lines(self.log, lines)


def spawn(
    name: str,
    command: Sequence[str],
    *,
    log: Path,
    environment: Mapping[str, str],
    folder: Path,
    user: str | None = None,
    farewell: signal.Signals = signal.SIGTERM,
) -> Child:
    """Start a program that a Ctrl-C does not reach and that gets `farewell` if we are killed."""
    log.parent.mkdir(parents=True, exist_ok=True)
    if log.exists() and log.stat().st_size > LARGE_LOG:
        log.replace(log.with_name(log.name + ".1"))
    with log.open("ab") as output:
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            env=dict(environment),
            cwd=folder,
            start_new_session=True,
            user=user,
            group=user,
            extra_groups=None if user is None else [],
            preexec_fn=partial(_die_with_parent, farewell),
        )
    return Child(name, process, log)


def _die_with_parent(farewell: signal.Signals) -> None:
    # A launcher killed with -9 cannot stop anything: the kernel then does it for us (Linux only).
    if LIBC is not None:
        LIBC.prctl(PR_SET_PDEATHSIG, int(farewell))


def ask_to_end(child: Child, request: signal.Signals = signal.SIGTERM) -> None:
    """Send the polite request, to the program itself: its own children are its business."""
    if not child.has_ended():
        child.process.send_signal(request)


def wait_for_end(child: Child, patience: float) -> bool:
    """Wait for it to end; False when the patience was not enough."""
    with suppress(subprocess.TimeoutExpired):
        child.process.wait(patience)
    return child.has_ended()


def force_end(child: Child) -> None:
    """End all that is left of its session."""
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(child.process.pid, signal.SIGKILL)
    child.process.wait()


def stop_all(children: Sequence[Child], *, patience: float) -> None:
    """Ask all of them at once, wait, and leave nothing behind."""
    for child in children:
        ask_to_end(child)
    deadline = time.monotonic() + patience
    for child in children:
        wait_for_end(child, max(0.0, deadline - time.monotonic()))
        force_end(child)


def last_lines(path: Path, lines: int = 8) -> str:
    """The last lines of a text file, or nothing when there is none."""
    if not path.exists():
        return ""
    return "\n".join(path.read_text("utf-8", errors="replace").splitlines()[-lines:])

"""The part of an installation that is measured: the database and the public site."""

import os
import subprocess
import sys
import time
from collections.abc import Mapping
from contextlib import ExitStack, suppress
from http.client import HTTPConnection, HTTPException

from bench.clients import get
from config.environment import ROOT
from config.installation import APP_URL, READER_URL, Installation, prepare
from config.processes import Child, spawn, stop_all

PUBLIC = "config.wsgi_public:application"


def step(command: list[str], environment: Mapping[str, str]) -> None:
    """Run a command of the installation to its end."""
    subprocess.run(
        [sys.executable, "manage.py", *command], cwd=ROOT, env=dict(environment), check=True
    )


def _wait(port: int) -> None:
    for _ in range(300):
        with suppress(OSError, HTTPException):
            connection = HTTPConnection("127.0.0.1", port, timeout=5)
            # No page is asked for: the first request is measured.
            connection.connect()
            return
        time.sleep(0.1)
    raise RuntimeError("Le site public ne répond pas.")


def prepared(stack: ExitStack) -> Installation:
    """A database with its roles and its static files; it ends with the stack."""
    installation = prepare(stack)
    roles = ["--app-role", installation.role(APP_URL)]
    roles += ["--reader-role", installation.role(READER_URL)]
    step(["prepare_database", *roles], installation.for_owner())
    step(["collectstatic", "--no-input", "--verbosity", "0"], installation.for_app())
    return installation


def served(
    stack: ExitStack, installation: Installation, port: int, application: str = PUBLIC
) -> Child:
    """An application behind gunicorn as `make run` starts it; it ends with the stack."""
    command = [sys.executable, "-m", "gunicorn", application, "--preload"]
    command += ["--bind", f"127.0.0.1:{port}", "--workers", "2"]
    command += ["--worker-class", "config.http_worker.HttpWorker"]
    command += ["--threads", "4", "--no-control-socket"]
    child = spawn(
        "site public",
        command,
        log=installation.logs / f"{application.partition(':')[0]}.log",
        environment=installation.for_public(),
        folder=ROOT,
    )
    stack.callback(stop_all, [child], patience=15)
    _wait(port)
    return child


def started(stack: ExitStack) -> Installation:
    """A database with its roles, and the public site as `make run` starts it; both end with it."""
    installation = prepared(stack)
    served(stack, installation, installation.port_public)
    get(installation.port_public, "/")
    return installation


def workers_of(child: Child) -> list[int]:
    """The processes that answer, behind the one that was started."""
    path = f"/proc/{child.process.pid}/task/{child.process.pid}/children"
    with open(path, encoding="ascii") as file:  # noqa: PTH123
        return [int(pid) for pid in file.read().split()]


def cpu_seconds(pids: list[int]) -> float:
    """The CPU that these processes have used so far."""
    total = 0
    for pid in pids:
        with open(f"/proc/{pid}/stat", encoding="ascii") as file:  # noqa: PTH123
            fields = file.read().rpartition(")")[2].split()
        total += int(fields[11]) + int(fields[12])
    return total / os.sysconf("SC_CLK_TCK")


def memory_mb(pid: int) -> float:
    """The resident memory of a process."""
    with open(f"/proc/{pid}/status", encoding="ascii") as file:  # noqa: PTH123
        row = next(line for line in file if line.startswith("VmRSS"))
    return int(row.split()[1]) / 1024

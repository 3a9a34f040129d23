"""The part of an installation that is measured: the database and the public site."""

import subprocess
import sys
import time
from contextlib import ExitStack, suppress
from http.client import HTTPConnection, HTTPException

from config.environment import ROOT
from config.installation import APP_URL, READER_URL, Installation, prepare
from config.processes import spawn, stop_all


def _step(command: list[str], environment: dict[str, str]) -> None:
    subprocess.run([sys.executable, "manage.py", *command], cwd=ROOT, env=environment, check=True)


def _wait(port: int) -> None:
    for _ in range(300):
        with suppress(OSError, HTTPException):
            connection = HTTPConnection("127.0.0.1", port, timeout=5)
            connection.request("GET", "/", headers={"Host": "localhost"})
            connection.getresponse().read()
            return
        time.sleep(0.1)
    raise RuntimeError("Le site public ne répond pas.")


def started(stack: ExitStack) -> Installation:
    """A database with its roles, and the public site as `make run` starts it; both end with it."""
    installation = prepare(stack)
    roles = ["--app-role", installation.role(APP_URL)]
    roles += ["--reader-role", installation.role(READER_URL)]
    _step(["prepare_database", *roles], installation.for_owner())
    _step(["collectstatic", "--no-input", "--verbosity", "0"], installation.for_app())
    command = [sys.executable, "-m", "gunicorn", "config.wsgi_public:application", "--preload"]
    command += ["--bind", f"127.0.0.1:{installation.port_public}", "--workers", "2"]
    command += ["--threads", "4", "--no-control-socket"]
    child = spawn(
        "site public",
        command,
        log=installation.logs / "site-public.log",
        environment=installation.for_public(),
        folder=ROOT,
    )
    stack.callback(stop_all, [child], patience=15)
    _wait(installation.port_public)
    return installation

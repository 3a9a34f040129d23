"""A whole installation as `make run` starts it: real roles, real processes, real worker."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page

ROOT = Path(__file__).resolve().parents[3]
START_SECONDS = 240
OURS = ("DATABASE_", "TEST_DATABASE_", "CELERY_", "DJANGO_", "REGISTRE_")


@dataclass(frozen=True, slots=True)
class Installation:
    """The two addresses of a running installation and the password of its accounts."""

    public: str
    workspace: str
    password: str
    folder: Path

    def sign_in(self, page: Page, email: str) -> None:
        """Sign that person in, as a person does."""
        page.context.clear_cookies()
        page.goto(f"{self.workspace}/connexion/")
        page.get_by_label("Courriel").fill(email)
        page.get_by_label("Mot de passe").fill(self.password)
        page.get_by_role("button", name="Se connecter").click()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_until_presented(process: subprocess.Popen[str], log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while "Ctrl-C arrête tout." not in log.read_text():
        if process.poll() is not None or time.monotonic() > deadline:
            raise RuntimeError(f"L’installation ne démarre pas :\n{log.read_text()}")
        time.sleep(0.2)


@contextmanager
def running(folder: Path) -> Iterator[Installation]:
    """Start the program as `make run` does, in that folder; stop it at the end."""
    public, workspace = _free_port(), _free_port()
    environment = {k: v for k, v in os.environ.items() if not k.startswith(OURS)} | {
        "REGISTRE_DATA_DIR": str(folder),
        "REGISTRE_PORT_PUBLIC": str(public),
        "REGISTRE_PORT_WORKSPACE": str(workspace),
    }
    log = folder / "lancement.log"
    with log.open("w") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "config.launch"],
            cwd=ROOT,
            env=environment,
            stdout=output,
            stderr=subprocess.STDOUT,
            text=True,
        )
        try:
            _wait_until_presented(process, log)
            password = json.loads((folder / "secrets.json").read_text())
            yield Installation(
                public=f"http://localhost:{public}",
                workspace=f"http://localhost:{workspace}",
                password=password["REGISTRE_DEMONSTRATION_PASSWORD"],
                folder=folder,
            )
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(timeout=60)

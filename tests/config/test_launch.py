"""`make run`: starts everything, says where, stops everything."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from http.client import HTTPConnection
from pathlib import Path

import pytest

from config.environment import ROOT
from tests.config.conftest import reachable_folder

START_SECONDS = 120
STOP_SECONDS = 40
Launcher = Callable[[], subprocess.Popen[str]]


def free_port() -> int:
    """A port that nobody has at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    """One folder for all these tests: the installation in it is prepared once."""
    with reachable_folder() as path:
        yield path


@pytest.fixture
def environment(folder: Path) -> dict[str, str]:
    """An installation of its own: folder, ports, no demonstration."""
    own = {
        "REGISTRE_DATA_DIR": str(folder / "donnees"),
        "REGISTRE_PORT_PUBLIC": str(free_port()),
        "REGISTRE_PORT_WORKSPACE": str(free_port()),
        "REGISTRE_DEMONSTRATION": "false",
    }
    hidden = ("DATABASE_", "DJANGO_SETTINGS")
    return {k: v for k, v in os.environ.items() if not k.startswith(hidden)} | own


@pytest.fixture
def launch(environment: dict[str, str]) -> Iterator[Launcher]:
    """Start the launcher and wait until it says that all is up; end it if the test did not."""
    with ExitStack() as stack:

        def started() -> subprocess.Popen[str]:
            launcher = stack.enter_context(
                subprocess.Popen(
                    [sys.executable, "-m", "config.launch"],
                    cwd=ROOT,
                    env=environment,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.STDOUT,
                    text=True,
                )
            )
            stack.callback(launcher.terminate)
            assert launcher.stdout
            lines = []
            for line in launcher.stdout:
                lines.append(line)
                if line.startswith("Ctrl-C"):
                    return launcher
            raise AssertionError("".join(lines))

        yield started


def processes_of(folder: Path) -> list[int]:
    """The processes whose environment or arguments name that folder."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit() and int(entry.name) != os.getpid():
            with suppress(OSError):
                told = (entry / "environ").read_bytes() + (entry / "cmdline").read_bytes()
                if os.fsencode(folder) in told:
                    found.append(int(entry.name))
    return found


def status(port: str) -> int:
    """What that face answers on its first page."""
    connection = HTTPConnection("127.0.0.1", int(port), timeout=20)
    connection.request("GET", "/")
    answer = connection.getresponse().status
    connection.close()
    return answer


@pytest.mark.roles
def test_all_is_started_then_stopped_without_a_trace_then_started_again(
    launch: Launcher, environment: dict[str, str], folder: Path
) -> None:
    launcher = launch()
    assert status(environment["REGISTRE_PORT_PUBLIC"]) < 500
    assert status(environment["REGISTRE_PORT_WORKSPACE"]) < 500
    assert len(processes_of(folder)) > 4

    launcher.send_signal(signal.SIGINT)

    assert launcher.wait(STOP_SECONDS) == 0
    assert processes_of(folder) == []

    begun = time.monotonic()
    again = launch()
    assert time.monotonic() - begun < START_SECONDS
    again.terminate()
    assert again.wait(STOP_SECONDS) == 0
    assert processes_of(folder) == []


@pytest.mark.roles
def test_a_process_that_dies_stops_the_rest_with_a_sentence(launch: Launcher, folder: Path) -> None:
    launcher = launch()
    worker = next(
        pid
        for pid in processes_of(folder)
        if b"celery" in Path(f"/proc/{pid}/cmdline").read_bytes()
        and Path(f"/proc/{pid}/stat").read_text().split()[3] == str(launcher.pid)
    )

    os.kill(worker, signal.SIGKILL)
    said = launcher.stdout.read() if launcher.stdout else ""

    assert launcher.wait(STOP_SECONDS) == 1
    assert "« ouvrier » s’est arrêté (code -9)" in said
    assert processes_of(folder) == []


@pytest.mark.roles
def test_a_launcher_killed_by_force_leaves_no_process(launch: Launcher, folder: Path) -> None:
    launcher = launch()

    launcher.kill()
    launcher.wait()

    deadline = time.monotonic() + STOP_SECONDS
    while processes_of(folder) and time.monotonic() < deadline:
        time.sleep(0.2)
    assert processes_of(folder) == []


def test_a_busy_port_is_named_with_the_variable_to_set(environment: dict[str, str]) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", int(environment["REGISTRE_PORT_WORKSPACE"])))
        other.listen()

        done = subprocess.run(
            [sys.executable, "-m", "config.launch"],
            cwd=ROOT,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )

    assert done.returncode == 1
    assert f"Le port {environment['REGISTRE_PORT_WORKSPACE']} est déjà pris" in done.stderr
    assert "REGISTRE_PORT_WORKSPACE=" in done.stderr


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("REGISTRE_PORT_PUBLIC", "huit mille", "ce qui ne se lit pas. Écrivez un numéro de port"),
        ("REGISTRE_PORT_PUBLIQUE", "8000", "La variable REGISTRE_PORT_PUBLIQUE n’existe pas"),
    ],
)
def test_an_unusable_variable_is_named_with_what_to_write(
    environment: dict[str, str], name: str, value: str, sentence: str
) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "config.launch"],
        cwd=ROOT,
        env=environment | {name: value},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 1
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr

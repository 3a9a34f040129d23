"""`make run`: prepares the installation, starts its processes, watches them, stops them all."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import ExitStack
from datetime import UTC, datetime
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from types import FrameType

from django.core.exceptions import ImproperlyConfigured

from config.certificates import certificates_folder, make_demonstration, refusals
from config.embedded_host import EmbeddedError
from config.environment import ROOT, refuse_unknown_names, yes_or_no
from config.installation import (
    APP_URL,
    PASSWORD,
    READER_URL,
    Installation,
    ports,
    prepare,
    static_digest,
)
from config.processes import Child, last_lines, spawn, stop_all
from config.provision import ProvisionError

# enough to set pages side by side; each takes some 200 MB
WORKERS = str(min(4, max(2, os.cpu_count() or 1)))
LOOPBACK = "127.0.0.1"
ANSWER_SECONDS = 90
STOP_SECONDS = 15
SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
PORT_VARIABLES = ("REGISTRE_PORT_PUBLIC", "REGISTRE_PORT_WORKSPACE")
Environment = dict[str, str]


class LaunchError(Exception):
    """The installation cannot run, or no longer can; the sentence says why and what to do."""


def main() -> int:
    """Run until a Ctrl-C (0) or a fault (1)."""
    for number in SIGNALS:
        signal.signal(number, _interrupt)
    try:
        with ExitStack() as stack:
            _run(stack)
    except KeyboardInterrupt:
        _say("\nTout est arrêté. « make run » reprend où vous en étiez.")
        return 0
    except (LaunchError, ImproperlyConfigured, EmbeddedError, ProvisionError) as refusal:
        print(f"\n{refusal}", file=sys.stderr)
        return 1
    return 0


def _interrupt(number: int, frame: FrameType | None) -> None:
    # Asked once is enough: an impatient second Ctrl-C must not leave processes behind.
    for other in SIGNALS:
        signal.signal(other, signal.SIG_IGN)
    raise KeyboardInterrupt


def _say(sentence: str) -> None:
    print(sentence, flush=True)


def _run(stack: ExitStack) -> None:
    refuse_unknown_names()
    refuse_busy_ports()
    is_demonstration = yes_or_no("REGISTRE_DEMONSTRATION", default=True)
    _say("Préparation de la base de données…")
    installation = prepare(stack)
    children: list[Child] = []
    stack.callback(_stop, children)
    _seal(installation, is_demonstration)
    _collect_static(installation)
    _prepare_database(installation)
    _say("Démarrage…")
    for name, command, environment in _programs(installation):
        log = installation.logs / f"{name.replace(' ', '-')}.log"
        children.append(spawn(name, command, log=log, environment=environment, folder=ROOT))
    # While they start: the worker renders the first editions as soon as they are there.
    accounts = _load_demonstration(installation) if is_demonstration else ""
    _wait_for_answers(installation, children)
    _present(installation, accounts)
    _watch(children)


def _seal(installation: Installation, is_demonstration: bool) -> None:
    """See that the certificates can seal; the demonstration draws one that is worth nothing."""
    folder, now = certificates_folder(installation.folder), datetime.now(UTC)
    if is_demonstration:
        make_demonstration(folder, now=now)
        os.environ.setdefault("REGISTRE_DEMONSTRATION_SEAL", "true")
    for sentence in refusals(folder, now=now):
        _say(f"Attention : les fichiers ne pourront pas être scellés. {sentence}")


def refuse_busy_ports() -> None:
    """Refuse to start on a port that another program has."""
    for port, variable in zip(ports(), PORT_VARIABLES, strict=True):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((LOOPBACK, port))
            except OSError as fault:
                raise LaunchError(
                    f"Le port {port} est déjà pris par un autre programme (peut-être un autre"
                    f" « make run »). Arrêtez-le, ou choisissez un autre port :"
                    f" {variable}={port + 80} make run"
                ) from fault


def _step(installation: Installation, title: str, command: str, environment: Environment) -> str:
    """Run a step of the preparation to its end, its remarks going to a log; what it printed."""
    log = installation.logs / f"{command.split()[1]}.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("w") as remarks:
        done = subprocess.run(
            [sys.executable, *command.split()],
            cwd=ROOT,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=remarks,
            text=True,
            check=False,
            start_new_session=True,
        )
        remarks.write(done.stdout)
    if done.returncode:
        raise LaunchError(f"L’étape « {title} » a échoué.{_end_of(log)}")
    return done.stdout


def _end_of(log: Path) -> str:
    return f" Le journal {log} finit ainsi :\n\n{last_lines(log)}"


def _prepare_database(installation: Installation) -> None:
    command = "manage.py prepare_database"
    command += f" --app-role {installation.role(APP_URL)}"
    command += f" --reader-role {installation.role(READER_URL)}"
    _step(installation, "mise à jour de la base", command, installation.for_owner())


def _load_demonstration(installation: Installation) -> str:
    environment = installation.for_demonstration()
    return _step(installation, "démonstration", "-m config.demonstration", environment)


def _collect_static(installation: Installation) -> None:
    stamp, digest = installation.folder / "static.sha256", static_digest()
    if stamp.exists() and stamp.read_text() == digest:
        return
    command = "manage.py collectstatic --no-input --verbosity 0"
    _step(installation, "fichiers statiques", command, installation.for_app())
    stamp.write_text(digest)


def _programs(installation: Installation) -> list[tuple[str, Sequence[str], Environment]]:
    return [
        (
            "site public",
            _gunicorn("config.wsgi_public", installation.port_public),
            installation.for_public(),
        ),
        (
            "espace de travail",
            _gunicorn("config.wsgi", installation.port_workspace),
            installation.for_app(),
        ),
        ("ouvrier", _celery(installation.folder), installation.for_app()),
    ]


def _gunicorn(module: str, port: int) -> list[str]:
    command = [sys.executable, "-m", "gunicorn", f"{module}:application"]
    command += ["--bind", f"{LOOPBACK}:{port}", "--workers", "2", "--threads", "4"]
    command += ["--worker-class", "config.http_worker.HttpWorker"]
    # Loaded once, then forked: half the start-up time, and the proof of the role asked once.
    return [*command, "--preload", "--graceful-timeout", "5", "--no-control-socket"]


def _celery(folder: Path) -> list[str]:
    command = [sys.executable, "-m", "celery", "--app", "config.celery", "worker"]
    command += ["--beat", "--schedule", str(folder / "celerybeat-schedule")]
    return [*command, "--concurrency", WORKERS, "--loglevel", "WARNING"]


def _wait_for_answers(installation: Installation, children: Sequence[Child]) -> None:
    waited = {installation.port_public: children[0], installation.port_workspace: children[1]}
    deadline = time.monotonic() + ANSWER_SECONDS
    for port, child in waited.items():
        while not _answers(port):
            _refuse_ended(children)
            if time.monotonic() > deadline:
                raise LaunchError(f"« {child.name} » ne répond pas.{_end_of(child.log)}")
            time.sleep(0.1)


def _answers(port: int) -> bool:
    connection = HTTPConnection(LOOPBACK, port, timeout=10)
    try:
        connection.request("GET", "/", headers={"Host": "localhost"})
        return connection.getresponse().status < 500
    except (OSError, HTTPException):
        return False
    finally:
        connection.close()


def _present(installation: Installation, accounts: str) -> None:
    known = installation.for_public()
    _say(f"\nSite public          {known['REGISTRE_PUBLIC_URL']}/")
    _say(f"Espace de travail    {known['REGISTRE_WORKSPACE_URL']}/")
    if accounts:
        _say("\nComptes de démonstration (données illustratives) :")
        rows = [line.split("\t") for line in accounts.strip().splitlines()]
        widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
        for row in rows:
            cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=True)]
            _say(f"  {'   '.join(cells).rstrip()}")
        _say(f"Mot de passe de tous ces comptes : {installation.secrets[PASSWORD]}")
    _say(f"\nDonnées et journaux : {installation.folder}")
    _say("Ctrl-C arrête tout.")


def _watch(children: Sequence[Child]) -> None:
    while True:
        _refuse_ended(children)
        time.sleep(0.5)


def _refuse_ended(children: Sequence[Child]) -> None:
    for child in children:
        if child.has_ended():
            raise LaunchError(
                f"« {child.name} » s’est arrêté (code {child.process.returncode}) ;"
                f" tout le reste est arrêté aussi.{_end_of(child.log)}"
            )


def _stop(children: Sequence[Child]) -> None:
    for number in SIGNALS:
        signal.signal(number, signal.SIG_IGN)
    if children:
        _say("\nArrêt en cours…")
    stop_all(children, patience=STOP_SECONDS)


if __name__ == "__main__":
    os.chdir(ROOT)
    sys.exit(main())

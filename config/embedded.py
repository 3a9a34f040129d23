"""The embedded PostgreSQL: a real server from a wheel, for trial and tests, never for real use.

It asks no password, so it listens on nothing but a Unix socket inside a folder that only its own
system user (and root) can enter.
"""

import fcntl
import os
import shutil
import signal
import subprocess
import tempfile
import time
from contextlib import suppress
from io import TextIOWrapper
from pathlib import Path
from urllib.parse import quote

import psycopg

from config.embedded_host import (
    EmbeddedError,
    installed_binaries,
    require_passage,
    system_user,
)
from config.processes import (
    Child,
    ask_to_end,
    force_end,
    last_lines,
    spawn,
    wait_for_end,
)

LONGEST_SOCKET_PATH = 100
SOCKET_NAME = ".s.PGSQL.5432"
READY_SECONDS = 60
ATTEMPTS = 4
STOP_SECONDS = 30
OPTIONS = {"listen_addresses": "", "unix_socket_permissions": "0700", "jit": "off"}
# Tests gain a lot by not waiting for the disk, and lose nothing when the power fails.
FORGETFUL = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


class EmbeddedServer:
    """One server on one data folder; a context manager whose value is the administrator's DSN."""

    def __init__(self, folder: Path, *, log: Path | None = None, is_durable: bool = True) -> None:
        """Note the data folder; nothing is started yet."""
        self.folder = folder.resolve()
        self.log = log or folder.with_name(f"{folder.name}.log")
        self.is_durable = is_durable
        self.user = system_user()
        self.sockets = self.folder
        self._child: Child | None = None
        self._lock: TextIOWrapper | None = None

    def __enter__(self) -> str:
        """Start, for the length of the block."""
        return self.start()

    def __exit__(self, *exc: object) -> None:
        """Stop, however the block ended."""
        self.stop()

    def start(self) -> str:
        """Start where it was, making the data folder the first time; the administrator's DSN."""
        self.folder.parent.mkdir(parents=True, exist_ok=True)
        require_passage(self.folder, self.user)
        self._lock = _lock(self.folder)
        try:
            _end_leftover(self.folder)
            binaries = installed_binaries()
            if not (self.folder / "PG_VERSION").exists():
                self._initialise(binaries)
            self._choose_sockets()
            self._serve(binaries)
        except BaseException:
            self.stop()
            raise
        return self.dsn

    @property
    def dsn(self) -> str:
        """The address of the administrator, in the form both libpq and django-environ read."""
        return f"postgresql://postgres@/postgres?host={quote(str(self.sockets), safe='/')}"

    def stop(self) -> None:
        """Stop cleanly (open transactions are rolled back); harmless when already stopped."""
        if self._child is not None:
            for request in (signal.SIGINT, signal.SIGQUIT):  # fast, then immediate
                ask_to_end(self._child, request)
                wait_for_end(self._child, STOP_SECONDS)
            force_end(self._child)
            self._child = None
        if self.sockets != self.folder:
            shutil.rmtree(self.sockets, ignore_errors=True)
            self.sockets = self.folder
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    def _initialise(self, binaries: Path) -> None:
        # Made aside and renamed: an interrupted first start leaves nothing half made.
        draft = self.folder.with_name(f"{self.folder.name}.nouveau")
        shutil.rmtree(draft, ignore_errors=True)
        draft.mkdir(mode=0o700)
        self._give(draft)
        command = [
            str(binaries / "initdb"),
            "--pgdata",
            str(draft),
            "--username",
            "postgres",
        ]
        command += ["--auth", "trust", "--encoding", "UTF8", "--locale", "C.UTF-8"]
        command += ["--locale-provider", "builtin", "--builtin-locale", "C.UTF-8"]
        command += [] if self.is_durable else ["--no-sync"]
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            cwd=draft,
            check=False,
            user=self.user,
            group=self.user,
            extra_groups=None if self.user is None else [],
        )
        if done.returncode:
            raise EmbeddedError(f"La base d’essai ne se crée pas :\n{done.stdout}")
        if self.folder.exists():
            self.folder.rmdir()
        draft.rename(self.folder)

    def _choose_sockets(self) -> None:
        # The address of a Unix socket is short by nature: a deep folder needs another place.
        if len(os.fsencode(self.folder / SOCKET_NAME)) > LONGEST_SOCKET_PATH:
            self.sockets = Path(tempfile.mkdtemp(prefix="registre-", dir="/tmp"))
            self._give(self.sockets)

    def _give(self, folder: Path) -> None:
        if self.user is not None:
            shutil.chown(folder, self.user, self.user)

    def _serve(self, binaries: Path) -> None:
        # After an unclean stop, the last processes of the old server may take a moment to end.
        for _ in range(ATTEMPTS):
            self._child = self._spawn(binaries)
            if self._is_ready(self._child):
                return
            time.sleep(1)
        raise EmbeddedError(
            f"La base d’essai ne démarre pas. Le journal {self.log} finit ainsi :\n"
            f"{last_lines(self.log)}"
        )

    def _is_ready(self, child: Child) -> bool:
        deadline = time.monotonic() + READY_SECONDS
        while time.monotonic() < deadline and not child.has_ended():
            with suppress(psycopg.OperationalError):
                psycopg.connect(self.dsn, connect_timeout=5).close()
                return True
            time.sleep(0.05)
        force_end(child)
        return False

    def _spawn(self, binaries: Path) -> Child:
        options = OPTIONS | {"unix_socket_directories": f'"{self.sockets}"'}
        options |= {} if self.is_durable else FORGETFUL
        command = [str(binaries / "postgres"), "-D", str(self.folder)]
        for name, value in options.items():
            command += ["-c", f"{name}={value}"]
        return spawn(
            "PostgreSQL",
            command,
            log=self.log,
            environment=os.environ | {"LC_ALL": "C.UTF-8"},
            folder=self.folder,
            user=self.user,
            farewell=signal.SIGINT,
        )


def _lock(folder: Path) -> TextIOWrapper:
    lock = folder.with_name(f"{folder.name}.verrou").open("w")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as fault:
        lock.close()
        raise EmbeddedError(
            f"La base d’essai du dossier {folder} sert déjà à une autre exécution. Arrêtez-la,"
            " ou choisissez un autre dossier avec REGISTRE_DATA_DIR."
        ) from fault
    return lock


def _end_leftover(folder: Path) -> None:
    """End a server that outlived its launcher; forget the note of one that is long gone."""
    note = folder / "postmaster.pid"
    if not note.exists() or not Path("/proc/self").exists():
        return
    pid = int(note.read_text().split("\n", 1)[0])
    deadline = time.monotonic() + READY_SECONDS
    while _is_server_of(pid, folder):
        if time.monotonic() > deadline:
            raise EmbeddedError(f"Un ancien serveur (processus {pid}) ne s’arrête pas.")
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGINT)
        time.sleep(0.2)
    note.unlink(missing_ok=True)


def _is_server_of(pid: int, folder: Path) -> bool:
    # After an unclean stop the number may belong to another program: we look at where it works.
    try:
        return Path(f"/proc/{pid}/cwd").readlink() == folder
    except OSError:
        return False

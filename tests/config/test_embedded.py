"""The embedded PostgreSQL: it starts where it was, and leaves nothing behind."""

import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest

from config.embedded import EmbeddedServer
from config.embedded_host import EmbeddedError, require_passage
from config.environment import ROOT

LAUNCHER = """
import sys
from pathlib import Path
from config.embedded import EmbeddedServer
print(EmbeddedServer(Path(sys.argv[1])).start(), flush=True)
sys.stdin.read()
"""


def postmaster(folder: Path) -> int:
    """The process of the server on that data folder."""
    return int((folder / "postmaster.pid").read_text().split("\n", 1)[0])


def ask(dsn: str, query: str) -> object:
    """The first value that the server answers."""
    with psycopg.connect(dsn) as connection:
        row = connection.execute(query).fetchone()
        return row[0] if row else None


def test_the_server_starts_again_where_it_was(folder: Path) -> None:
    with EmbeddedServer(folder / "base") as dsn, psycopg.connect(dsn) as connection:
        connection.execute("CREATE TABLE souvenir AS SELECT 'gardé' AS mot")

    with EmbeddedServer(folder / "base") as dsn:
        assert ask(dsn, "SELECT mot FROM souvenir") == "gardé"


def test_the_server_survives_an_unclean_stop(folder: Path) -> None:
    server = EmbeddedServer(folder / "base")
    with psycopg.connect(server.start()) as connection:
        connection.execute("CREATE TABLE souvenir AS SELECT 'gardé' AS mot")
    os.kill(postmaster(server.folder), signal.SIGKILL)
    server.stop()
    assert (folder / "base" / "postmaster.pid").exists()

    with EmbeddedServer(folder / "base") as dsn:
        assert ask(dsn, "SELECT mot FROM souvenir") == "gardé"


def test_a_stale_note_naming_another_living_program_is_forgotten(folder: Path) -> None:
    with EmbeddedServer(folder / "base"):
        pass
    (folder / "base" / "postmaster.pid").write_text(f"{os.getpid()}\n{folder / 'base'}\n")

    with EmbeddedServer(folder / "base") as dsn:
        assert ask(dsn, "SELECT 1") == 1


def test_the_server_ends_with_a_launcher_killed_by_force(folder: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", LAUNCHER, str(folder / "base")],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as launcher:
        assert launcher.stdout
        assert launcher.stdout.readline()
        orphan = postmaster(folder / "base")
        launcher.kill()

    with EmbeddedServer(folder / "base") as dsn:
        assert ask(dsn, "SELECT 1") == 1
    assert not Path(f"/proc/{orphan}/cwd").exists()


def test_a_data_folder_serves_one_installation_at_a_time(folder: Path) -> None:
    with (
        EmbeddedServer(folder / "base"),
        pytest.raises(EmbeddedError, match="sert déjà à une autre exécution"),
    ):
        EmbeddedServer(folder / "base").start()


def test_only_its_own_user_reaches_the_server(folder: Path) -> None:
    with EmbeddedServer(folder / "base") as dsn:
        assert ask(dsn, "SHOW listen_addresses") == ""
        assert ask(dsn, "SELECT inet_server_addr()") is None
        assert stat.S_IMODE((folder / "base").stat().st_mode) == 0o700


def test_a_deep_folder_gets_a_short_socket_elsewhere(folder: Path) -> None:
    deep = folder / ("profond" * 14) / "base"
    server = EmbeddedServer(deep)

    assert ask(server.start(), "SELECT 1") == 1
    sockets = server.sockets
    server.stop()

    assert sockets != deep
    assert not sockets.exists()


def test_an_interrupted_first_start_leaves_nothing_half_made(folder: Path) -> None:
    (folder / "base.nouveau").mkdir()
    (folder / "base.nouveau" / "PG_VERSION").write_text("18")

    with EmbeddedServer(folder / "base") as dsn:
        assert ask(dsn, "SELECT 1") == 1


def test_a_private_parent_is_refused_and_stays_private(folder: Path) -> None:
    private = folder / "maison"
    private.mkdir(mode=0o700)

    with pytest.raises(EmbeddedError, match="maison est privé"):
        require_passage(private / "donnees" / "base", "registre-ouvert")

    assert stat.S_IMODE(private.stat().st_mode) == 0o700

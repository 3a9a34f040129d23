"""A PostgreSQL and an installed database of our own: these tests change roles, which all share."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from config.embedded import EmbeddedServer
from config.environment import ROOT
from config.provision import provision

PASSWORDS = {
    "registre_owner": "a%/é@:?#",
    "registre_app": "mot de passe",
    "registre_reader": "lecture",
}
Runner = Callable[..., subprocess.CompletedProcess[str]]


@contextmanager
def reachable_folder() -> Iterator[Path]:
    """A folder that the server's own user can reach, which pytest's private ones are not."""
    path = Path(tempfile.mkdtemp(prefix="registre-config-", dir="/tmp"))
    path.chmod(0o711)
    yield path
    shutil.rmtree(path, ignore_errors=True)


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder of the test's own."""
    with reachable_folder() as path:
        yield path


@pytest.fixture(scope="session")
def administrator() -> Iterator[str]:
    """The administrator's DSN of a server of our own."""
    path = Path(tempfile.mkdtemp(prefix="registre-config-", dir="/tmp"))
    path.chmod(0o711)
    with EmbeddedServer(path / "postgresql", is_durable=False) as dsn:
        yield dsn
    shutil.rmtree(path, ignore_errors=True)


@pytest.fixture(scope="session")
def urls(administrator: str) -> dict[str, str]:
    """The addresses of the three roles on an installed database: migrated, rights given."""
    addresses = provision(administrator, "installee", PASSWORDS)
    done = run_python(addresses, "manage.py", "prepare_database", settings="settings_owner")
    assert done.returncode == 0, done.stdout + done.stderr
    return addresses


@pytest.fixture(scope="session")
def python(urls: dict[str, str]) -> Runner:
    """Run Python in a process of its own, with the three addresses or others."""

    def run(*words: str, settings: str, **changes: str) -> subprocess.CompletedProcess[str]:
        return run_python(urls | changes, *words, settings=settings)

    return run


def run_python(
    urls: dict[str, str], *words: str, settings: str
) -> subprocess.CompletedProcess[str]:
    """Run Python in a process of its own, as one of the processes of an installation."""
    secrets = {"REGISTRE_SECRET_KEY": "essai", "REGISTRE_PUBLIC_SECRET_KEY": "essai public"}
    face = {"DJANGO_SETTINGS_MODULE": f"config.{settings}"}
    return subprocess.run(
        [sys.executable, "-W", "ignore", *words],
        cwd=ROOT,
        env=os.environ | secrets | urls | face,
        capture_output=True,
        text=True,
        check=False,
    )

"""An installed database to copy for each test, on a server that no other test uses."""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from config.embedded import EmbeddedServer
from config.environment import ROOT
from config.installation import Installation
from config.provision import provision
from registry.records.roles import APP, OWNER, READER
from tests.faults.office import LOAD, Office, copy_database, inventory_only

MODEL = "modele"
SECRETS = {
    "REGISTRE_SECRET_KEY": "une clé d’essai, longue et sans valeur",
    "REGISTRE_PUBLIC_SECRET_KEY": "une autre clé d’essai, sans valeur non plus",
    "REGISTRE_DEMONSTRATION_PASSWORD": "phrase de passe d’essai",
}


@pytest.fixture(scope="session")
def folder() -> Iterator[Path]:
    """A folder that the server's own user can reach, which pytest's private ones are not."""
    path = Path(tempfile.mkdtemp(prefix="registre-pannes-", dir="/tmp"))
    path.chmod(0o711)
    yield path
    shutil.rmtree(path, ignore_errors=True)


@pytest.fixture(scope="session")
def administrator(folder: Path) -> Iterator[str]:
    """The administrator's DSN of a server of our own: roles are shared by all its databases."""
    with EmbeddedServer(folder / "postgresql", is_durable=False) as dsn:
        yield dsn


@pytest.fixture(scope="session")
def model(administrator: str, folder: Path) -> Installation:
    """The installation that others are copied from: migrated, a body loaded, nothing published."""
    urls = provision(administrator, MODEL, dict.fromkeys((OWNER, APP, READER), "essai"))
    made = Installation(folder / "modele", 8000, 8001, SECRETS, urls)
    made.folder.mkdir()
    subprocess.run(
        [sys.executable, "manage.py", "prepare_database"],
        cwd=ROOT,
        env=made.for_owner(),
        capture_output=True,
        check=True,
    )
    Office(made, administrator).run(LOAD.format(path=str(inventory_only(folder))))
    return made


@pytest.fixture
def office(administrator: str, model: Installation, tmp_path: Path) -> Office:
    """An office of its own for the test: its database, its folder, its broker."""
    name = f"essai_{tmp_path.name}".lower()
    copy_database(administrator, MODEL, name)
    urls = {role: url.replace(f"/{MODEL}?", f"/{name}?") for role, url in model.urls.items()}
    installation = replace(model, folder=tmp_path, urls=urls)
    return Office(installation, administrator.replace("/postgres?", f"/{name}?"))

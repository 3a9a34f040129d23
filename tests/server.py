"""One real PostgreSQL for the whole run, started before Django reads its settings."""

import os
import tempfile
from contextlib import ExitStack
from pathlib import Path

import psycopg
import pytest

from config.embedded import EmbeddedServer

OWNER, APP, READER = "registre_owner", "registre_app", "registre_reader"

_open = ExitStack()


@pytest.hookimpl(tryfirst=True)
def pytest_load_initial_conftests(early_config: pytest.Config) -> None:
    """Start the server; the processes of xdist share the one of the first process."""
    if "TEST_DATABASE_URL" in os.environ:
        return
    folder = Path(_open.enter_context(tempfile.TemporaryDirectory(prefix="registre-essai-")))
    folder.chmod(0o755)
    server = EmbeddedServer(folder / "postgresql", is_durable=False)
    os.environ["TEST_DATABASE_URL"] = _open.enter_context(server)
    os.environ["REGISTRE_DATA_DIR"] = str(folder / "donnees")
    # Once for all the processes of the run: roles belong to the server, not to a database.
    with psycopg.connect(os.environ["TEST_DATABASE_URL"]) as connection:
        for role in (OWNER, APP, READER):
            connection.execute(f"CREATE ROLE {role} LOGIN")


def pytest_unconfigure(config: pytest.Config) -> None:
    """Stop what was started here, and only that."""
    _open.close()

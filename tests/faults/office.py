"""An installation of its own on a server of its own, driven from outside as people drive it."""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql

from config.environment import ROOT
from config.installation import Installation
from registry.records.roles import OWNER

FIXTURE = ROOT / "fixtures" / "ramq.json"
LOAD = """
from pathlib import Path
from django.utils import timezone
from registry.publication.demonstration import load
load(Path({path!r}), password="phrase de passe d’essai", now=timezone.now())
"""
PUBLISH = """
from django.utils import timezone
from registry.bodies.models import PublicBody
from registry.bodies.roles import Role
from registry.publication.actions import publish
from registry.publication.demonstration import member
body = PublicBody.objects.get()
publish(body, {register!r}, by=member(body, Role.PERSON_IN_CHARGE), now=timezone.now())
"""
TELL_AGAIN = """
from registry.publication.models import Job
from registry.publication.tasks import wake_worker
for _ in range({times}):
    wake_worker(Job.objects.get().pk)
"""
RENDITIONS = """
SELECT r.file_name, encode(sha256(r.content), 'hex') = r.sha256
FROM editions_rendition r JOIN editions_edition e ON e.id = r.edition_id
WHERE e.register = %s ORDER BY 1"""
JOB = """
SELECT j.id, j.state, j.done, j.total, j.attempts, j.error
FROM publication_job j JOIN editions_edition e ON e.id = j.edition_id WHERE e.register = %s"""
COMPLETED = "SELECT count(*) FROM records_event WHERE kind = 'edition_completed' AND register = %s"


@dataclass(frozen=True)
class Job:
    """The row of a job, as it stands in the table."""

    number: int
    state: str
    done: int
    total: int
    attempts: int
    error: str


@dataclass(frozen=True)
class Office:
    """One installation: its processes are told where it is, the test looks into its tables."""

    installation: Installation
    database: str
    helpers: int = 0
    lease_seconds: int = 5
    megabytes: int = 0

    @property
    def environment(self) -> dict[str, str]:
        """What its processes are told; a lease of a few seconds keeps the tests short.

        A worker calls no other to help, unless the test says so.
        """
        told = {
            "REGISTRE_LEASE_SECONDS": str(self.lease_seconds),
            "REGISTRE_HELPERS": str(self.helpers),
            "REGISTRE_WORKER_MEGABYTES": str(self.megabytes),
        }
        return self.installation.for_app() | told

    @property
    def messages(self) -> list[Path]:
        """The messages that wait for a worker."""
        return sorted((self.installation.folder / "broker" / "messages").glob("*"))

    def run(self, code: str, **environment: str) -> str:
        """Run a few lines in a process of its own; what they print."""
        command = [sys.executable, "manage.py", "shell", "--verbosity", "0", "-c", code]
        done = subprocess.run(
            command,
            cwd=ROOT,
            env=self.environment | environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def publish(self, register: str, told: int = 1, **environment: str) -> None:
        """Publish the register, and tell the workers so many times."""
        again = TELL_AGAIN.format(times=told - 1) if told > 1 else ""
        self.run(PUBLISH.format(register=register) + again, **environment)

    def rows(self, query: str, *values: Any) -> list[tuple[Any, ...]]:
        """Rows of its tables, as the administrator of the server reads them."""
        with psycopg.connect(self.database, autocommit=True) as connection:
            return connection.execute(query, values).fetchall()

    def job(self, register: str) -> Job:
        """The job of the edition of that register."""
        return Job(*self.rows(JOB, register)[0])

    def files(self, register: str) -> list[str]:
        """The names of its files; each must hold the bytes its SHA-256 says."""
        rows = self.rows(RENDITIONS, register)
        assert all(is_whole for _, is_whole in rows)
        return [name for name, _ in rows]

    def times_completed(self, register: str) -> int:
        """How many times the log says the edition was completed."""
        return self.rows(COMPLETED, register)[0][0]


def inventory_only(folder: Path) -> Path:
    """The demonstration without its communications: many files to make, little to load."""
    data = json.loads(FIXTURE.read_text(encoding="utf-8"))
    path = folder / "organisme.json"
    kept = {"body", "people", "categories", "person_categories", "security_measures", "files"}
    data = {key: value for key, value in data.items() if key in kept}
    path.write_text(json.dumps(data), encoding="utf-8")
    return path


def copy_database(administrator: str, model: str, name: str) -> None:
    """A new database like the model, which nobody must be using."""
    create = sql.SQL("CREATE DATABASE {} TEMPLATE {} OWNER {}")
    names = map(sql.Identifier, (name, model, OWNER))
    with psycopg.connect(administrator, autocommit=True) as connection:
        connection.execute(create.format(*names))

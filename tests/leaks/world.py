"""A body in the database as an office would have it: loaded, approved, published, rendered."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.db import connection, transaction

from registry.bodies.models import PublicBody
from registry.compliance.findings import blocking
from registry.editions.models import Edition
from registry.law.registers import REGISTERS
from registry.publication import demonstration
from registry.publication.jobs import work
from registry.publication.kinds import records_of
from registry.publication.models import Job, JobState
from tests.conftest import NOW
from tests.leaks.gate import Piece
from tests.leaks.shelf import pieces_of_shelf
from tests.leaks.tables import pieces_of_tables
from tests.leaks.tokens import Tokens
from tests.leaks.walk import Walk, walked

PASSWORD = "phrase de passe d’essai"
LOADED = NOW - timedelta(days=30)
# The tables of editions whose rows PostgreSQL numbers.
NUMBERED = ("edition", "placement", "rendition", "change", "correction", "withdrawal")


@contextmanager
def world_apart() -> Iterator[None]:
    """A database where nothing was ever published, given back as it was found."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            for table in NUMBERED:
                name = f"editions_{table}"
                cursor.execute("SELECT pg_get_serial_sequence(%s, 'id')", [name])
                cursor.execute(f"ALTER SEQUENCE {cursor.fetchone()[0]} RESTART")
        yield
        transaction.set_rollback(True)


def load(data: dict[str, Any], at: datetime = LOADED) -> PublicBody:
    """Load a body as the demonstration is, from a file: all is approved, but the drafts."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "organisme.json"
        path.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
        body = demonstration.load(path, password=PASSWORD, now=at)
    left = [record for key in REGISTERS for record in records_of(body, key, status="draft")]
    refused = [record for record in left if record.uid not in _drafts(data)]
    told = [f"{row.uid}, {one.message}" for row in refused for one in blocking(row, at.date())]
    assert not told, told
    return body


@dataclass(frozen=True)
class Loaded:
    """A body whose entries are approved and not published, with the tokens of its texts."""

    slug: str
    tokens: Tokens

    @contextmanager
    def taken_up(self) -> Iterator[tuple[PublicBody, Tokens]]:
        """The body as it was loaded, with tokens of its own; what is done is taken back."""
        with world_apart():
            yield PublicBody.objects.get(slug=self.slug), deepcopy(self.tokens)


def _drafts(data: dict[str, Any]) -> set[str]:
    rows = (row for rows in data.values() if isinstance(rows, list) for row in rows)
    return {row["uid"] for row in rows if row.get("state") == "draft"}


def render_all() -> None:
    """Make the files of every edition that waits for them."""
    for job in Job.objects.exclude(state=JobState.DONE).order_by("pk"):
        assert work(job.pk), job.error


def publish_all(body: PublicBody, at: datetime = NOW) -> list[Edition]:
    """Publish each register of the body."""
    return demonstration.publish_first_editions(body, now=at)


def surface(is_quick: bool = False) -> tuple[Walk, list[Piece]]:
    """The public site walked through, then all that the public can get: tables, public quires."""
    walk = walked(is_quick)
    return walk, [*walk.pieces(), *pieces_of_tables(), *pieces_of_shelf()]

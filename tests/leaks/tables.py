"""The tables that the role of the public site may read, row by row, as they are stored."""

from collections.abc import Iterator
from typing import Any

from django.db import connection

from registry.records.roles import READER
from tests.leaks.gate import Piece

READABLE = """
SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
AND has_any_column_privilege(%s, c.oid, 'SELECT') ORDER BY 1"""


def readable_tables() -> list[str]:
    """The names of all that the role of the public site may read."""
    with connection.cursor() as cursor:
        cursor.execute(READABLE, [READER])
        return [name for (name,) in cursor.fetchall()]


def _as_bytes(value: Any) -> bytes:
    return bytes(value) if isinstance(value, bytes | memoryview) else str(value).encode()


def pieces_of_tables() -> Iterator[Piece]:
    """Each value of each row of each of these tables."""
    for table in readable_tables():
        with connection.cursor() as cursor:
            cursor.execute(f'SELECT * FROM "{table}" ORDER BY 1')
            names = [column.name for column in cursor.description]
            for row in cursor.fetchall():
                for name, value in zip(names, row, strict=True):
                    yield Piece(f"table {table}, {name}, ligne {row[0]}", _as_bytes(value))

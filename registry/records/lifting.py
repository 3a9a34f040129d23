"""The one exception to append-only: the guards of some tables lifted, in one transaction.

What is erased by order needs it, under the owner of the tables; the other roles have no right to
erase, guards or not.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from django.core.exceptions import ImproperlyConfigured
from django.db import connection, transaction

from registry.records.append_only import ROW_TRIGGER, guarded_tables

PATIENCE = "10s"


class GuardsMissingError(ImproperlyConfigured):
    """A table has no guard to put back: the database is not as it should be."""


@contextmanager
def guards_lifted(tables: Sequence[str]) -> Iterator[None]:
    """Let rows of these tables be changed and erased inside the block, by their owner alone.

    All or nothing: a fault, or a death, leaves rows and guards as they were. Writers of these
    tables wait meanwhile, locked in the order given; readers do not.
    """
    names = [connection.ops.quote_name(table) for table in tables]
    with transaction.atomic():
        _require_guards(tables)
        _run(f"SET LOCAL lock_timeout = '{PATIENCE}'")
        _run(f"LOCK TABLE {', '.join(names)} IN SHARE ROW EXCLUSIVE MODE")
        _run("SET CONSTRAINTS ALL IMMEDIATE")
        for name in names:
            _run(f"ALTER TABLE {name} DISABLE TRIGGER {ROW_TRIGGER}")
        yield
        for name in names:
            _run(f"ALTER TABLE {name} ENABLE TRIGGER {ROW_TRIGGER}")
        _require_guards(tables)


def _require_guards(tables: Sequence[str]) -> None:
    missing = set(tables) - guarded_tables(connection)
    if missing:
        raise GuardsMissingError(
            f"La table {min(missing)} n’a pas de garde contre les changements."
            " Relancez « manage.py prepare_database »."
        )


def _run(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)

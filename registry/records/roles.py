"""What each of the three database roles may do: granted after the migrations, proven at start.

owner: migrations only · app: the workspace and the workers · reader: the public site, which reads
editions and adds to the letter box without reading it.
"""

from collections.abc import Iterable
from typing import Any

from django.apps import apps
from django.core.exceptions import ImproperlyConfigured
from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper
from django.db.models import Model
from simple_history.models import HistoricalChanges

OWNER = "registre_owner"
APP = "registre_app"
READER = "registre_reader"
EDITIONS = "editions"
MIGRATIONS_TABLE = "django_migrations"


def is_append_only(model: type[Model]) -> bool:
    """Say whether rows of that model are only ever added: history, editions, and declared logs."""
    return (
        model._meta.app_label == EDITIONS
        or issubclass(model, HistoricalChanges)
        or getattr(model, "is_append_only", False) is True
    )


def editions_tables() -> set[str]:
    """The tables of the published editions: all that the public site may read."""
    return {table for table, model in _models().items() if model._meta.app_label == EDITIONS}


def letter_box_tables() -> set[str]:
    """The tables the public site may add rows to, without reading them: that of reports, alone."""
    return {
        table
        for table, model in _models().items()
        if getattr(model, "is_letter_box", False) is True
    }


def append_only_tables() -> set[str]:
    """The tables that take new rows and nothing else."""
    return {table for table, model in _models().items() if is_append_only(model)}


def _models() -> dict[str, type[Model]]:
    models = apps.get_models(include_auto_created=True)
    return {m._meta.db_table: m for m in models if m._meta.managed and not m._meta.proxy}


def grant_all(*, app: str = APP, reader: str = READER) -> None:
    """Give app and reader exactly their rights on the tables there are; run it as owner."""
    with transaction.atomic(), connection.cursor() as cursor:
        _require_roles(cursor, [app, reader])
        present = set(connection.introspection.table_names(cursor))
        _revoke_all(cursor, [app, reader])
        _grant(cursor, "SELECT", present & editions_tables(), reader)
        _grant(cursor, "INSERT", present & letter_box_tables(), reader)
        _grant(cursor, "SELECT", present & {MIGRATIONS_TABLE}, app)
        working = present & set(_models())
        _grant(cursor, "SELECT, INSERT", working, app)
        _grant(cursor, "UPDATE, DELETE", working - append_only_tables(), app)
        _execute(cursor, "GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {}", app)


def _require_roles(cursor: CursorWrapper, roles: list[str]) -> None:
    cursor.execute("SELECT rolname FROM pg_roles WHERE rolname = ANY(%s)", [roles])
    found: set[Any] = {row[0] for row in cursor.fetchall()}
    for role in roles:
        if role not in found:
            raise ImproperlyConfigured(
                f"Le rôle {role} n’existe pas sur ce serveur PostgreSQL."
                " Créez-le comme l’explique docs/operations.md."
            )


def _revoke_all(cursor: CursorWrapper, roles: list[str]) -> None:
    cursor.execute("REVOKE ALL ON SCHEMA public FROM PUBLIC")
    cursor.execute("REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC")
    for role in roles:
        _execute(cursor, "REVOKE ALL ON SCHEMA public FROM {}", role)
        _execute(cursor, "REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {}", role)
        _execute(cursor, "REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM {}", role)
        _execute(cursor, "GRANT USAGE ON SCHEMA public TO {}", role)


def _grant(cursor: CursorWrapper, rights: str, tables: Iterable[str], role: str) -> None:
    for table in sorted(tables):
        _execute(cursor, f"GRANT {rights} ON {{}} TO {{}}", table, role)


def _execute(cursor: CursorWrapper, statement: str, *names: str) -> None:
    cursor.execute(statement.format(*map(connection.ops.quote_name, names)))

"""Putting a letter in the box, under the role that can do nothing else; erasing what is old."""

from datetime import datetime
from typing import Any

from django.db import Error, connection, transaction
from psycopg import Cursor

from registry.reports.keeping import ADDRESS_KEPT, WORDS_KEPT
from registry.reports.models import ErrorReport

# A conflict is no error: PostgreSQL would write the refused row, words and address, into its log.
INSERT = "INSERT INTO {table} ({columns}) VALUES ({marks}) ON CONFLICT DO NOTHING"


class NotKeptError(Exception):
    """The letter could not be kept; nothing of it is in this exception, nor in what caused it."""


def receive(report: ErrorReport) -> bool:
    """Put the letter in the box; False when it was in already, sent twice.

    The transactions of the public process are read-only, except this one.
    """
    fields = report._meta.concrete_fields
    quoted = [connection.ops.quote_name(str(field.column)) for field in fields]
    statement = INSERT.format(
        table=connection.ops.quote_name(report._meta.db_table),
        columns=", ".join(quoted),
        marks=", ".join(["%s"] * len(fields)),
    )
    values = [field.get_db_prep_save(field.pre_save(report, True), connection) for field in fields]
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION READ WRITE")
            return _insert(statement, values)
    except Error as fault:
        # The message of the database may repeat the row: it goes no further than here.
        reason = type(fault).__name__
    raise NotKeptError(reason)


def _insert(statement: str, values: list[Any]) -> bool:
    """Insert with the values apart from the statement, which PostgreSQL logs when it refuses it."""
    with connection.wrap_database_errors, Cursor(connection.connection) as cursor:
        cursor.execute(statement, values)
        return bool(cursor.rowcount)


def erase_what_is_old(now: datetime) -> dict[str, int]:
    """Erase addresses and words whose time has come; how many letters lost some, by body."""
    erased: dict[str, set[str]] = {}
    for rows, names in (
        (ErrorReport.objects.with_address_before(now - ADDRESS_KEPT), ["email"]),
        (ErrorReport.objects.with_words_before(now - WORDS_KEPT), ["text", "email"]),
    ):
        for tracking, body in rows.values_list("tracking", "body"):
            erased.setdefault(body, set()).add(tracking)
        rows.erase(*names)
    return {body: len(numbers) for body, numbers in erased.items()}

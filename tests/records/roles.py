"""Speaking to PostgreSQL under one of the three roles, inside the transaction of the test."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.apps import apps
from django.db import DatabaseError, connection, transaction
from psycopg.errors import InsufficientPrivilege

from registry.records.roles import MIGRATIONS_TABLE, editions_tables


@contextmanager
def acting_as(role: str) -> Iterator[None]:
    """Be that role, as a process of that role is: for the session and for all that it reaches."""
    with connection.cursor() as cursor:
        # What the test wrote so far is judged now, before the rights shrink.
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(f"SET LOCAL SESSION AUTHORIZATION {role}")
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("RESET SESSION AUTHORIZATION")


def is_refused(statement: str) -> bool:
    """Whether PostgreSQL refuses the statement for want of a right; other faults are raised."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)
    except DatabaseError as fault:
        if isinstance(fault.__cause__, InsufficientPrivilege):
            return True
        raise
    return False


def all_tables() -> set[str]:
    """Every table there is, the ones of Django included."""
    models = apps.get_models(include_auto_created=True)
    return {MIGRATIONS_TABLE, *(model._meta.db_table for model in models)}


def working_tables() -> set[str]:
    """Every table that is none of the public's business."""
    return all_tables() - editions_tables()

"""The command that erases: for the owner of the tables alone, all or nothing."""

from contextlib import contextmanager
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction

from registry.publication.erasing import erase_withdrawn
from registry.records.append_only import guarded_tables
from registry.records.lifting import GuardsMissingError
from registry.records.models import Event
from registry.records.roles import APP, OWNER, append_only_tables
from tests.publication.erased import SECRET, everything, telling, withdrawn_story
from tests.records.roles import acting_as

pytestmark = [pytest.mark.django_db, pytest.mark.roles]


@pytest.fixture
def story(body, officer, chief, now):
    """Three editions, the second withdrawn, and a record that never changed."""
    return withdrawn_story(body, officer, chief, now)


@contextmanager
def _owner_of_the_tables():
    """Be the owner, as an installation has it: owning the tables, nothing more."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(f"GRANT USAGE, CREATE ON SCHEMA public TO {OWNER}")
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'ALTER TABLE "{table}" OWNER TO {OWNER}')
        cursor.execute(f"GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {OWNER}")
    with acting_as(OWNER):
        yield


class _StopError(Exception):
    """The process dies here."""


def _dying_at(count):
    """Die instead of sending that statement."""
    sent = iter(range(count))

    def send(execute, sql, params, many, context):
        if next(sent, None) is None:
            raise _StopError
        return execute(sql, params, many, context)

    return connection.execute_wrapper(send)


def test_killed_at_any_moment_it_leaves_all_or_nothing(story, now):
    before, guards = everything(), guarded_tables(connection)
    count, stopped = 0, True

    while stopped:
        try:
            with transaction.atomic(), _dying_at(count):
                erase_withdrawn(by="racine", now=now)
                stopped = False
        except _StopError:
            assert everything() == before
            assert guarded_tables(connection) == guards
            assert not Event.objects.filter(kind="edition_erased").exists()
        count += 3

    assert count > 20
    assert telling(SECRET) == []


def test_a_table_without_its_guard_stops_it(story, now):
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("DROP TRIGGER registre_append_only ON editions_change")

    with pytest.raises(GuardsMissingError, match="editions_change"):
        erase_withdrawn(by="racine", now=now)


def test_the_owner_of_the_tables_runs_the_command(story, settings):
    settings.DATABASE_ROLE = "owner"
    said = StringIO()
    with _owner_of_the_tables():
        call_command("erase_withdrawn", by="Marie Essai", stdout=said)
        call_command("erase_withdrawn", stdout=said)

    assert telling(SECRET) == []
    assert f"Effacée : {story[1].body}, {story[1]}." in said.getvalue()
    assert "Rien à effacer." in said.getvalue()
    assert Event.objects.get(kind="edition_erased").actor_name == "Marie Essai"
    assert append_only_tables() <= guarded_tables(connection)


@pytest.mark.parametrize("role", ["app", "reader", "test"])
def test_under_another_role_the_command_says_what_to_write(role, story, settings):
    settings.DATABASE_ROLE = role

    with pytest.raises(CommandError, match="config.settings_owner"):
        call_command("erase_withdrawn")

    assert telling(SECRET)


def test_the_workspace_role_could_not_erase_anyway(story, now):
    with acting_as(APP), pytest.raises(DatabaseError), transaction.atomic():
        erase_withdrawn(by="racine", now=now)

    assert telling(SECRET)

"""A process whose role may do too much does not start (A03); tests/config tries the roles with
processes of their own."""

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import connection

from registry.records.privileges import require_role
from registry.records.roles import APP, READER, append_only_tables
from tests.records.roles import acting_as, all_tables, is_refused, working_tables

pytestmark = [pytest.mark.django_db, pytest.mark.roles]


def _execute(statement):
    with connection.cursor() as cursor:
        cursor.execute(statement)


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TABLE public.cave (id int)",
        "CREATE SCHEMA cave",
        "CREATE VIEW public.cave AS SELECT 1",
        f"SET ROLE {APP}",
        "SELECT nextval('records_event_id_seq')",
    ],
)
def test_the_reader_gains_nothing_by_a_detour(statement):
    with acting_as(READER):
        assert is_refused(statement)


def _start_as(role, settings):
    settings.DATABASE_ROLE = {APP: "app", READER: "reader"}[role]
    with acting_as(role):
        return require_role()


@pytest.mark.parametrize("role", [APP, READER])
def test_a_process_starts_with_exactly_its_rights(role, settings):
    assert _start_as(role, settings) is True


@pytest.mark.parametrize("table", sorted(working_tables()))
def test_the_public_process_does_not_start_when_it_can_read_a_working_table(table, settings):
    _execute(f'GRANT SELECT ON "{table}" TO {READER}')

    with pytest.raises(ImproperlyConfigured, match=f"lire «.{table}.»"):
        _start_as(READER, settings)


@pytest.mark.parametrize(
    ("grant", "sentence"),
    [
        ("GRANT USAGE ON SEQUENCE records_event_id_seq TO {role}", "records_event_id_seq"),
        ("GRANT TRIGGER ON editions_edition TO {role}", "modifier la table «.editions_edition.»"),
        (f"GRANT {APP} TO {{role}}", "n’est pas une table des éditions"),
        (f"GRANT {APP} TO {{role}} WITH INHERIT FALSE, SET TRUE", "n’est pas une table"),
        ("ALTER ROLE {role} CREATEROLE", "un rôle d’administration"),
        ("ALTER TABLE editions_edition OWNER TO {role}", "propriétaire de la table"),
    ],
)
def test_the_public_process_does_not_start_with_a_right_too_many(grant, sentence, settings):
    _execute(grant.format(role=READER))

    with pytest.raises(ImproperlyConfigured, match=sentence):
        _start_as(READER, settings)


@pytest.mark.parametrize("right", ["UPDATE", "DELETE", "TRUNCATE", "UPDATE (detail)"])
def test_the_workspace_does_not_start_when_it_can_rewrite_the_log(right, settings):
    _execute(f"GRANT {right} ON records_event TO {APP}")

    with pytest.raises(ImproperlyConfigured, match="réécrire la table «.records_event.»"):
        _start_as(APP, settings)


def test_neither_process_starts_as_the_administrator(settings):
    for name in ("app", "reader"):
        settings.DATABASE_ROLE = name
        with pytest.raises(ImproperlyConfigured, match="agit comme «.postgres.»"):
            require_role()


def test_a_role_that_does_not_exist_stops_the_start_with_what_to_write(settings):
    settings.DATABASE_ROLE = "lecteur"

    with pytest.raises(ImproperlyConfigured, match="Écrivez owner, app ou reader"):
        require_role()


def test_the_workspace_role_may_rewrite_only_what_is_not_append_only():
    with acting_as(APP):
        rewritable = {t for t in all_tables() if not is_refused(f'DELETE FROM "{t}" WHERE false')}

    assert rewritable.isdisjoint(append_only_tables())
    assert {"entries_communication", "publication_job", "django_session"} <= rewritable

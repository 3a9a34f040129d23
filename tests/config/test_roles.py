"""What PostgreSQL itself refuses to each role, and processes that do not start with too much."""

from pathlib import Path

import psycopg
import pytest

from tests.config.conftest import Runner

ALL_TABLES = (
    "SELECT relname::text FROM pg_class"
    " WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"
)
GUARDED = (
    "SELECT c.relname::text FROM pg_trigger JOIN pg_class c ON c.oid = tgrelid"
    " WHERE tgname = 'registre_append_only' ORDER BY 1"
)
READER = "DATABASE_READER_URL"
PUBLIC = ("-c", "import config.wsgi_public")
WORKSPACE = ("-c", "import config.wsgi")


def names(dsn: str, query: str) -> list[str]:
    """The first column of what the server answers."""
    with psycopg.connect(dsn) as connection:
        return [str(row[0]) for row in connection.execute(query).fetchall()]


def refused(dsn: str, statement: str) -> bool:
    """Say whether the server refuses that statement for want of a right."""
    with psycopg.connect(dsn) as connection:
        try:
            connection.execute(statement)
        except psycopg.errors.InsufficientPrivilege:
            return True
        finally:
            connection.rollback()
    return False


def test_the_reader_selects_the_editions_tables_and_nothing_else(urls: dict[str, str]) -> None:
    tables = names(urls["DATABASE_OWNER_URL"], ALL_TABLES)

    readable = {t for t in tables if not refused(urls[READER], f'SELECT 1 FROM "{t}"')}

    assert readable == {t for t in tables if t.startswith("editions_")}
    assert len(tables) > len(readable) > 0


def test_the_reader_changes_nothing_even_in_the_editions(urls: dict[str, str]) -> None:
    for table in names(urls["DATABASE_OWNER_URL"], ALL_TABLES):
        for statement in (f'DELETE FROM "{table}"', f'TRUNCATE "{table}"'):
            assert refused(urls[READER], statement), statement
        # tests/config/test_letter_box.py
        if table != "reports_errorreport":
            assert refused(urls[READER], f'INSERT INTO "{table}" DEFAULT VALUES'), table


@pytest.mark.parametrize("variable", ["DATABASE_APP_URL", "DATABASE_OWNER_URL"])
def test_nobody_rewrites_an_append_only_table(urls: dict[str, str], variable: str) -> None:
    tables = names(urls["DATABASE_OWNER_URL"], GUARDED)
    assert {"records_event", "editions_edition", "publication_approval"} <= set(tables)

    for table in tables:
        assert refused(urls[variable], f'TRUNCATE "{table}" CASCADE'), table
        if variable == "DATABASE_APP_URL":
            column = names(
                urls["DATABASE_OWNER_URL"],
                f"SELECT attname FROM pg_attribute WHERE attrelid = '{table}'::regclass"
                " AND attnum > 0 AND attgenerated = '' LIMIT 1",
            )[0]
            assert refused(urls[variable], f'DELETE FROM "{table}"'), table
            assert refused(urls[variable], f'UPDATE "{table}" SET "{column}" = NULL'), table


def test_the_owner_meets_the_trigger_on_an_existing_row(urls: dict[str, str]) -> None:
    with psycopg.connect(urls["DATABASE_OWNER_URL"]) as connection:
        connection.execute(
            "INSERT INTO editions_storedfragment (digest, content, folded, recipients, categories)"
            " VALUES ('a', '', '', '{}', '{}')"
        )
        for statement in (
            "UPDATE editions_storedfragment SET folded = 'autre'",
            "DELETE FROM editions_storedfragment",
        ):
            with (
                pytest.raises(psycopg.errors.InsufficientPrivilege, match="que des ajouts"),
                connection.transaction(),
            ):
                connection.execute(statement)
        connection.rollback()


def test_the_app_works_on_the_working_tables(urls: dict[str, str]) -> None:
    for statement in (
        "UPDATE bodies_publicbody SET name = name",
        "DELETE FROM django_session",
        "SELECT 1 FROM django_migrations",
    ):
        assert not refused(urls["DATABASE_APP_URL"], statement), statement
    assert refused(urls["DATABASE_APP_URL"], "DELETE FROM django_migrations")
    assert refused(urls["DATABASE_APP_URL"], "CREATE TABLE essai (n int)")


def test_preparing_again_takes_back_a_right_given_by_hand(
    urls: dict[str, str], python: Runner
) -> None:
    with psycopg.connect(urls["DATABASE_OWNER_URL"]) as connection:
        connection.execute("GRANT SELECT ON bodies_user TO registre_reader, PUBLIC")
    assert not refused(urls[READER], "SELECT 1 FROM bodies_user")

    python("manage.py", "prepare_database", settings="settings_owner")

    assert refused(urls[READER], "SELECT 1 FROM bodies_user")


def test_the_database_is_not_prepared_under_the_app_role(python: Runner) -> None:
    done = python("manage.py", "prepare_database", settings="settings")

    assert done.returncode == 1
    assert "config.settings_owner" in done.stderr


def test_both_processes_start_under_their_own_roles(python: Runner) -> None:
    assert python(*PUBLIC, settings="settings_public").returncode == 0
    assert python(*WORKSPACE, settings="settings").returncode == 0


@pytest.mark.parametrize(
    ("role", "reason"),
    [
        ("DATABASE_APP_URL", "il peut lire « account_emailaddress »"),
        ("DATABASE_OWNER_URL", "il est propriétaire de la base « installee »"),
    ],
)
def test_the_public_site_does_not_start_under_another_role(
    urls: dict[str, str], python: Runner, role: str, reason: str
) -> None:
    done = python(*PUBLIC, settings="settings_public", DATABASE_READER_URL=urls[role])

    assert done.returncode != 0
    assert reason in done.stderr


@pytest.mark.parametrize(
    ("too_much", "back", "reason"),
    [
        (
            "GRANT SELECT (email) ON bodies_user TO registre_reader",
            "REVOKE SELECT (email) ON bodies_user FROM registre_reader",
            "il peut lire « bodies_user »",
        ),
        (
            "CREATE VIEW detour AS SELECT * FROM bodies_user;"
            " GRANT SELECT ON detour TO registre_reader",
            "DROP VIEW detour",
            "il peut lire « detour »",
        ),
        (
            "GRANT INSERT ON editions_edition TO registre_reader",
            "REVOKE INSERT ON editions_edition FROM registre_reader",
            "il peut modifier la table « editions_edition »",
        ),
        (
            "GRANT CREATE ON SCHEMA public TO registre_reader",
            "REVOKE CREATE ON SCHEMA public FROM registre_reader",
            "il peut créer des tables dans le schéma « public »",
        ),
        (
            "CREATE FUNCTION detour() RETURNS text LANGUAGE sql SECURITY DEFINER"
            " AS 'SELECT email FROM bodies_user LIMIT 1'",
            "DROP FUNCTION detour",
            "il peut exécuter la fonction « detour »",
        ),
    ],
)
def test_the_public_site_does_not_start_with_one_right_too_many(
    urls: dict[str, str], python: Runner, too_much: str, back: str, reason: str
) -> None:
    with psycopg.connect(urls["DATABASE_OWNER_URL"], autocommit=True) as connection:
        connection.execute(too_much)
        try:
            done = python(*PUBLIC, settings="settings_public")
        finally:
            connection.execute(back)

    assert done.returncode != 0
    assert reason in done.stderr


def test_a_right_behind_set_role_counts_too(
    administrator: str, urls: dict[str, str], python: Runner
) -> None:
    grant = "GRANT registre_app TO registre_reader WITH INHERIT FALSE, SET TRUE"
    with psycopg.connect(administrator, autocommit=True) as connection:
        connection.execute(grant)
        try:
            done = python(*PUBLIC, settings="settings_public")
        finally:
            connection.execute("REVOKE registre_app FROM registre_reader")

    assert "il peut lire" in done.stderr


def test_the_workspace_does_not_start_when_it_could_rewrite_history(
    urls: dict[str, str], python: Runner
) -> None:
    with psycopg.connect(urls["DATABASE_OWNER_URL"], autocommit=True) as connection:
        connection.execute("GRANT UPDATE ON records_event TO registre_app")
        try:
            done = python(*WORKSPACE, settings="settings")
        finally:
            connection.execute("REVOKE UPDATE ON records_event FROM registre_app")

    assert done.returncode != 0
    assert "il peut réécrire la table « records_event »" in done.stderr


AWAY = """
from django.core.management import call_command
from django.test import RequestFactory
call_command("collectstatic", interactive=False, verbosity=0)
from config.wsgi_public import application
def call(path):
    said = {}
    def start(status, headers): said.update(dict(headers), status=status)
    body = b"".join(application(RequestFactory().get(path).environ, start))
    return said | {"body": body.decode()}
said = call("/")
assert said["status"].startswith("503"), said
assert said["Retry-After"] == "60"
assert "default-src 'none'" in said["Content-Security-Policy"]
assert said["X-Content-Type-Options"] == "nosniff"
assert "momentan" in said["body"], said
assert call("/statique/absent.css")["status"].startswith("404")
"""


def test_the_public_site_starts_without_its_database_and_says_so(
    python: Runner, folder: Path
) -> None:
    changes = {
        "DATABASE_READER_URL": "postgresql://registre_reader@127.0.0.1:1/installee",
        "REGISTRE_DATA_DIR": str(folder),
        "REGISTRE_ALLOWED_HOSTS": "testserver",
    }

    done = python(
        "-c", "import django; django.setup()" + AWAY, settings="settings_public", **changes
    )

    assert done.returncode == 0, done.stderr

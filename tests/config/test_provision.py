"""The three roles and the database, made on any server, as often as one likes."""

import environ
import psycopg
import pytest

from config.provision import ProvisionError, database_name, provision
from tests.config.conftest import PASSWORDS


def rows(dsn: str, query: str) -> list[tuple[object, ...]]:
    """What the server answers."""
    with psycopg.connect(dsn) as connection:
        return connection.execute(query).fetchall()


def execute(dsn: str, *statements: str) -> None:
    """Run statements outside any transaction."""
    with psycopg.connect(dsn, autocommit=True) as connection:
        for statement in statements:
            connection.execute(statement)


def test_provisioning_twice_gives_the_same_addresses(administrator: str) -> None:
    first = provision(administrator, "deux fois", PASSWORDS)
    second = provision(administrator, "deux fois", PASSWORDS)

    assert first == second
    for address in first.values():
        assert rows(address, "SELECT current_database()") == [("deux fois",)]


def test_the_roles_have_no_power_over_the_server(administrator: str) -> None:
    addresses = provision(administrator, "registre", PASSWORDS)

    powers = rows(
        addresses["DATABASE_READER_URL"],
        "SELECT bool_or(rolsuper OR rolcreatedb OR rolcreaterole OR rolbypassrls), count(*)"
        " FROM pg_roles WHERE rolname LIKE 'registre\\_%'",
    )

    assert powers == [(False, 3)]


@pytest.mark.parametrize("variable", ["DATABASE_APP_URL", "DATABASE_READER_URL"])
def test_app_and_reader_create_nothing(administrator: str, variable: str) -> None:
    address = provision(administrator, "registre", PASSWORDS)[variable]

    for statement in ("CREATE TABLE essai (n int)", "CREATE TEMP TABLE essai (n int)"):
        with pytest.raises(psycopg.errors.Error, match="permission denied|no schema"):
            execute(address, statement)


def test_another_role_of_the_server_does_not_enter(administrator: str) -> None:
    addresses = provision(administrator, "registre", PASSWORDS)
    execute(administrator, "DROP ROLE IF EXISTS passante", "CREATE ROLE passante LOGIN")

    with pytest.raises(psycopg.OperationalError, match="permission denied for database"):
        rows(addresses["DATABASE_READER_URL"].replace("registre_reader", "passante"), "SELECT 1")


def test_the_addresses_are_read_alike_by_the_settings_and_by_the_driver(administrator: str) -> None:
    address = provision(administrator, "registre", PASSWORDS)["DATABASE_OWNER_URL"]

    settings = environ.Env.db_url_config(address)

    assert settings["USER"] == "registre_owner"
    assert settings["PASSWORD"] == PASSWORDS["registre_owner"]
    assert settings["NAME"] == "registre"
    assert rows(address, "SELECT current_user::text") == [("registre_owner",)]


def test_an_administrator_who_is_no_superuser_is_enough(administrator: str) -> None:
    execute(
        administrator,
        "DROP DATABASE IF EXISTS modeste",
        "CREATE ROLE intendante LOGIN CREATEROLE CREATEDB",
        "GRANT registre_owner, registre_app, registre_reader TO intendante WITH ADMIN OPTION",
    )
    intendant = administrator.replace("postgres@", "intendante@", 1)

    addresses = provision(intendant, "modeste", PASSWORDS)

    owner = "SELECT pg_get_userbyid(datdba)::text FROM pg_database WHERE datname = 'modeste'"
    assert rows(addresses["DATABASE_OWNER_URL"], owner) == [("registre_owner",)]


def test_a_role_without_power_is_refused_with_what_to_give(administrator: str) -> None:
    execute(administrator, "DROP ROLE IF EXISTS faible", "CREATE ROLE faible LOGIN")

    with pytest.raises(ProvisionError, match="ne peut pas créer de rôles"):
        provision(administrator.replace("postgres@", "faible@", 1), "registre", PASSWORDS)


def test_a_role_of_ours_that_became_too_wide_is_refused(administrator: str) -> None:
    provision(administrator, "registre", PASSWORDS)
    execute(administrator, "ALTER ROLE registre_reader SUPERUSER")
    try:
        with pytest.raises(ProvisionError, match="registre_reader existe déjà.*trop de droits"):
            provision(administrator, "registre", PASSWORDS)
    finally:
        execute(administrator, "ALTER ROLE registre_reader NOSUPERUSER")


def test_the_database_of_another_program_is_left_alone(administrator: str) -> None:
    execute(administrator, "DROP DATABASE IF EXISTS occupee", "CREATE DATABASE occupee")
    occupied = administrator.replace("/postgres?", "/occupee?", 1)
    execute(occupied, "CREATE TABLE precieux (n int)")

    with pytest.raises(ProvisionError, match="servir à autre chose"):
        provision(administrator, "occupee", PASSWORDS)


def test_the_passwords_do_not_reach_the_server(administrator: str) -> None:
    provision(administrator, "registre", PASSWORDS)

    stored = rows(administrator, "SELECT rolpassword FROM pg_authid WHERE rolname LIKE 'registre%'")

    assert all(str(secret).startswith("SCRAM-SHA-256$") for (secret,) in stored)


@pytest.mark.parametrize(
    ("dsn", "expected"),
    [
        ("postgresql://a@serveur/registre", "registre"),
        ("postgresql://a@serveur/mon-registre", "mon-registre"),
        ("postgresql://a@serveur/postgres", "registre"),
        ("postgresql://a@serveur", "registre"),
    ],
)
def test_the_database_is_the_one_of_the_address(dsn: str, expected: str) -> None:
    assert database_name(dsn) == expected

"""Creates the three login roles and the database on any server, as often as one likes."""

from collections.abc import Mapping
from urllib.parse import parse_qsl, quote, urlencode, urlsplit, urlunsplit

import psycopg
from psycopg import sql

from registry.records.roles import APP, OWNER, READER

VARIABLES = {
    OWNER: "DATABASE_OWNER_URL",
    APP: "DATABASE_APP_URL",
    READER: "DATABASE_READER_URL",
}
ATTRIBUTES = "LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS"
WIDE_ATTRIBUTES = "rolsuper OR rolcreatedb OR rolcreaterole OR rolreplication OR rolbypassrls"
USER_TABLES = (
    "SELECT count(*) FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace"
    " WHERE relkind IN ('r', 'p') AND nspname NOT LIKE 'pg\\_%'"
    " AND nspname <> 'information_schema'"
)
Connection = psycopg.Connection[tuple[object, ...]]


class ProvisionError(Exception):
    """The server cannot be prepared; the sentence says why and what to do."""


def provision(admin_dsn: str, database: str, passwords: Mapping[str, str]) -> dict[str, str]:
    """Prepare roles and database with the administrator's DSN; the three addresses by variable."""
    try:
        with _connect(admin_dsn) as server:
            _require_power(server)
            for role in VARIABLES:
                _ensure_role(server, role, passwords[role])
            _ensure_database(server, database)
        with _connect(_address(admin_dsn, database)) as inside:
            _adopt(inside, database)
            _close_to_everybody(inside, database)
    except psycopg.Error as fault:
        raise ProvisionError(
            f"Le serveur de DATABASE_URL refuse la préparation : {str(fault).strip()}"
        ) from fault
    return {
        variable: _address(admin_dsn, database, role=role, password=passwords[role])
        for role, variable in VARIABLES.items()
    }


def database_name(dsn: str) -> str:
    """The database an administrator's DSN asks for; never one of the server's own."""
    name = urlsplit(dsn).path.lstrip("/")
    return name if name not in {"", "postgres", "template0", "template1"} else "registre"


def _connect(dsn: str) -> Connection:
    try:
        return psycopg.connect(dsn, autocommit=True, connect_timeout=10)
    except psycopg.OperationalError:
        # The database named in the address may be the very one to create.
        try:
            return psycopg.connect(_address(dsn, "postgres"), autocommit=True, connect_timeout=10)
        except psycopg.OperationalError:
            return psycopg.connect(dsn, autocommit=True, connect_timeout=10)


def _address(dsn: str, database: str, *, role: str = "", password: str = "") -> str:
    """The same server, host and options, with another database and perhaps another role."""
    parts = urlsplit(dsn)
    login, _, host = parts.netloc.rpartition("@")
    options = parse_qsl(parts.query)
    if role:
        login = f"{quote(role, safe='')}:{quote(password, safe='')}"
        options = [pair for pair in options if pair[0] not in {"user", "password", "dbname"}]
    query = urlencode(options, safe="/")
    netloc = f"{login}@{host}" if login else host
    return urlunsplit(("postgresql", netloc, f"/{quote(database)}", query, ""))


def _one(connection: Connection, query: str, *values: object) -> object:
    row = connection.execute(query, values or None).fetchone()  # type: ignore[call-overload]
    return row[0] if row else None


def _require_power(server: Connection) -> None:
    if not _one(
        server,
        "SELECT rolsuper OR (rolcreaterole AND rolcreatedb) FROM pg_roles"
        " WHERE rolname = current_user",
    ):
        raise ProvisionError(
            "Le rôle de DATABASE_URL ne peut pas créer de rôles et de bases. Donnez un rôle qui le"
            " peut, ou créez les trois rôles (docs/operations.md) et donnez DATABASE_OWNER_URL,"
            " DATABASE_APP_URL et DATABASE_READER_URL."
        )


def _ensure_role(server: Connection, role: str, password: str) -> None:
    is_wide = _one(server, f"SELECT {WIDE_ATTRIBUTES} FROM pg_roles WHERE rolname = %s", role)
    if is_wide:
        raise ProvisionError(
            f"Le rôle {role} existe déjà sur ce serveur avec trop de droits."
            f" Exécutez-y : ALTER ROLE {role} {ATTRIBUTES};"
        )
    # Hashed here: the password itself never reaches the server, nor its log.
    secret = server.pgconn.encrypt_password(
        password.encode(), role.encode(), b"scram-sha-256"
    ).decode()
    statement = f"CREATE ROLE {{}} {ATTRIBUTES} PASSWORD {{}}"
    if is_wide is False:
        statement = "ALTER ROLE {} LOGIN PASSWORD {}"
    server.execute(sql.SQL(statement).format(sql.Identifier(role), sql.Literal(secret)))


def _ensure_database(server: Connection, database: str) -> None:
    if not _is_superuser(server):
        # Only a member of a role may give it a database or act in its name.
        server.execute(sql.SQL("GRANT {} TO CURRENT_USER").format(sql.Identifier(OWNER)))
    if _one(server, "SELECT 1 FROM pg_database WHERE datname = %s", database):
        return
    server.execute(
        sql.SQL("CREATE DATABASE {} OWNER {} ENCODING 'UTF8' TEMPLATE template0").format(
            sql.Identifier(database), sql.Identifier(OWNER)
        )
    )


def _is_superuser(server: Connection) -> bool:
    return bool(_one(server, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"))


def _adopt(inside: Connection, database: str) -> None:
    owner = _one(
        inside, "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = %s", database
    )
    if owner == OWNER:
        return
    if _one(inside, USER_TABLES):
        raise ProvisionError(
            f"La base « {database} » appartient au rôle {owner} et contient déjà des tables :"
            " elle semble servir à autre chose. Nommez une autre base dans DATABASE_URL."
        )
    inside.execute(
        sql.SQL("ALTER DATABASE {} OWNER TO {}").format(
            sql.Identifier(database), sql.Identifier(OWNER)
        )
    )


def _close_to_everybody(inside: Connection, database: str) -> None:
    base, roles = sql.Identifier(database), sql.SQL(", ").join(map(sql.Identifier, VARIABLES))
    inside.execute(sql.SQL("SET ROLE {}").format(sql.Identifier(OWNER)))
    inside.execute(sql.SQL("REVOKE ALL ON DATABASE {} FROM PUBLIC").format(base))
    inside.execute(sql.SQL("GRANT CONNECT ON DATABASE {} TO {}").format(base, roles))
    inside.execute("REVOKE ALL ON SCHEMA public FROM PUBLIC")

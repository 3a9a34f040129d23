"""The proof asked of PostgreSQL at start: this process cannot do more than its role should."""

from dataclasses import dataclass

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db import InterfaceError, OperationalError, connection

from registry.records.roles import append_only_tables, editions_tables, letter_box_tables

# Every role the session can act as counts, inherited or by SET ROLE: rights in reach are rights.
REACH = """
WITH reach AS (SELECT * FROM pg_roles WHERE pg_has_role(session_user, oid, 'MEMBER')),
space AS (SELECT oid, nspname FROM pg_namespace
    WHERE nspname <> 'information_schema' AND nspname !~ '^pg_'),
relation AS (SELECT c.oid, relkind, relowner, relname,
    CASE nspname WHEN 'public' THEN relname ELSE nspname || '.' || relname END AS label
    FROM pg_class c JOIN space ON space.oid = relnamespace
    WHERE relkind IN ('r', 'p', 'v', 'm', 'f', 'S'))
"""
POWERS = """SELECT rolname FROM reach
WHERE rolsuper OR rolcreatedb OR rolcreaterole OR rolreplication OR rolbypassrls ORDER BY 1"""
OWNED_DATABASE = """SELECT datname FROM pg_database
WHERE datname = current_database() AND datdba IN (SELECT oid FROM reach)"""
OWNED = """SELECT label FROM relation WHERE relowner IN (SELECT oid FROM reach) ORDER BY 1"""
CREATION = """SELECT nspname FROM space
WHERE EXISTS (SELECT FROM reach WHERE has_schema_privilege(reach.oid, space.oid, 'CREATE'))
ORDER BY 1"""
READABLE = """SELECT label FROM relation WHERE label <> ALL(%(tables)s) AND EXISTS (
    SELECT FROM reach WHERE CASE relkind
    WHEN 'S' THEN has_sequence_privilege(reach.oid, relation.oid, 'SELECT, USAGE, UPDATE')
    ELSE has_any_column_privilege(reach.oid, relation.oid, 'SELECT') END)
ORDER BY 1"""
CHANGEABLE = """SELECT label FROM relation WHERE relkind <> 'S' AND EXISTS (
    SELECT FROM reach
    WHERE has_any_column_privilege(reach.oid, relation.oid, 'UPDATE, REFERENCES')
    OR has_table_privilege(reach.oid, relation.oid, 'DELETE, TRUNCATE, TRIGGER')
    OR (has_any_column_privilege(reach.oid, relation.oid, 'INSERT')
        AND label <> ALL(%(letter_box)s)))
ORDER BY 1"""
REWRITABLE = """SELECT label FROM relation WHERE label = ANY(%(tables)s) AND EXISTS (
    SELECT FROM reach WHERE has_any_column_privilege(reach.oid, relation.oid, 'UPDATE')
    OR has_table_privilege(reach.oid, relation.oid, 'DELETE, TRUNCATE, TRIGGER'))
ORDER BY 1"""
BORROWED = """SELECT proname FROM pg_proc JOIN space ON space.oid = pronamespace
WHERE prosecdef AND EXISTS (
    SELECT FROM reach WHERE has_function_privilege(reach.oid, pg_proc.oid, 'EXECUTE'))
ORDER BY 1"""


@dataclass(frozen=True)
class Probe:
    """A question to PostgreSQL whose only good answer is no row, and the sentence for the first."""

    query: str
    sentence: str


COMMON = (
    Probe(POWERS, "il agit comme « {found} », un rôle d’administration"),
    Probe(OWNED_DATABASE, "il est propriétaire de la base « {found} »"),
    Probe(OWNED, "il est propriétaire de la table « {found} »"),
    Probe(CREATION, "il peut créer des tables dans le schéma « {found} »"),
)
PROBES = {
    "reader": (
        *COMMON,
        Probe(READABLE, "il peut lire « {found} », qui n’est pas une table des éditions"),
        Probe(CHANGEABLE, "il peut modifier la table « {found} »"),
        Probe(BORROWED, "il peut exécuter la fonction « {found} » avec les droits d’un autre"),
    ),
    "app": (
        *COMMON,
        Probe(REWRITABLE, "il peut réécrire la table « {found} », qui ne prend que des ajouts"),
    ),
    "owner": (),
}
TABLES = {"reader": editions_tables, "app": append_only_tables, "owner": set}


def require_role() -> bool:
    """Refuse a role with too many rights; False when the database is away and nothing is proven."""
    if settings.DATABASE_ROLE not in PROBES:
        raise ImproperlyConfigured(
            f"DATABASE_ROLE vaut « {settings.DATABASE_ROLE} ». Écrivez owner, app ou reader."
        )
    try:
        for probe in PROBES[settings.DATABASE_ROLE]:
            _ask(probe)
    except (OperationalError, InterfaceError):
        return False
    return True


def _ask(probe: Probe) -> None:
    named = {
        "tables": sorted(TABLES[settings.DATABASE_ROLE]()),
        "letter_box": sorted(letter_box_tables()),
    }
    with connection.cursor() as cursor:
        cursor.execute(REACH + probe.query, named)
        row = cursor.fetchone()
    if row is not None:
        raise ImproperlyConfigured(
            f"Le rôle de base de données « {connection.settings_dict['USER']} » a trop de droits :"
            f" {probe.sentence.format(found=row[0])}. Le programme ne démarre pas ainsi."
            " Vérifiez l’adresse de la base, ou relancez « manage.py prepare_database »."
        )

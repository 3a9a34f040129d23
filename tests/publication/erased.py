"""A history with an edition that was withdrawn, and what its tables still tell."""

from django.db import connection

from registry.publication.actions import publish
from registry.publication.withdrawals import withdraw
from registry.records.roles import editions_tables
from tests import factories
from tests.public_site.editions import make_rendition

SECRET = "Zébulon"
ORDER = {"authority": "Commission d’accès", "reason": "Ordre d’essai."}


def withdrawn_story(body, officer, chief, now):
    """Three editions by the real acts; the second, with a secret, is withdrawn."""
    kept = factories.approve(factories.make_communication(body, title="Gardée"))
    changing = factories.approve(factories.make_communication(body, title="Avant"))
    first = publish(body, "registre", by=officer, now=now)
    changing = factories.approve(
        factories.rename(changing, f"Au nom de {SECRET}"), public_reason=f"Pour {SECRET}"
    )
    second = publish(body, "registre", by=officer, now=now)
    make_rendition(second, "csv", content=SECRET.encode())
    factories.approve(factories.rename(changing, "Après"))
    third = publish(body, "registre", by=officer, now=now)
    make_rendition(third, "csv", content=b"Apres")
    withdraw(second, by=chief, now=now, **ORDER)
    return first, second, third, kept


def _rows(table):
    with connection.cursor() as cursor:
        cursor.execute(f'SELECT t::text FROM "{table}" t ORDER BY 1')
        return [row[0] for row in cursor.fetchall()]


def everything():
    """All rows of the tables that the public may read, as text."""
    return {table: _rows(table) for table in sorted(editions_tables())}


def _in_hexadecimal(word):
    return word.encode().hex()


def telling(word):
    """The rows of all that the public may read where the word is, in letters or in bytes."""
    forms = (word, word.casefold(), "zebulon", _in_hexadecimal(word))
    tables = everything()
    return [row for rows in tables.values() for row in rows if any(one in row for one in forms)]

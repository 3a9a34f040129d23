"""What changes as soon as anything that the public may read does: one query, no content.

Editions, withdrawals, files and corrections are only ever added, so that their numbers tell every
change; files are erased only after a withdrawal, which is counted too.
"""

from django.db import connection

from registry.editions.models import Correction, Edition, Rendition, Withdrawal

# Written out: it is asked before every page, and the short answer of a page is this query alone.
# The moment and the identifier of the last edition tell a database restored from a copy.
_BODY = f"""
SELECT count(*), max(edition.id), max(edition.published_at), count(withdrawal.id),
  (SELECT count(*) FROM {Rendition._meta.db_table} AS file
     JOIN {Edition._meta.db_table} AS its ON its.id = file.edition_id WHERE its.body = %(body)s),
  (SELECT count(*) FROM {Correction._meta.db_table} WHERE body = %(body)s)
FROM {Edition._meta.db_table} AS edition
LEFT JOIN {Withdrawal._meta.db_table} AS withdrawal ON withdrawal.edition_id = edition.id
WHERE edition.body = %(body)s
"""
_ALL = f"""
SELECT count(*), max(id), (SELECT count(*) FROM {Withdrawal._meta.db_table}),
  (SELECT count(*) FROM {Correction._meta.db_table})
FROM {Edition._meta.db_table}
"""


def state_of(body: str = "") -> str:
    """What tells one state of the tables of a body from another; of all bodies, without a name."""
    with connection.cursor() as cursor:
        cursor.execute(*((_BODY, {"body": body}) if body else (_ALL,)))
        return ":".join(map(str, cursor.fetchone()))

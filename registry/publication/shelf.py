"""The shelf: quires kept by the hash of all they depend on, within a bound.

Losing it costs time and nothing else: what is not there is set again, to the same byte.
"""

from collections.abc import Iterable
from datetime import datetime

from django.conf import settings
from django.db import connection
from django.utils import timezone

from registry.publication.models import KeptQuire
from registry.rendering.books import Manuscript
from registry.rendering.quires import Quire, from_bytes, to_bytes
from registry.rendering.to_pdf import set_manuscript

TABLE = KeptQuire._meta.db_table
# The most recently used are kept up to the bound.
OUT_OF_BOUND = f"""DELETE FROM {TABLE} WHERE key IN (SELECT key FROM (
    SELECT key, sum(size) OVER (ORDER BY used_at DESC, key) AS so_far FROM {TABLE}
) AS shelf WHERE so_far > %s)"""


def pages_kept(keys: Iterable[str]) -> dict[str, int]:
    """How many pages each of these quires has, of those that are kept."""
    return dict(KeptQuire.objects.filter(pk__in=list(keys)).values_list("key", "pages"))


def keep(key: str, quire: Quire, *, is_public: bool, now: datetime) -> None:
    """Put a quire on the shelf; another worker may have put the same one."""
    content = to_bytes(quire)
    row = KeptQuire(
        key=key,
        content=content,
        pages=len(quire.pages),
        size=len(content),
        is_public=is_public,
        used_at=now,
    )
    KeptQuire.objects.bulk_create([row], ignore_conflicts=True)


def take(manuscript: Manuscript) -> Quire:
    """The quire of a manuscript: from the shelf, or set anew when it was lost meanwhile."""
    kept = KeptQuire.objects.filter(pk=manuscript.key).values_list("content", flat=True).first()
    if kept is not None:
        try:
            return from_bytes(bytes(kept))
        except ValueError:
            KeptQuire.objects.filter(pk=manuscript.key).delete()
    return set_manuscript(manuscript)


def tidy(used: Iterable[str]) -> None:
    """Note which quires were used now, and take away those used longest ago, above the bound."""
    KeptQuire.objects.filter(pk__in=list(used)).update(used_at=timezone.now())
    with connection.cursor() as cursor:
        cursor.execute(OUT_OF_BOUND, [settings.SHELF_BYTES])

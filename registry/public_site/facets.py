"""What a list can be narrowed by: the recipients, categories and parts that an edition holds."""

from dataclasses import dataclass
from functools import lru_cache

from django.db.models import Count, F, Func, TextField

from registry.editions.folding import french_sort_key
from registry.editions.models import Edition, Placement


@dataclass(frozen=True)
class Facets:
    """The values of an edition with the number of entries of each, in French order."""

    parts: dict[str, int]
    recipients: dict[str, int]
    categories: dict[str, int]


class Unnest(Func):
    """Each value of an array as a row of its own."""

    function = "unnest"
    output_field = TextField()
    set_returning = True


def _counted(edition_id: int, array: str) -> dict[str, int]:
    rows = (
        Placement.objects.filter(edition=edition_id)
        .order_by()
        .annotate(value=Unnest(F(f"stored__{array}")))
        .values_list("value")
        .annotate(count=Count("pk"))
    )
    return dict(sorted(rows, key=lambda row: french_sort_key(row[0])))


@lru_cache(maxsize=64)
def _facets(edition_id: int, sha256: str) -> Facets:
    parts = (
        Placement.objects.filter(edition=edition_id)
        .order_by("part")
        .values_list("part")
        .annotate(count=Count("pk"))
    )
    return Facets(
        parts=dict(parts),
        recipients=_counted(edition_id, "recipients"),
        categories=_counted(edition_id, "categories"),
    )


def facets_of(edition: Edition) -> Facets:
    """The facets of an edition: it never changes, so they are counted once per process."""
    return _facets(edition.pk, edition.sha256)

"""Placements read with the entries they hold, and nothing that only the search needs."""

from django.db.models import QuerySet

UNREAD = ("stored__words", "stored__folded", "stored__recipients", "stored__categories")


def with_entries(placements: QuerySet) -> QuerySet:
    """The placements with the bytes of their entries, in one query."""
    return placements.select_related("stored").defer(*UNREAD)

"""Placements read with the entries they hold, and stored bytes searched where they are."""

from django.db.models import F, Func, QuerySet, TextField, Value

UNREAD = ("stored__words", "stored__folded", "stored__recipients", "stored__categories")


class AsText(Func):
    """Stored bytes read as text by PostgreSQL, so that they need not come here."""

    function = "convert_from"
    output_field = TextField()

    def __init__(self, content: str) -> None:
        """Read that column."""
        super().__init__(F(content), Value("UTF8"))


def with_entries(placements: QuerySet) -> QuerySet:
    """The placements with the bytes of their entries, in one query."""
    return placements.select_related("stored").defer(*UNREAD)

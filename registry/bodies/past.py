"""A body as it was: its name and whom to write to change with the years."""

from datetime import datetime
from typing import Any


def as_it_was(body: Any, before: datetime) -> Any:
    """The body as it was just before that moment; as it is, when nothing older is known."""
    # In the order they were written: a clock that steps back must not bring back an old name.
    last = body.history.filter(history_date__lt=before).order_by("-history_id").first()
    return last.instance if last else body

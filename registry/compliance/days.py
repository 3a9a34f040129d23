"""Days as the checks compare them."""

from datetime import date
from typing import Any


def went_on_after(record: Any, day: date) -> bool:
    """Whether what an entry describes had not ended that day."""
    return record.ended_on is None or record.ended_on > day


def begins_under(record: Any, writing: Any) -> date | None:
    """The day an operation begins under its writing: one that went on under the writing it
    replaces begins anew with it; None when no day says."""
    first: date | None = writing.effective_on
    begun: date | None = record.starts_on
    if begun is None or (writing.replaces_id and first and begun < first):
        return first
    return begun

"""The history read as changes: field, before, after, who, when, why."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Any

from django.db import models

BOOKKEEPING = {
    "revision",
    "edited_at",
    "edited_by",
    "withheld_at",
    "withheld_by",
    "last_login",
}


@dataclass(frozen=True, slots=True)
class Change:
    """One field of a record, before and after."""

    field: str
    label: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """What one person changed in a record at one moment, and why."""

    at: datetime
    by: str
    reason: str
    is_creation: bool
    changes: tuple[Change, ...]


def _shown(field: Any, value: Any) -> str:
    """A stored value as an officer reads it."""
    if value is None or value == "" or value == []:
        return ""
    if isinstance(value, bool):
        return "Oui" if value else "Non"
    if isinstance(value, list | tuple):
        words = getattr(field.model, "in_words", {}).get(field.name, str)
        return "\n".join(words(item) for item in value)
    words = getattr(field.model, "in_words", {}).get(field.name)
    if words:
        return words(str(value))
    if getattr(field, "choices", None):
        return str(dict(field.flatchoices).get(value, value))
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    return str(value)


def related_names(model: type[models.Model], keys: set[Any]) -> dict[Any, str]:
    """What the rows of these keys are called."""
    return {row.pk: str(row) for row in model._base_manager.filter(pk__in=keys)}


NamesOf = Callable[[type[models.Model], set[Any]], dict[Any, str]]
KeysOf = Callable[[Any, Any], Iterable[Any]]


def _many(row: Any, field: Any) -> list[Any]:
    """The keys a many-to-many field held in that line of history."""
    column = field.m2m_reverse_name()
    return list(getattr(row, field.name).values_list(column, flat=True))


def state_of(
    row: Any, model: Any, names_of: NamesOf = related_names, keys_of: KeysOf = _many
) -> dict[str, str]:
    """Every tracked field of a line of history, in words.

    `keys_of` says what a many-to-many field held; who reads many lines has read them all at once.
    """
    state = {}
    for field in row.tracked_fields:
        if field.primary_key or field.name in BOOKKEEPING:
            continue
        value = getattr(row, field.attname)
        if field.is_relation and value is not None:
            value = names_of(field.related_model, {value}).get(value, f"n° {value}")
        state[field.name] = _shown(field, value)
    for field in model._meta.local_many_to_many:
        names = names_of(field.related_model, set(keys_of(row, field)))
        state[field.name] = "\n".join(sorted(names.values()))
    return state


def _label(model: Any, name: str) -> str:
    label = str(model._meta.get_field(name).verbose_name)
    return label[:1].upper() + label[1:]


def changes_of(record: Any, limit: int | None = None) -> list[ChangeSet]:
    """The changes of a record, newest first; the first line of all is its creation."""
    model = type(record)
    rows = list(
        # In the order they were written: a clock that steps back must not mix up the texts.
        record.history.select_related("history_user").order_by("-history_id")[
            : limit + 1 if limit else None
        ]
    )
    states = [state_of(row, model) for row in rows]
    sets = [
        change_set(model, new, new_state, old_state)
        for (new, new_state), (_, old_state) in pairwise(zip(rows, states, strict=True))
    ]
    if rows and (limit is None or len(rows) <= limit):
        sets.append(change_set(model, rows[-1], states[-1], {}))
    return sets


def change_set(model: Any, row: Any, state: dict[str, str], before: dict[str, str]) -> ChangeSet:
    """What a line of history changed, when the state of the line before it is that one."""
    changes = tuple(
        Change(name, _label(model, name), before.get(name, ""), value)
        for name, value in state.items()
        if before.get(name, "") != value
    )
    return ChangeSet(
        at=row.history_date,
        by=str(row.history_user) if row.history_user else "Système",
        reason=row.history_change_reason or "",
        is_creation=not before,
        changes=changes,
    )

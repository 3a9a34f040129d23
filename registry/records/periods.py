"""The history of all the records of a body over a period, read some hundreds of lines at a time."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.db import models
from django.db.models import OuterRef, Q, Subquery

from registry.records.changes import ChangeSet, change_set, related_names, state_of

LINES_AT_ONCE = 300


def changes_between(
    model: Any, body: Any, since: datetime, before: datetime
) -> Iterator[tuple[Any, ChangeSet]]:
    """Each line of history of the period with what it changed, record by record."""
    pairs = list(
        _with_predecessor(model, "history_id")
        .filter(public_body=body, history_date__gte=since, history_date__lt=before)
        .order_by("id", "history_id")
        .values_list("history_id", "earlier")
    )
    reader = _Reader(model)
    for start in range(0, len(pairs), LINES_AT_ONCE):
        some = pairs[start : start + LINES_AT_ONCE]
        states, rows = reader.states({key for pair in some for key in pair if key is not None})
        for key, earlier in some:
            told = states[earlier] if earlier is not None else {}
            yield rows[key], change_set(model, rows[key], states[key], told)


def decisions_between(
    model: Any, body: Any, since: datetime, before: datetime
) -> models.QuerySet[Any]:
    """The lines of history of the period that decide what of a record the public reads."""
    is_new = Q(earlier__isnull=True) | ~Q(earlier=models.F("withheld_at"))
    return (
        _with_predecessor(model, "withheld_at")
        .filter(public_body=body, history_date__gte=since, history_date__lt=before)
        .filter(is_new, withheld_at__isnull=False)
        .select_related("withheld_by")
        .order_by("history_date", "history_id")
    )


def standing_at(model: Any, body: Any, before: datetime) -> models.QuerySet[Any]:
    """The last line of history of each record before that moment."""
    # In the order they were written: a clock that steps back must not bring back an old text.
    last = model.history.model.objects.filter(public_body=body, history_date__lt=before)
    return last.select_related("withheld_by").order_by("id", "-history_id").distinct("id")


def _with_predecessor(model: Any, name: str) -> models.QuerySet[Any]:
    """The lines of history, each with a field of the line written before it as `earlier`."""
    history = model.history.model
    same = history.objects.filter(id=OuterRef("id"), history_id__lt=OuterRef("history_id"))
    return history.objects.annotate(earlier=Subquery(same.order_by("-history_id").values(name)[:1]))


class _Reader:
    """Reads lines of history of a model; what related rows are called is asked for once."""

    def __init__(self, model: Any) -> None:
        self.model = model
        self.names: dict[type[models.Model], dict[Any, str]] = defaultdict(dict)
        self.links: dict[tuple[str, int], list[Any]] = {}

    def states(self, keys: set[int]) -> tuple[dict[int, dict[str, str]], dict[int, Any]]:
        """The state of each of these lines, in words, and the lines themselves."""
        history = self.model.history.model
        rows = history.objects.select_related("history_user").in_bulk(keys)
        self._read_links(keys)
        self._read_names(rows.values())
        states = {
            key: state_of(row, self.model, self._names_of, self._keys_of)
            for key, row in rows.items()
        }
        return states, rows

    def _read_links(self, keys: set[int]) -> None:
        self.links = defaultdict(list)
        for field, through in self.model.tracked_history.m2m_models.items():
            if field.model is not self.model:
                continue
            column = field.m2m_reverse_name()
            held = through.objects.filter(history__in=keys).values_list("history_id", column)
            for key, one in held:
                self.links[field.name, key].append(one)

    def _read_names(self, rows: Any) -> None:
        wanted: dict[type[models.Model], set[Any]] = defaultdict(set)
        for row in rows:
            for field in row.tracked_fields:
                if field.is_relation:
                    wanted[field.related_model].add(getattr(row, field.attname))
        for field in self.model._meta.local_many_to_many:
            for (name, _), keys in self.links.items():
                if name == field.name:
                    wanted[field.related_model].update(keys)
        for model, asked in wanted.items():
            missing = asked - self.names[model].keys() - {None}
            self.names[model] |= related_names(model, missing) if missing else {}

    def _names_of(self, model: type[models.Model], keys: set[Any]) -> dict[Any, str]:
        known = self.names[model]
        return {key: known[key] for key in keys if key in known}

    def _keys_of(self, row: Any, field: Any) -> list[Any]:
        return self.links.get((field.name, row.history_id), [])

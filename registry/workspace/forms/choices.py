"""What a form offers to choose from: the body’s own rows, in French order."""

from typing import Any

from django import forms
from django.db.models import Q

from registry.editions.folding import french_sort_key


def offer(form: forms.BaseForm, name: str, rows: Any, empty: str = "Choisissez") -> None:
    """Offer these rows in a field, sorted as French sorts them."""
    field: Any = form.fields[name]
    field.queryset = rows
    found = sorted(rows, key=lambda row: french_sort_key(str(row)))
    choices = [(field.prepare_value(row), field.label_from_instance(row)) for row in found]
    is_many = isinstance(field, forms.ModelMultipleChoiceField)
    field.choices = choices if is_many else [("", empty), *choices]


def in_use(rows: Any, chosen: Any = ()) -> Any:
    """The rows still in use, and those the record already has."""
    keys = [getattr(row, "pk", row) for row in chosen or ()]
    return rows.filter(Q(is_retired=False) | Q(pk__in=keys))

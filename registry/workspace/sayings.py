"""A writing as a summary list: what it says, group by group, in words."""

from dataclasses import dataclass
from typing import Any

from registry.compliance.showing import is_filled
from registry.editions.folding import french_sort_key
from registry.law.french_dates import french_date
from registry.workspace.forms.agreements import GROUPS, LABELS


@dataclass(frozen=True, slots=True)
class Said:
    """One thing a writing says: its label and its values."""

    label: str
    values: tuple[str, ...]
    is_list: bool = False


@dataclass(frozen=True, slots=True)
class SaidGroup:
    """What belongs together, under a heading."""

    title: str
    lines: tuple[Said, ...]


LISTED = {"parties", "clauses"}
# Shown on the page in a place of their own, with their links.
ELSEWHERE = {"kind", "assessments", "replaces", "internal_note"}


def _values(writing: Any, name: str) -> tuple[str, ...]:
    field = writing._meta.get_field(name)
    value = getattr(writing, name)
    if field.many_to_many:
        return tuple(sorted((str(row) for row in value.all()), key=french_sort_key))
    if isinstance(value, list):
        return tuple(writing.in_words[name](code) for code in value)
    if field.choices:
        return (str(getattr(writing, f"get_{name}_display")()),)
    if field.get_internal_type() == "DateField":
        return (french_date(value),)
    return tuple(line for line in str(value).splitlines() if line.strip())


def _label(writing: Any, name: str) -> str:
    label = LABELS.get(name) or str(writing._meta.get_field(name).verbose_name)
    return label[:1].upper() + label[1:]


def _lines(writing: Any, names: tuple[str, ...]) -> tuple[Said, ...]:
    return tuple(
        Said(_label(writing, name), _values(writing, name), name in LISTED)
        for name in names
        if name not in ELSEWHERE and is_filled(writing, name)
    )


def said(writing: Any) -> list[SaidGroup]:
    """What a writing says, group by group; what it does not say is left out."""
    groups = [SaidGroup(group.legend, _lines(writing, group.names)) for group in GROUPS]
    return [group for group in groups if group.lines]

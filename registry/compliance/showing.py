"""V01, V09, V10, V11, V16: what the record itself must show, and in which words."""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import Any

from django.db import models

from registry.compliance.bases import fitting, needs_writing
from registry.compliance.finding import Finding, found, missing
from registry.entries.models import Communication, Entry
from registry.law.asked_by_bases import OUTSIDE_PLACE, WRITING
from registry.law.asks import asked
from registry.law.particulars import REQUIREMENTS
from registry.law.requirements import Requirement
from registry.records.classification import Visibility, declared

# A provision may be cited by its number alone.
NUMBERS = {"enabling_provision"}


def is_filled(record: Any, name: str) -> bool:
    """Whether a field of the record, of any kind, holds something."""
    is_link = isinstance(record._meta.get_field(name), models.ForeignKey)
    value: Any = getattr(record, f"{name}_id" if is_link else name)
    if hasattr(value, "all"):
        # Rows read in advance are not read again; those of documents never come with their bytes.
        return bool(value.all().exists())
    if isinstance(value, str):
        return bool(value.strip())
    return value is not None and value != []


@lru_cache(maxsize=4096)
def _asked(kind: str, codes: tuple[str, ...], day: date, on: date) -> tuple[Requirement, ...]:
    return asked(kind, codes, day, on)


def what_is_asked(record: Any, on: date) -> tuple[Requirement, ...]:
    """What the law asks the record to show that day, in its order."""
    if not isinstance(record, Entry):
        return _asked(record.requirements, (), on, on)
    codes = tuple(basis.code for basis in fitting(record))
    owed = _asked(record.requirements, codes, record.effective_on(on), on)
    if needs_writing(record, on):
        return owed
    return tuple(one for one in owed if one.key != WRITING.key)


def not_shown(record: Any, on: date) -> Iterator[Finding]:
    """Each particular that is asked and missing."""
    for requirement in what_is_asked(record, on):
        if not any(is_filled(record, name) for name in requirement.fields):
            yield missing(requirement)
    leaves = isinstance(record, Communication) and record.outside_quebec
    if leaves and not is_filled(record, OUTSIDE_PLACE.field):
        yield missing(OUTSIDE_PLACE)


@lru_cache(maxsize=32)
def _text_fields(model: Any) -> tuple[tuple[str, str], ...]:
    """The fields of a model that hold words the public may read: name and label."""
    visibility = declared(model)
    return tuple(
        (field.name, str(field.verbose_name))
        for field in model._meta.concrete_fields
        if isinstance(field, models.CharField | models.TextField)
        and field.editable
        and not field.choices
        and field.name not in NUMBERS
        and visibility.get(field.name) != Visibility.INTERNAL
    )


def unreadable(record: Any, on: date) -> Iterator[Finding]:
    """V16: an entry without a title, or a public text that holds no word."""
    for name, label in _text_fields(record._meta.model):
        text = getattr(record, name).strip()
        if name == "title" and not text and not _asks_title(record):
            yield found(
                "V16",
                "entry.title",
                "title",
                "Titre",
                "Donnez un titre français à l’inscription\u00a0: le public le lit en premier.",
            )
        elif text and not any(letter.isalpha() for letter in text):
            yield found(
                "V16",
                f"text.{name}",
                name,
                label[:1].upper() + label[1:],
                "Écrivez ce texte en mots français\u00a0: il ne contient aucune lettre.",
            )


def _asks_title(record: Any) -> bool:
    """Whether the title is one of the particulars, and so missed as such."""
    return any(one.field == "title" for one in REQUIREMENTS[record.requirements])

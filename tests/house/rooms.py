"""The models of the house, sorted by how their rows are kept."""

from typing import Any

from django.apps import apps
from simple_history.models import HistoricalChanges

from registry.bodies.models import User
from registry.records.roles import is_append_only
from registry.records.tracked import TrackedRecord


def _ours() -> list[Any]:
    return [model for model in apps.get_models() if model.__module__.startswith("registry.")]


def _is_history(model: Any) -> bool:
    return issubclass(model, HistoricalChanges)


MODELS = [model for model in _ours() if not _is_history(model)]
HISTORIES = [model for model in _ours() if _is_history(model)]
TRACKED = [model for model in MODELS if issubclass(model, TrackedRecord)]
APPEND_ONLY = [model for model in MODELS if is_append_only(model)]
# A person is tracked too, but is written by the sign-in library, which knows save() only.
PEOPLE = [User]
LINKS = [(model, field.name) for model in TRACKED for field in model._meta.local_many_to_many]


def name_of(value: Any) -> str:
    """How a model, or the name of a field, reads in the name of a test."""
    return getattr(value, "__name__", str(value))

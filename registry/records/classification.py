"""Each field says whether the public may read it; a field that says nothing fails the check."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Any

from django.apps import AppConfig, apps
from django.core.checks import CheckMessage, Error, register


class Visibility(StrEnum):
    """Who may read a field once the record is published."""

    PUBLIC = "public"
    WITHHOLDABLE = "withholdable"
    INTERNAL = "internal"


PUBLIC, WITHHOLDABLE, INTERNAL = (
    Visibility.PUBLIC,
    Visibility.WITHHOLDABLE,
    Visibility.INTERNAL,
)


def declared(model: type) -> dict[str, Visibility]:
    """The declarations of a model and of its bases, the nearest prevailing."""
    found: dict[str, Visibility] = {}
    for base in reversed(model.__mro__):
        found |= base.__dict__.get("visibility", {})
    return found


def concrete_names(model: Any) -> list[str]:
    """The names of the concrete fields of a model, many-to-many included, its key left out."""
    own = [*model._meta.concrete_fields, *model._meta.local_many_to_many]
    return [item.name for item in own if not item.primary_key]


@register("registre")
def check_every_field_is_classified(
    app_configs: Sequence[AppConfig] | None, **kwargs: Any
) -> list[CheckMessage]:
    """One error for each field of a publishable record that no one has classified."""
    return [
        Error(
            f"Le champ {model.__name__}.{name} n’est pas classé.",
            hint="Ajoutez-le à `visibility` : PUBLIC, WITHHOLDABLE ou INTERNAL.",
            obj=model,
            id="registre.E001",
        )
        for model in apps.get_models()
        if getattr(model, "is_classified", False)
        for name in concrete_names(model)
        if name not in declared(model)
    ]

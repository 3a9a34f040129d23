"""Rules that the database itself keeps."""

from django.db import models
from django.db.models import Q


def together(*names: str, prefix: str = "%(app_label)s_%(class)s") -> models.CheckConstraint:
    """Set these fields all, or none of them."""
    none_set = Q(**{f"{name}__isnull": True for name in names})
    all_set = Q(**{f"{name}__isnull": False for name in names})
    return models.CheckConstraint(
        condition=none_set | all_set, name=f"{prefix}_{names[0]}_together"[:63]
    )


def within(
    name: str, codes: list[str], prefix: str = "%(app_label)s_%(class)s"
) -> models.CheckConstraint:
    """Let the field hold one of these codes only."""
    return models.CheckConstraint(condition=Q(**{f"{name}__in": codes}), name=f"{prefix}_{name}")

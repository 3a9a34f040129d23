"""A row that is only ever added: the shape of every editions table."""

from typing import Any, NoReturn

from django.db import models

from registry.editions.querysets import FrozenError, FrozenQuerySet


class FrozenModel(models.Model):
    """A row that is only ever added, never changed or erased."""

    objects = FrozenQuerySet.as_manager()

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Add the row; a second save is refused."""
        if not self._state.adding:
            raise FrozenError("Une ligne publiée ne se modifie pas.")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Refuse: what is published is not erased."""
        raise FrozenError("Une ligne publiée ne s’efface pas.")

"""A row that is only ever added: the shape of logs, answers, approvals."""

from typing import Any, NoReturn

from django.db import models

from registry.records.querysets import AppendOnlyQuerySet, UntracedWriteError


class AppendOnlyRecord(models.Model):
    """A row that is only ever added; the table itself refuses the rest."""

    is_append_only = True

    objects = AppendOnlyQuerySet.as_manager()

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Add the row; a second save is refused."""
        if not self._state.adding:
            raise UntracedWriteError("Cette ligne ne se modifie pas.")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Refuse: the row stays."""
        raise UntracedWriteError("Cette ligne ne s’efface pas.")

"""A record whose every change says who and why, its many-to-many fields included."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, ClassVar, NoReturn, Self

from django.db import models, transaction
from simple_history.models import HistoricalRecords

from registry.records.querysets import TrackedQuerySet, UntracedWriteError


class TrackedHistory(HistoricalRecords):
    """django-simple-history, told to follow every many-to-many field by itself."""

    def get_m2m_fields_from_model(self, model: type[models.Model]) -> list[Any]:
        """All the many-to-many fields of the model: none can be forgotten."""
        return list(model._meta.local_many_to_many)

    def finalize(self, sender: type[models.Model], **kwargs: Any) -> None:
        """Make the history model, and leave a way back to this object on the tracked one."""
        super().finalize(sender, **kwargs)
        if self.cls is sender or issubclass(sender, self.cls):
            sender.tracked_history = self  # type: ignore[attr-defined]


class TrackedRecord(models.Model):
    """A row written by someone, at a moment, for a reason; `revision` tells two writers apart."""

    revision = models.PositiveIntegerField("révision", default=0, editable=False)

    # How the items of a list field are read in the history: field name → function.
    in_words: ClassVar[dict[str, Callable[[str], str]]] = {}

    objects = TrackedQuerySet.as_manager()
    history = TrackedHistory(inherit=True)

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Refuse any write that does not come through keep()."""
        if not hasattr(self, "skip_history_when_saving"):
            raise UntracedWriteError(
                f"{type(self).__name__} : écrivez avec keep(), qui dit qui et pourquoi."
            )
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Refuse: a record is ended, never erased."""
        raise UntracedWriteError("Un dossier se termine; il ne s’efface pas.")

    @transaction.atomic
    def keep(self, *, by: Any, why: str, at: datetime, **many: Any) -> Self:
        """Write the record and its many-to-many fields as one line of history."""
        sign = "+" if self._state.adding else "~"
        self.revision += 1
        self.skip_history_when_saving = True
        try:
            self.save()
            for name, values in many.items():
                getattr(self, name).set(values)
        finally:
            del self.skip_history_when_saving
        self._history_user = by
        self._history_date = at
        self._change_reason = why
        self.tracked_history.create_historical_record(self, sign)  # type: ignore[attr-defined]
        return self

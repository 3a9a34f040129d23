"""Querysets that leave no change without a trace."""

from typing import Any, NoReturn

from django.db import models


class UntracedWriteError(Exception):
    """A write was tried that would leave no line in the history."""


class TrackedQuerySet(models.QuerySet):
    """Rows written one at a time, by name and with a reason: bulk writes are refused."""

    def _refuse(self, name: str) -> NoReturn:
        raise UntracedWriteError(
            f"{self.model.__name__}.objects.{name}() ne laisse pas d’historique :"
            " écrivez chaque dossier avec keep()."
        )

    def update(self, **kwargs: Any) -> NoReturn:
        """Refuse: no history would be kept."""
        self._refuse("update")

    def delete(self) -> NoReturn:
        """Refuse: records are ended, never erased."""
        self._refuse("delete")

    def bulk_create(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Refuse: no history would be kept."""
        self._refuse("bulk_create")

    def bulk_update(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Refuse: no history would be kept."""
        self._refuse("bulk_update")

    def create(self, **kwargs: Any) -> NoReturn:
        """Refuse: a record is written with keep(), by someone and for a reason."""
        self._refuse("create")


class AppendOnlyQuerySet(models.QuerySet):
    """Rows that are only ever added."""

    def _refuse(self, name: str) -> NoReturn:
        raise UntracedWriteError(
            f"{self.model.__name__}.objects.{name}() est refusé : ces lignes s’ajoutent seulement."
        )

    def update(self, **kwargs: Any) -> NoReturn:
        """Refuse: a line of the log is not rewritten."""
        self._refuse("update")

    def delete(self) -> NoReturn:
        """Refuse: a line of the log is not erased."""
        self._refuse("delete")

    def bulk_update(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Refuse: a line of the log is not rewritten."""
        self._refuse("bulk_update")

"""The language of time: which edition is current, which was in force on a day."""

from datetime import date, datetime, time, timedelta
from typing import Any, NoReturn, Self

from django.db import models
from django.utils import timezone


class FrozenError(Exception):
    """A write was tried on what is frozen."""


class FrozenQuerySet(models.QuerySet):
    """Rows that are only ever added."""

    def update(self, **kwargs: Any) -> NoReturn:
        """Refuse: what is published is not rewritten."""
        raise FrozenError(f"{self.model.__name__}: une ligne publiée ne se modifie pas.")

    def delete(self) -> NoReturn:
        """Refuse: what is published is not erased."""
        raise FrozenError(f"{self.model.__name__}: une ligne publiée ne s'efface pas.")

    def bulk_update(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Refuse: what is published is not rewritten."""
        raise FrozenError(f"{self.model.__name__}: une ligne publiée ne se modifie pas.")


class EditionQuerySet(FrozenQuerySet):
    """Editions by body, register, number and time."""

    def of(self, body: str, register: str) -> Self:
        """The editions of that register of that body, newest first."""
        return self.filter(body=body, register=register).order_by("-number")

    def current(self, body: str, register: str) -> Any | None:
        """The edition in force now, or None before the first one."""
        return self.of(body, register).first()

    def numbered(self, body: str, register: str, number: int) -> Any | None:
        """The edition of that number, or None."""
        return self.filter(body=body, register=register, number=number).first()

    def in_force_on(self, body: str, register: str, day: date) -> Any | None:
        """The edition that was in force at the end of that day, or None."""
        zone = timezone.get_current_timezone()
        midnight = datetime.combine(day + timedelta(days=1), time(), tzinfo=zone)
        return self.of(body, register).filter(published_at__lt=midnight).first()

    def latest_of_each(self, body: str) -> Self:
        """The current edition of each register of that body."""
        return self.filter(body=body).order_by("register", "-number").distinct("register")

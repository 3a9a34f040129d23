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

    def standing(self) -> Self:
        """The editions that no order withdrew: all that a page, a search or a feed may read."""
        return self.filter(withdrawal=None)

    def of(self, body: str, register: str) -> Self:
        """The editions of that register of that body, newest first, withdrawn ones too."""
        return self.filter(body=body, register=register).order_by("-number")

    def newest(self, body: str, register: str) -> Any | None:
        """The edition published last, withdrawn or not: the next one follows it in the chain."""
        return self.of(body, register).select_related("withdrawal").first()

    def current(self, body: str, register: str) -> Any | None:
        """The edition in force now; None before the first one, and while the last is withdrawn."""
        return _unless_withdrawn(self.newest(body, register))

    def numbered(self, body: str, register: str, number: int) -> Any | None:
        """The edition of that number, withdrawn or not, or None."""
        found = self.filter(body=body, register=register, number=number)
        return found.select_related("withdrawal").first()

    def last_on(self, body: str, register: str, day: date) -> Any | None:
        """The edition published last before the end of that day, withdrawn since or not."""
        rows = self.of(body, register).filter(published_at__lt=end_of(day))
        return rows.select_related("withdrawal").first()

    def last_of_each(self, body: str) -> Self:
        """The edition of each register of that body that was published last, withdrawn or not."""
        last = self.filter(body=body).order_by("register", "-number").distinct("register")
        return self.filter(pk__in=last.values("pk")).with_last_withdrawal()

    def last_of_each_on(self, body: str, day: date) -> Self:
        """Of each register, the edition published last before the end of that day."""
        before = self.filter(body=body, published_at__lt=end_of(day))
        return before.order_by("register", "-number").distinct("register")

    def with_last_withdrawal(self) -> Self:
        """Say of each when an edition of its body was last withdrawn: pages made from it change."""
        same_body = self.model._default_manager.filter(body=models.OuterRef("body"))
        moments = same_body.exclude(withdrawal=None).order_by("-withdrawal__withdrawn_at")
        last = moments.values("withdrawal__withdrawn_at")[:1]
        return self.annotate(last_withdrawn_at=models.Subquery(last))


def start_of(day: date) -> datetime:
    """The midnight that begins that day where the body is."""
    return datetime.combine(day, time(), tzinfo=timezone.get_current_timezone())


def end_of(day: date) -> datetime:
    """The midnight that ends that day where the body is."""
    return start_of(day + timedelta(days=1))


def _unless_withdrawn(edition: Any | None) -> Any | None:
    return None if edition is None or edition.is_withdrawn else edition

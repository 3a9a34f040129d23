"""When an edition was in force, to the minute, and the editions on either side of it."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from django.db.models import Q

from registry.editions.models import Edition
from registry.editions.querysets import end_of, start_of


@dataclass(frozen=True)
class Term:
    """From its publication to the next one, or to its withdrawal; its neighbours, withdrawn or not.

    `of_the_day` are the editions in force one after the other on the day that was asked for.
    """

    edition: Edition
    previous: Edition | None
    successor: Edition | None
    of_the_day: tuple[Edition, ...] = ()

    @property
    def started_at(self) -> datetime:
        """When it was published."""
        return self.edition.published_at

    @cached_property
    def ended_at(self) -> datetime | None:
        """When another took its place or an order withdrew it; None while it is in force."""
        ends = [self.successor.published_at] if self.successor else []
        if self.edition.is_withdrawn:
            ends.append(self.edition.withdrawal.withdrawn_at)
        return min(ends, default=None)

    @property
    def neighbours(self) -> list[Edition]:
        """The editions named beside it."""
        named = [self.previous, self.successor, *self.of_the_day]
        return [one for one in named if one is not None]


def term_of(edition: Edition, day: date | None = None) -> Term:
    """The term of an edition, in one query; with a day, all that was in force on it."""
    number = edition.number
    wanted = Q(number__in=(number - 1, number, number + 1))
    if day:
        wanted |= Q(next__published_at__gte=start_of(day), next__published_at__lt=end_of(day))
    rows = Edition.objects.of(edition.body, edition.register).filter(wanted)
    found = {one.number: one for one in rows.select_related("withdrawal").defer("head_content")}
    return Term(
        edition=found.get(number, edition),
        previous=found.get(number - 1),
        successor=found.get(number + 1),
        of_the_day=_followed(found, number, day) if day else (),
    )


def _followed(found: dict[int, Edition], last: int, day: date) -> tuple[Edition, ...]:
    """The editions in force at some time of that day, when there were several."""
    begun_on = start_of(day)
    lasted = [
        one
        for key, one in sorted(found.items())
        if key == last or (key < last and _is_replaced_after(found.get(key + 1), begun_on))
    ]
    held = [one for one in lasted if not _was_gone(one, begun_on)]
    return tuple(held) if len(held) > 1 else ()


def _is_replaced_after(following: Edition | None, moment: datetime) -> bool:
    return following is not None and following.published_at >= moment


def _was_gone(edition: Edition, moment: datetime) -> bool:
    return edition.is_withdrawn and edition.withdrawal.withdrawn_at < moment

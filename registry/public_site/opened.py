"""An edition as the reader opened it: the one in force, at its own address, or on a day."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext

from registry.editions.models import Edition
from registry.law.registers import Register
from registry.public_site.days import DayError, read_day, today
from registry.public_site.languages import head_in_language
from registry.public_site.shelf import Shelf, WithdrawnError, shelf_of
from registry.public_site.terms import Term, term_of
from registry.public_site.trails import Step, to_day, to_edition, to_register
from registry.templatetags.typography import day as in_words


@dataclass(frozen=True)
class Opened:
    """A register at one of its editions: `day` is the one asked for, if any."""

    shelf: Shelf
    register: Register
    edition: Edition
    is_permanent: bool = False
    day: date | None = None

    @cached_property
    def term(self) -> Term | None:
        """When the edition was in force; not asked for the one in force now."""
        return term_of(self.edition, self.day) if self.is_permanent or self.day else None

    @property
    def is_today(self) -> bool:
        """Whether the day that was asked for is not over."""
        return self.day == today()

    @property
    def address(self) -> str:
        """Where it is read; its entries are under it."""
        place: list[Any] = [self.shelf.body, self.register]
        if self.day:
            return reverse("register_on", args=[*place, self.day.isoformat()])
        if self.is_permanent:
            return reverse("edition", args=[*place, self.edition.number])
        return reverse("register", args=place)

    @property
    def own_address(self) -> str:
        """The address that will always be that of this edition."""
        args = [self.shelf.body, self.register, self.edition.number]
        return reverse("edition", args=args)

    @property
    def way(self) -> list[Step]:
        """The way to it."""
        if self.day:
            return to_day(self.shelf, self.register, self.day)
        if self.is_permanent:
            return to_edition(self.shelf, self.register, self.edition)
        return to_register(self.shelf, self.register)

    @property
    def editions(self) -> list[Edition]:
        """All the editions that a page of it speaks of."""
        neighbours = self.term.neighbours if self.term else []
        return [self.shelf.newest, *self.shelf.editions.values(), self.edition, *neighbours]

    def page(self) -> dict[str, Any]:
        """What every page of it shows."""
        return {
            "shelf": self.shelf,
            "register": self.register,
            "edition": self.edition,
            "head": head_in_language(self.edition.head),
            "is_permanent": self.is_permanent or self.day is not None,
            "is_current": self.shelf.is_current(self.edition),
            "successor": self.term.successor if self.term else None,
            "term": self.term,
            "day": self.day,
            "is_today": self.is_today,
            "here": self.address,
            "canonical": self.own_address if self.day else "",
            "way": self.way,
        }


def in_force(body: str, register: Register) -> Opened:
    """The edition in force now."""
    shelf = shelf_of(body)
    return Opened(shelf, register, shelf.edition(register))


def numbered(body: str, register: Register, number: int) -> Opened:
    """The edition of that number, at its own address."""
    shelf = shelf_of(body)
    return Opened(shelf, register, shelf.numbered(register, number), is_permanent=True)


def on_day(body: str, register: Register, text: str) -> Opened:
    """The edition that was in force at the end of that day."""
    day = read_day(text)
    edition = Edition.objects.last_on(body, register.key, day)
    if edition is None:
        raise before_the_first(Edition.objects.of(body, register.key).last())
    if edition.is_withdrawn:
        raise WithdrawnError(edition, day)
    return Opened(shelf_of(body), register, edition, day=day)


def before_the_first(first: Edition | None) -> Exception:
    """Why nothing is read on a day before the first edition; Http404 when there is none at all."""
    if first is None:
        return Http404()
    return DayError(
        gettext("Rien n’était encore publié ce jour-là. La première édition est du %s.")
        % in_words(first.published_at),
        first=first,
    )

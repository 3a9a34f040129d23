"""What a body publishes now: the current edition of each of its registers."""

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from django.http import Http404

from registry.editions.document import Head
from registry.editions.models import Edition
from registry.law.registers import REGISTERS, Register
from registry.public_site.languages import head_in_language


class WithdrawnError(Http404):
    """The address asks for an edition that an order withdrew; the answer is its tombstone."""

    def __init__(self, edition: Edition, day: date | None = None) -> None:
        """Keep the edition, which has its withdrawal at hand, and the day that leads to it."""
        super().__init__()
        self.edition = edition
        self.day = day


class NothingInForceError(Http404):
    """The last edition of the register, or of each register of the body, was withdrawn."""

    def __init__(self, editions: list[Edition]) -> None:
        """Keep the editions that were withdrawn."""
        super().__init__()
        self.editions = editions


@dataclass(frozen=True)
class Shelf:
    """The current editions of a body, in the order of the law.

    `withdrawn` has the last edition of the registers that have none in force; `newest` is the
    edition published last among those that can be read, whatever its register.
    """

    body: str
    editions: dict[str, Edition]
    newest: Edition
    withdrawn: dict[str, Edition] = field(default_factory=dict)

    @cached_property
    def heads(self) -> dict[str, Head]:
        """What each edition says of itself."""
        return {key: head_in_language(one.head) for key, one in self.editions.items()}

    @cached_property
    def head(self) -> Head:
        """What the newest edition says of the body: its name, and who to write to."""
        return self.heads.get(self.newest.register) or head_in_language(self.newest.head)

    @property
    def is_illustrative(self) -> bool:
        """Whether the body shows example data."""
        return any(head.is_illustrative for head in self.heads.values())

    @property
    def registers(self) -> list[Register]:
        """The registers that have an edition in force."""
        return [REGISTERS[key] for key in self.editions]

    def edition(self, register: Register) -> Edition:
        """The current edition of that register; Http404 when it has none."""
        if register.key in self.withdrawn:
            raise NothingInForceError([self.withdrawn[register.key]])
        if register.key not in self.editions:
            raise Http404
        return self.editions[register.key]

    def numbered(self, register: Register, number: int) -> Edition:
        """The edition of that number; Http404 when there is none such, or it was withdrawn."""
        current = self.editions.get(register.key)
        if current and current.number == number:
            return current
        edition = Edition.objects.numbered(self.body, register.key, number)
        if edition is None:
            raise Http404
        if edition.is_withdrawn:
            raise WithdrawnError(edition)
        return edition

    def is_current(self, edition: Edition) -> bool:
        """Whether the edition is in force now."""
        current = self.editions.get(edition.register)
        return current is not None and current.pk == edition.pk


def shelf_of(body: str) -> Shelf:
    """The current editions of that body; Http404 when it has published nothing that stands."""
    rows = Edition.objects.last_of_each(body).select_related("previous__withdrawal", "withdrawal")
    found = {edition.register: edition for edition in rows}
    if not found:
        raise Http404
    last = {key: found[key] for key in REGISTERS if key in found}
    editions = {key: one for key, one in last.items() if not one.is_withdrawn}
    withdrawn = {key: one for key, one in last.items() if one.is_withdrawn}
    newest = _newest(editions) or _last_standing(body)
    if newest is None:
        raise NothingInForceError([*withdrawn.values()])
    return Shelf(body, editions, newest, withdrawn)


def _newest(editions: dict[str, Edition]) -> Edition | None:
    """The edition published last, whatever its register."""
    by_time = sorted(editions.values(), key=lambda one: (one.published_at, one.pk))
    return by_time[-1] if by_time else None


def _last_standing(body: str) -> Edition | None:
    """The last edition of a body that has none in force: it still says the name of the body."""
    standing = Edition.objects.standing().with_last_withdrawal().filter(body=body)
    return standing.order_by("published_at", "pk").last()

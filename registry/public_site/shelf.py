"""What a body publishes now: the current edition of each of its registers."""

from dataclasses import dataclass
from functools import cached_property

from django.http import Http404

from registry.editions.document import Head
from registry.editions.models import Edition
from registry.law.registers import REGISTERS, Register


@dataclass(frozen=True)
class Shelf:
    """The current editions of a body, in the order of the law."""

    body: str
    editions: dict[str, Edition]

    @cached_property
    def newest(self) -> Edition:
        """The edition published last, whatever its register."""
        return max(self.editions.values(), key=lambda edition: (edition.published_at, edition.pk))

    @cached_property
    def heads(self) -> dict[str, Head]:
        """What each edition says of itself."""
        return {key: edition.head for key, edition in self.editions.items()}

    @property
    def head(self) -> Head:
        """What the newest edition says of the body: its name, and who to write to."""
        return self.heads[self.newest.register]

    @property
    def is_illustrative(self) -> bool:
        """Whether the body shows example data."""
        return any(head.is_illustrative for head in self.heads.values())

    @property
    def registers(self) -> list[Register]:
        """The registers that have an edition."""
        return [REGISTERS[key] for key in self.editions]

    def edition(self, register: Register) -> Edition:
        """The current edition of that register; Http404 before the first one."""
        if register.key not in self.editions:
            raise Http404
        return self.editions[register.key]

    def numbered(self, register: Register, number: int) -> Edition:
        """The edition of that number; Http404 when there is none such."""
        current = self.edition(register)
        if current.number == number:
            return current
        edition = Edition.objects.numbered(self.body, register.key, number)
        if edition is None:
            raise Http404
        return edition

    def successor(self, edition: Edition) -> Edition | None:
        """The edition that took the place of this one, or None while it is in force."""
        if self.is_current(edition):
            return None
        later = Edition.objects.of(self.body, edition.register).filter(number__gt=edition.number)
        return later.last()

    def is_current(self, edition: Edition) -> bool:
        """Whether the edition is in force now."""
        return self.editions[edition.register].pk == edition.pk


def shelf_of(body: str) -> Shelf:
    """The current editions of that body; Http404 when it has published nothing."""
    latest = Edition.objects.latest_of_each(body).select_related("previous")
    found = {edition.register: edition for edition in latest}
    if not found:
        raise Http404
    return Shelf(body, {key: found[key] for key in REGISTERS if key in found})


def all_bodies() -> list[Head]:
    """What the newest edition of each body says of it, in the order of their names."""
    newest = Edition.objects.order_by("body", "-published_at", "-pk").distinct("body")
    return sorted((edition.head for edition in newest), key=lambda head: head.body_name)

"""A register as another page shows it in passing: its entries or its parts, and its files."""

from dataclasses import dataclass
from itertools import groupby

from django.urls import reverse

from registry.editions.document import Fragment
from registry.editions.models import Edition, Placement
from registry.law.registers import COMMUNICATIONS, REGISTERS, Register
from registry.public_site import languages
from registry.public_site.law_words import told
from registry.public_site.opened import Opened
from registry.public_site.parts import PartLink, part_links
from registry.public_site.placements import with_entries
from registry.public_site.renditions import FileLink, Files

# A register longer than this is only counted and linked.
MOST_LISTED = 60


@dataclass(frozen=True)
class GlimpsedEntry:
    """An entry of the register: its title, what it comprises, its page, its own PDF."""

    title: str
    elements: str
    address: str
    pdf: FileLink | None


@dataclass(frozen=True)
class GlimpsedGroup:
    """The entries of a part, under its title."""

    title: str
    entries: list[GlimpsedEntry]


@dataclass(frozen=True)
class Glimpse:
    """What a page shows of a register: its parts when it is read so, else its entries."""

    register: Register
    edition: Edition
    address: str
    count: int
    parts: list[PartLink]
    groups: list[GlimpsedGroup]
    files: list[FileLink]
    awaits_pdf: bool


def registers_shown(held: Opened) -> dict[str, Edition]:
    """The editions to show beside the one that is read, by register.

    Those in force now, or on the day that is read; at the address of an edition, which never
    changes, none.
    """
    if not held.day:
        return {} if held.is_permanent else dict(held.shelf.editions)
    rows = Edition.objects.last_of_each_on(held.shelf.body, held.day).select_related("withdrawal")
    return {one.register: one for one in rows if not one.is_withdrawn}


def glimpse(held: Opened, edition: Edition, files: Files) -> Glimpse:
    """What is shown of that edition beside the one that is read."""
    register = REGISTERS[edition.register]
    is_told_by_parts = register.key == COMMUNICATIONS.key
    is_listed = not is_told_by_parts and edition.entry_count <= MOST_LISTED
    return Glimpse(
        register=register,
        edition=edition,
        address=_address(held, register),
        count=edition.entry_count,
        parts=part_links(edition, register, files) if is_told_by_parts else [],
        groups=_groups(held, register, edition, files) if is_listed else [],
        files=files.of(edition, ""),
        awaits_pdf=files.awaits_whole(edition),
    )


def _address(held: Opened, register: Register, number: int = 0) -> str:
    """Where the register, or one entry of it, is read: on the same day when one was asked for."""
    place = [held.shelf.body, register, *([held.day.isoformat()] if held.day else [])]
    name = "entry" if number else "register"
    named = f"{name}_on" if held.day else name
    return reverse(named, args=[*place, *([number] if number else [])])


def _groups(
    held: Opened, register: Register, edition: Edition, files: Files
) -> list[GlimpsedGroup]:
    titles = {part.key: part.title for part in register.parts}
    placements = with_entries(Placement.objects.filter(edition=edition))
    return [
        GlimpsedGroup(
            told(titles.get(part, "")),
            [
                _entry(
                    _address(held, register, row.number),
                    row.stored.fragment,
                    files.pdf(edition, f"fichier-{row.number}"),
                )
                for row in rows
                if row.stored.fragment.ended_on is None
            ],
        )
        for part, rows in groupby(placements, key=lambda row: row.part)
    ]


def _entry(address: str, fragment: Fragment, pdf: FileLink | None) -> GlimpsedEntry:
    elements = languages.shown(languages.values_of(fragment, "category.elements"))
    return GlimpsedEntry(languages.title_of(fragment).words, elements, address, pdf)

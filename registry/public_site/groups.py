"""The entries of one page of a list, under the parts of their register."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from django.core.paginator import Page

from registry.editions.document import Statement
from registry.editions.models import Placement
from registry.public_site.forms import FilterForm
from registry.public_site.parts import PartLink


@dataclass(frozen=True)
class Group:
    """A part as the page shows it; one without placements is empty, and may be declared so."""

    title: str
    meaning: str
    placements: list[Placement]
    statement: Statement | None = None


def groups_of(page: Page, parts: list[PartLink], form: FilterForm) -> list[Group]:
    """The parts on this page in the order of the law; an empty one stands where it belongs."""
    held = {key: list(rows) for key, rows in groupby(page.object_list, lambda row: row.part)}
    empty = set(_empty_on(page, parts, form))
    told = [
        Group(part.title, part.meaning, held.pop(part.key, []), part.statement)
        for part in parts
        if part.key in held or part.key in empty
    ]
    # What is left has no part: its register is not divided.
    return [*told, *(Group("", "", rows) for rows in held.values())]


def _empty_on(page: Page, parts: list[PartLink], form: FilterForm) -> Iterator[str]:
    """The empty parts to be told here: with the entry before them, or when one is asked for."""
    before = 0
    for part in parts:
        is_here = page.number == max(before - 1, 0) // page.paginator.per_page + 1
        if not part.count and (form.only_part == part.key or (not form.chosen and is_here)):
            yield part.key
        before += part.count

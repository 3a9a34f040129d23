"""The entries of one page of a list, under the parts of their register."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from django.core.paginator import Page

from registry.editions.document import Statement
from registry.editions.models import Placement
from registry.public_site.finding.query import Query
from registry.public_site.parts import PartLink


@dataclass(frozen=True)
class Group:
    """A part as the page shows it; one without placements is empty, and may be declared so."""

    title: str
    meaning: str
    placements: list[Placement]
    statement: Statement | None = None


def groups_of(page: Page, parts: list[PartLink], query: Query) -> list[Group]:
    """The parts on this page in the order of the law; an empty one stands where it belongs.

    In another order than that of the register, the entries stand together.
    """
    placements = list(page.object_list)
    if query.sort:
        return [Group("", "", placements)] if placements else []
    held = {key: list(rows) for key, rows in groupby(placements, key=lambda one: one.part)}
    empty = set(_empty_on(page, parts, query))
    told = [
        Group(part.title, part.meaning, held.pop(part.key, []), part.statement)
        for part in parts
        if part.key in held or part.key in empty
    ]
    # What is left has no part: its register is not divided.
    return [*told, *(Group("", "", rows) for rows in held.values())]


def _empty_on(page: Page, parts: list[PartLink], query: Query) -> Iterator[str]:
    """The empty parts to be told here: with the entry before them, or when they are asked for."""
    before = 0
    for part in parts:
        is_here = page.number == max(before - 1, 0) // page.paginator.per_page + 1
        is_asked = part.key in query.only_parts or (not query.is_narrowed and is_here)
        if not part.count and is_asked:
            yield part.key
        before += part.count

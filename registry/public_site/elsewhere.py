"""In which editions an entry can be read, when the one that was asked for does not have it."""

from dataclasses import dataclass
from datetime import datetime

from registry.editions.models import Placement
from registry.law.registers import Register


@dataclass(frozen=True)
class Stay:
    """Editions that follow each other and all have the entry: the first and the last of them."""

    first: int
    last: int
    started_at: datetime
    ended_at: datetime | None


def stays_of(body: str, register: Register, number: int) -> list[Stay]:
    """The stays of an entry in the editions that can be read, oldest first, in one query."""
    rows = Placement.objects.filter(
        edition__body=body,
        edition__register=register.key,
        edition__withdrawal=None,
        number=number,
    )
    columns = ("edition__number", "edition__published_at", "edition__next__published_at")
    stays: list[Stay] = []
    for edition, started_at, ended_at in rows.order_by("edition__number").values_list(*columns):
        if stays and stays[-1].last == edition - 1:
            before = stays.pop()
            stays.append(Stay(before.first, edition, before.started_at, ended_at))
        else:
            stays.append(Stay(edition, edition, started_at, ended_at))
    return stays

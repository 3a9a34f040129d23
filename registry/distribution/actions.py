"""Attaching documents to an item, taking one back, and moving an item in its section."""

from datetime import datetime
from typing import Any

from django.db import transaction

from registry.bodies import editing
from registry.bodies.attaching import attached, said_of
from registry.bodies.permissions import Permission, require
from registry.distribution.models import DistributedItem, ItemDocument
from registry.distribution.querysets import STEP

MOVED = "Élément déplacé dans sa section"


@transaction.atomic
def attach_document(
    item: DistributedItem,
    *,
    file_name: str,
    content: bytes,
    is_public: bool,
    by: Any,
    now: datetime,
) -> ItemDocument:
    """Keep the document as it came; the item is a draft again, since the public will read it.

    RefusedDocumentError when it is not of an accepted kind or too large.
    """
    document, is_new = attached(
        item, file_name=file_name, content=content, is_public=is_public, by=by, now=now
    )
    if is_new:
        editing.touch(item, why=f"Document joint\u00a0: {said_of(document)}", by=by, now=now)
    kept: ItemDocument = document
    return kept


def take_back_document(
    item: DistributedItem, document: ItemDocument, *, by: Any, now: datetime
) -> ItemDocument:
    """Declare a document internal: the next edition no longer names it, the former ones do."""
    return attach_document(
        item,
        file_name=document.file_name,
        content=bytes(document.content),
        is_public=False,
        by=by,
        now=now,
    )


def _moved(rows: list[Any], place: int, target: int) -> dict[int, int]:
    """The new positions, by key, of the rows that must change for one of them to move.

    Between two neighbours that leave room, the row alone moves; else the section is numbered anew.
    """
    row = rows.pop(place)
    before = rows[target - 1].position if target else 0
    after = rows[target].position if target < len(rows) else before + 2 * STEP
    if after - before > 1:
        return {row.pk: (before + after) // 2}
    rows.insert(target, row)
    wanted = {one.pk: number * STEP for number, one in enumerate(rows, start=1)}
    return {one.pk: wanted[one.pk] for one in rows if one.position != wanted[one.pk]}


@transaction.atomic
def move(item: DistributedItem, *, by_places: int, by: Any, now: datetime) -> None:
    """Move an item up (-1) or down (1) in its section; each row that moves is to be approved.

    Nothing happens past either end.
    """
    require(by, Permission.EDIT, item.public_body)
    # The lock keeps two people from numbering the same section at once.
    rows = list(
        DistributedItem.objects.in_section(item.public_body, item.section).select_for_update(
            of=("self",)
        )
    )
    place = next(index for index, row in enumerate(rows) if row.pk == item.pk)
    target = place + by_places
    if not 0 <= target < len(rows):
        return
    known = {row.pk: row for row in rows}
    for key, position in _moved(rows, place, target).items():
        row = known[key]
        editing.edit(
            row,
            values={"position": position},
            revision=row.revision,
            why=MOVED,
            by=by,
            now=now,
        )

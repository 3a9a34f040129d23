"""The public life of an entry: each edition that changed it, and what it did.

It is read from the placements of the editions that stand, so that nothing is missing when an
edition was withdrawn between two of them; the rows of changes add why, and what differed. A reason
given before something was withheld may tell it: it stays in the edition that gave it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.db.models import FilteredRelation, Q
from django.utils.translation import gettext

from registry.editions.models import ChangeAction, Edition
from registry.law.registers import Register
from registry.public_site.happenings import FORM, NAMES


@dataclass(frozen=True)
class Moment:
    """An edition that changed the entry: `number` is that of the edition.

    `entry` is the public number under which the edition has the entry; None when it removed it.
    """

    number: int
    published_at: datetime
    action: ChangeAction
    entry: int | None
    labels: tuple[str, ...] = ()
    is_form: bool = False
    reason: str = ""

    @property
    def name(self) -> str:
        """What happened to the entry."""
        return gettext(NAMES[FORM if self.is_form else self.action])


def life_of(body: str, register: Register, uid: str) -> list[Moment]:
    """The moments of the life of an entry, newest first, in one query."""
    editions = Edition.objects.standing().filter(body=body, register=register.key)
    rows = editions.annotate(
        held=FilteredRelation("placements", condition=Q(placements__uid=uid)),
        told=FilteredRelation("changes", condition=Q(changes__uid=uid)),
    )
    columns = ("number", "published_at", "held__stored", "held__number")
    said = ("told__action", "told__labels", "told__is_form", "told__reason")
    partial = "held__stored__card__is_partial"
    found = list(rows.order_by("number").values_list(*columns, *said, partial))
    moments = list(_moments(row[:-1] for row in found))[::-1]
    if moments and (moments[0].entry is None or found[-1][-1]):
        return [moments[0], *(replace(one, reason="") for one in moments[1:])]
    return moments


def _moments(rows: Iterable[tuple[Any, ...]]) -> Iterator[Moment]:
    """The editions where what is stored of the entry is not what it was before."""
    before = None
    for number, published_at, stored, entry, *said in rows:
        if stored and stored != before:
            yield _moment(Moment(number, published_at, ChangeAction.CHANGED, entry), before, *said)
        elif before and not stored:
            yield Moment(number, published_at, ChangeAction.REMOVED, None)
        before = stored


def _moment(
    moment: Moment,
    before: str | None,
    action: str | None,
    labels: list[str] | None,
    is_form: bool | None,
    reason: str | None,
) -> Moment:
    """The same, with what the row of the change says, if there is one: what differed, and why."""
    moment = replace(moment, reason=reason or "")
    if before is None:
        return replace(moment, action=ChangeAction.NEW)
    if action in {ChangeAction.CHANGED, ChangeAction.ENDED}:
        kind = ChangeAction(action)
        return replace(moment, action=kind, labels=tuple(labels or ()), is_form=bool(is_form))
    return moment

"""What former editions changed, told now: without what the edition in force no longer says.

What is withheld stays in the edition that showed it, at its own address; no other page says it
again. An entry that is no longer there is told by its number; a reason given before something was
withheld may tell it, and is left to the edition that gave it.
"""

from collections.abc import Iterable

from django.db.models import OuterRef, QuerySet, Subquery

from registry.editions.models import Change, ChangeAction, Edition, Placement

Key = tuple[str, str]


def with_contents(changes: QuerySet[Change]) -> QuerySet[Change]:
    """The changes, each with what its edition holds of the entry."""
    here = Placement.objects.filter(edition=OuterRef("edition"), uid=OuterRef("uid")).order_by()
    return changes.annotate(stored=Subquery(here.values("stored")[:1]))


def told_now(body: str, changes: Iterable[Change]) -> list[Change]:
    """The changes of that body, read with their contents, as they may be told now."""
    known = list(changes)
    held = _held_now(body, {one.uid for one in known if one.uid})
    return [_discreet(one, held) for one in known]


def _held_now(body: str, uids: set[str]) -> dict[Key, tuple[str, bool]]:
    """What is in force of these entries: what is stored, and whether something is withheld."""
    last = Edition.objects.filter(body=body).order_by("register", "-number").distinct("register")
    rows = Placement.objects.filter(
        edition__in=last.values("pk"), edition__withdrawal=None, uid__in=uids
    ).values_list("edition__register", "uid", "stored", "stored__card__is_partial")
    return {(register, uid): (stored, bool(partial)) for register, uid, stored, partial in rows}


def _discreet(change: Change, held: dict[Key, tuple[str, bool]]) -> Change:
    if not change.uid or change.action == ChangeAction.REMOVED:
        return change
    stored, is_partial = held.get((change.edition.register, change.uid), ("", True))
    if not stored:
        change.title = ""
    if is_partial and stored != change.stored:  # type: ignore[attr-defined]
        change.reason = ""
    return change

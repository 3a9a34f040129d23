"""The changes of an edition as rows: computed once, from two editions, when it is published.

A row holds no word of the edition before: withdrawing that one must not leave its words here.
"""

from collections.abc import Iterable, Iterator, Mapping

from registry.editions.differences import FieldChange, changes_between, differences
from registry.editions.document import Entry
from registry.editions.models import Change, ChangeAction, Edition


def changes_of(
    edition: Edition | None,
    before: Iterable[Entry],
    after: Iterable[Entry],
    reasons: Mapping[str, str],
) -> list[Change]:
    """The rows for what differs between the entries before and those of the edition.

    `reasons` says why, by the public identifier of the entry, in words meant for the public.
    """
    rows = _rows(list(before), list(after))
    return [
        _change(edition, position, action, entry, changes, reasons)
        for position, (action, entry, changes) in enumerate(rows, start=1)
    ]


def _rows(
    before: list[Entry], after: list[Entry]
) -> Iterator[tuple[str, Entry, tuple[FieldChange, ...]]]:
    old = {entry.fragment.uid: entry.fragment for entry in before}
    found = differences(before, after)
    for entry in found.new:
        yield ChangeAction.NEW, entry, ()
    for one in found.changed:
        yield ChangeAction.CHANGED, one.entry, one.changes
    for entry in found.ended:
        changes = changes_between(old[entry.fragment.uid], entry.fragment)
        yield ChangeAction.ENDED, entry, changes
    for entry in found.removed:
        yield ChangeAction.REMOVED, entry, ()


def _change(
    edition: Edition | None,
    position: int,
    action: str,
    entry: Entry,
    changes: Iterable[FieldChange],
    reasons: Mapping[str, str],
) -> Change:
    fragment = entry.fragment
    stays = action != ChangeAction.REMOVED
    return Change(
        edition=edition,
        position=position,
        action=action,
        uid=fragment.uid,
        number=entry.number,
        part=fragment.part,
        title=fragment.title if stays else "",
        labels=[one.label for one in changes],
        recipients=list(fragment.recipients) if stays else [],
        categories=list(fragment.categories) if stays else [],
        reason=reasons.get(fragment.uid, "") if stays else "",
    )

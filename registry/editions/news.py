"""The changes of an edition as rows: computed once, from two editions, when it is published.

A row holds no word of the edition before: withdrawing that one must not leave its words here.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from registry.editions.differences import EntryChange, differences
from registry.editions.document import Entry, Head
from registry.editions.field_changes import FieldChange
from registry.editions.head_changes import head_changes
from registry.editions.models import Change, ChangeAction, Edition


@dataclass(frozen=True, slots=True)
class Heads:
    """What the two editions say of themselves; None before the first one. `reason` says why."""

    before: Head | None
    after: Head
    reason: str = ""


def changes_of(
    edition: Edition | None,
    before: Iterable[Entry],
    after: Iterable[Entry],
    reasons: Mapping[str, str],
    heads: Heads | None = None,
) -> list[Change]:
    """The rows for what differs between the edition before and this one.

    `reasons` says why, by the public identifier of the entry, in words meant for the public.
    """
    rows = [_change(action, one, reasons) for action, one in _rows(before, after)]
    changed = head_changes(heads.before, heads.after) if heads else ()
    if heads and changed:
        labels, is_form = _told(changed)
        row = Change(action=ChangeAction.HEAD, labels=labels, is_form=is_form, reason=heads.reason)
        rows.append(row)
    for position, row in enumerate(rows, start=1):
        row.position = position
        if edition:
            row.edition = edition
    return rows


def _rows(before: Iterable[Entry], after: Iterable[Entry]) -> Iterator[tuple[str, EntryChange]]:
    found = differences(before, after)
    for entry in found.new:
        yield ChangeAction.NEW, EntryChange(entry, ())
    for one in found.changed:
        yield ChangeAction.CHANGED, one
    for one in found.ended:
        yield ChangeAction.ENDED, one
    for entry in found.removed:
        yield ChangeAction.REMOVED, EntryChange(entry, ())


def _told(changes: tuple[FieldChange, ...]) -> tuple[list[str], bool]:
    """The labels of what differs, and whether it is form alone; not a word of what differs."""
    return list(dict.fromkeys(one.label for one in changes)), all(one.is_form for one in changes)


def _change(action: str, one: EntryChange, reasons: Mapping[str, str]) -> Change:
    fragment = one.entry.fragment
    row = Change(action=action, uid=fragment.uid, number=one.entry.number, part=fragment.part)
    if action == ChangeAction.REMOVED:
        return row
    row.title = fragment.title
    row.recipients, row.categories = list(fragment.recipients), list(fragment.categories)
    row.reason = reasons.get(fragment.uid, "")
    if one.changes:
        row.labels, row.is_form = _told(one.changes)
    return row

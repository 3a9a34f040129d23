"""What changed between two states of a register: new, changed, ended, removed; field by field."""

from collections.abc import Iterable
from dataclasses import dataclass

from registry.editions.document import Entry, Fragment, Particular


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One particular, before and after, as text."""

    label: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class EntryChange:
    """One entry that changed, with its particulars that did."""

    entry: Entry
    changes: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True)
class Differences:
    """All that changed from one state to the next."""

    new: tuple[Entry, ...] = ()
    changed: tuple[EntryChange, ...] = ()
    ended: tuple[Entry, ...] = ()
    removed: tuple[Entry, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything changed."""
        return bool(self.new or self.changed or self.ended or self.removed)


def _text(particular: Particular | None, reveal: bool) -> str:
    if particular is None:
        return ""
    if not reveal and particular.withheld:
        return particular.withheld
    return "\n".join(filter(None, (particular.withheld, *particular.values)))


def _labels(*fragments: Fragment) -> dict[str, str]:
    return {item.key: item.label for one in fragments for item in one.particulars}


def _days(fragment: Fragment) -> str:
    since = f"depuis le {fragment.since.isoformat()}" if fragment.since else ""
    ended = f"terminée le {fragment.ended_on.isoformat()}" if fragment.ended_on else ""
    return ", ".join(part for part in (since, ended) if part)


def changes_between(
    before: Fragment, after: Fragment, *, reveal: bool = False
) -> tuple[FieldChange, ...]:
    """The particulars of an entry that differ, title and dates among them.

    With `reveal`, what is withheld is compared and told too: never for the public.
    """
    pairs = [
        FieldChange("Titre", before.title, after.title),
        FieldChange("Dates", _days(before), _days(after)),
        FieldChange("Mention", before.note, after.note),
    ]
    pairs += [
        FieldChange(
            label, _text(before.particular(key), reveal), _text(after.particular(key), reveal)
        )
        for key, label in _labels(before, after).items()
    ]
    return tuple(pair for pair in pairs if pair.before != pair.after)


def differences(before: Iterable[Entry], after: Iterable[Entry]) -> Differences:
    """What changed between two lists of entries, matched by their public identifier."""
    old = {entry.fragment.uid: entry for entry in before}
    now = {entry.fragment.uid: entry for entry in after}
    both = [(old[uid], entry) for uid, entry in now.items() if uid in old]
    ended = [entry for was, entry in both if entry.fragment.ended_on and not was.fragment.ended_on]
    changed = [
        EntryChange(entry, changes_between(was.fragment, entry.fragment))
        for was, entry in both
        if was.fragment != entry.fragment and entry not in ended
    ]
    return Differences(
        new=tuple(entry for uid, entry in now.items() if uid not in old),
        changed=tuple(changed),
        ended=tuple(ended),
        removed=tuple(entry for uid, entry in old.items() if uid not in now),
    )

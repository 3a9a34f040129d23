"""What changed between two states of a register: new, changed, ended, removed, field by field."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from registry.editions.document import Entry, Fragment, Head
from registry.editions.echoes import echoes
from registry.editions.english_changes import english_changes
from registry.editions.field_changes import (
    FieldChange,
    Pair,
    order_of,
    pair_changes,
    pairs_of,
    substance_first,
)
from registry.editions.form import is_form
from registry.editions.head_changes import PARTS, head_changes
from registry.law.french_dates import french_date
from registry.law.kinds import (
    CATEGORY,
    COLLECTION,
    COMMUNICATION,
    HEALTH_COMMUNICATION,
    INVENTORY,
    OTHER_USE,
)

__all__ = ["Differences", "EntryChange", "FieldChange", "changes_between", "differences"]

KINDS = {
    INVENTORY: "fichier",
    COMMUNICATION: "communication",
    COLLECTION: "collecte",
    OTHER_USE: "utilisation",
    HEALTH_COMMUNICATION: "communication de renseignements de santé",
    CATEGORY: "catégorie",
}


@dataclass(frozen=True, slots=True)
class EntryChange:
    """One entry that changed, with its particulars that did."""

    entry: Entry
    changes: tuple[FieldChange, ...]

    @property
    def is_form(self) -> bool:
        """Whether the entry says the same, written otherwise."""
        return all(one.is_form for one in self.changes)


@dataclass(frozen=True, slots=True)
class Differences:
    """All that changed from one state to the next."""

    new: tuple[Entry, ...] = ()
    changed: tuple[EntryChange, ...] = ()
    ended: tuple[EntryChange, ...] = ()
    removed: tuple[Entry, ...] = ()
    head: tuple[FieldChange, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything changed."""
        return bool(self.new or self.changed or self.ended or self.removed or self.head)

    @property
    def substance(self) -> tuple[EntryChange, ...]:
        """The entries changed that say something else."""
        return tuple(one for one in self.changed if not one.is_form)

    @property
    def form(self) -> tuple[EntryChange, ...]:
        """The entries changed that are only written otherwise."""
        return tuple(one for one in self.changed if one.is_form)


def _days(fragment: Fragment) -> str:
    since = f"depuis le {french_date(fragment.since)}" if fragment.since else ""
    ended = f"terminée le {french_date(fragment.ended_on)}" if fragment.ended_on else ""
    return ", ".join(part for part in (since, ended) if part)


def _whole(before: Fragment, after: Fragment) -> Iterator[FieldChange]:
    """What is told of the entry as a whole: always substance, but for how a text is written."""
    for label, was, now in (
        ("Titre", before.title, after.title),
        ("Mention", before.note, after.note),
    ):
        yield FieldChange(label, was, now, is_form(was, now))
    for label, was, now in (
        ("Dates", _days(before), _days(after)),
        ("Diffusion", _extent(before), _extent(after)),
        ("Partie", PARTS.get(before.part, before.part), PARTS.get(after.part, after.part)),
        ("Nature", KINDS.get(before.kind, before.kind), KINDS.get(after.kind, after.kind)),
        ("Identifiant", before.uid, after.uid),
    ):
        yield FieldChange(label, was, now)


def _extent(fragment: Fragment) -> str:
    return "en partie" if fragment.is_partial else "en entier"


def _redacted(fragment: Fragment) -> Fragment:
    """The entry as the public reads it: what is withheld is its mention and nothing else."""
    english = fragment.english
    if english:
        told = tuple(
            replace(one, values=(), references=()) if one.withheld else one
            for one in english.particulars
        )
        english = replace(english, particulars=told)
    told_in_french = tuple(
        replace(one, values=(), references=()) if one.withheld else one
        for one in fragment.particulars
    )
    return replace(fragment, particulars=told_in_french, english=english)


def changes_between(
    before: Fragment, after: Fragment, *, reveal: bool = False
) -> tuple[FieldChange, ...]:
    """The particulars of an entry that differ, title and dates among them, substance first.

    With `reveal`, what is withheld is compared and told too: never for the public.
    """
    if not reveal:
        before, after = _redacted(before), _redacted(after)
    pairs = pairs_of(before, after)
    told = [one for one in _whole(before, after) if one.before != one.after]
    told += [change for pair in pairs for change in pair_changes(pair)]
    told += [*_in_order(before, after, pairs), *echoes(before, after, pairs)]
    told += english_changes(before, after)
    if any(one.hides for one in told):
        told = [_hidden(one) for one in told]
    if not told and before != after:
        told.append(FieldChange("Contenu", "", ""))
    return substance_first(told)


# What is told of an entry as a whole tells nothing of what is withheld.
_WHOLE = {"Titre", "Mention", "Dates", "Diffusion", "Partie", "Nature", "Identifiant", "Rang"}


def _hidden(change: FieldChange) -> FieldChange:
    """In an entry where something is withheld now, what vanished may have told it as well."""
    is_shown = change.label in _WHOLE or change.after
    return change if is_shown else replace(change, hides=True)


def _in_order(before: Fragment, after: Fragment, pairs: list[Pair]) -> Iterator[FieldChange]:
    """The particulars in another order: form."""
    was, now = order_of(before, after), order_of(after, before)
    if was != now:
        labels = {one.key: pair.label for pair in pairs for one in (pair.was, pair.now) if one}
        old, new = ("\n".join(labels[key] for key, _ in keys) for keys in (was, now))
        yield FieldChange("Ordre des particularités", old, new, True)


def differences(
    before: Iterable[Entry],
    after: Iterable[Entry],
    head_before: Head | None = None,
    head_after: Head | None = None,
) -> Differences:
    """What changed between two lists of entries, matched by their public identifier."""
    old = {entry.fragment.uid: entry for entry in before}
    now = {entry.fragment.uid: entry for entry in after}
    both = [(old[uid].fragment, entry) for uid, entry in now.items() if uid in old]
    changes = [
        (was, EntryChange(entry, changes_between(was, entry.fragment)))
        for was, entry in both
        if was != entry.fragment
    ]
    return Differences(
        new=tuple(entry for uid, entry in now.items() if uid not in old),
        changed=tuple(one for was, one in changes if not has_ended(was, one.entry.fragment)),
        ended=tuple(one for was, one in changes if has_ended(was, one.entry.fragment)),
        removed=tuple(entry for uid, entry in old.items() if uid not in now),
        head=head_changes(head_before, head_after) if head_before and head_after else (),
    )


def has_ended(before: Fragment, after: Fragment) -> bool:
    """Whether the entry ended from one state to the next."""
    return bool(after.ended_on and not before.ended_on)

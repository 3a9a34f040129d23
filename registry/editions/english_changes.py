"""What differs in the English of an entry, or of what an edition says of itself."""

from collections.abc import Iterator
from dataclasses import replace

from registry.editions.document import (
    LIST,
    TEXT,
    EnglishHead,
    EnglishParticular,
    EnglishText,
    Fragment,
    Particular,
    Statement,
)
from registry.editions.field_changes import FieldChange, matched, pair_changes
from registry.editions.form import is_form, is_form_of_all

_YES = {True: "oui", False: "non"}
_NO_TEXT = EnglishText("", ())
_NO_HEAD = EnglishHead("", "", "", "", ())


def english_changes(before: Fragment, after: Fragment) -> Iterator[FieldChange]:
    """The English of an entry: its words like those of the French, each told as English."""
    was, now = before.english, after.english
    if was == now:
        return
    yield from _presence(was is None, now is None)
    was, now = was or _NO_TEXT, now or _NO_TEXT
    yield from _title(was, now)
    pairs = matched(_as_french(before, was), _as_french(after, now))
    for key, pair in pairs.items():
        for change in pair_changes(pair):
            yield replace(change, label=f"En anglais\u00a0: {change.label}")
        yield from _mark(pair.label, _is_stale(was, key), _is_stale(now, key))
    if [*_keys(was)] != [*_keys(now)] and sorted(_keys(was)) == sorted(_keys(now)):
        yield FieldChange("En anglais\u00a0: ordre des particularités", "", "", True)


def _presence(was_absent: bool, is_absent: bool) -> Iterator[FieldChange]:
    if was_absent != is_absent:
        yield FieldChange("Version anglaise", _YES[not was_absent], _YES[not is_absent])


def _title(was: EnglishText, now: EnglishText) -> Iterator[FieldChange]:
    if was.title != now.title:
        told = is_form(was.title, now.title)
        yield FieldChange("En anglais\u00a0: titre", was.title, now.title, told)
    yield from _mark("titre", was.is_stale, now.is_stale)


def _mark(label: str, was: bool | None, now: bool | None) -> Iterator[FieldChange]:
    """That the French changed since: form, for the change of the French is told by itself."""
    if was is not None and now is not None and was != now:
        label = f"En anglais\u00a0: {label} (le français a changé depuis)"
        yield FieldChange(label, _YES[was], _YES[now], True)


def _keys(text: EnglishText) -> Iterator[str]:
    return (item.key for item in text.particulars)


def _is_stale(text: EnglishText, key: tuple[str, int]) -> bool | None:
    name, place = key
    found = [item.is_stale for item in text.particulars if item.key == name]
    return found[place] if place < len(found) else None


def _as_french(fragment: Fragment, text: EnglishText) -> tuple[Particular, ...]:
    """The particulars in English in the shape of the French: a list stays a list."""
    lists = {item.key for item in fragment.particulars if item.form == LIST}
    return tuple(_one(item, item.key in lists) for item in text.particulars)


def _one(item: EnglishParticular, is_list: bool) -> Particular:
    return Particular(
        item.key,
        item.label,
        item.citation,
        item.values,
        LIST if is_list else TEXT,
        item.withheld,
        item.references,
    )


def english_head_changes(
    before: EnglishHead | None, after: EnglishHead | None
) -> Iterator[FieldChange]:
    """What the edition says of itself in English."""
    if before == after:
        return
    yield from _presence(before is None, after is None)
    was, now = before or _NO_HEAD, after or _NO_HEAD
    for label, old, new in (
        ("nom de l’organisme", was.body_name, now.body_name),
        ("personne à qui écrire", was.contact_title, now.contact_title),
    ):
        if old != new:
            yield FieldChange(f"En anglais\u00a0: {label}", old, new, is_form(old, new))
    # These words come from the tables of the law.
    for label, old, new in (
        ("titre du registre", was.title, now.title),
        ("article cité", was.citation, now.citation),
        ("ce que demande la loi", was.duty, now.duty),
    ):
        if old != new:
            yield FieldChange(f"En anglais\u00a0: {label}", old, new, True)
    for label, olds, news in (
        ("avis", was.notices, now.notices),
        ("déclarations", _declared(was.statements), _declared(now.statements)),
    ):
        if olds != news:
            told = is_form_of_all(olds, news, in_any_order=True)
            texts = "\n".join(olds), "\n".join(news)
            yield FieldChange(f"En anglais\u00a0: {label}", *texts, told)


def _declared(statements: tuple[Statement, ...]) -> tuple[str, ...]:
    return tuple(f"{one.part}\u00a0: {one.text} ({one.since.isoformat()})" for one in statements)

"""What an entry is found by, told only when its particulars do not tell it already.

Recipients, categories, provisions and persons repeat what an entry says; so do its summary and its
place in the order. One that changes alone must not pass unseen.
"""

import re
from collections.abc import Iterable, Iterator

from registry.editions.document import Fragment
from registry.editions.field_changes import FieldChange, Pair, items
from registry.editions.form import form_key, is_form, is_form_of_all

# Each list an entry is found by, with the particulars that say the same.
_FOUND_BY = (
    ("recipients", "Destinataires", (".recipients", ".beneficiary_body")),
    ("categories", "Catégories de renseignements", (".nature", ".categories")),
    ("laws", "Dispositions", (".justification", ".ground")),
    ("persons", "Personnes concernées", ()),
)
_RANK = re.compile(r"([0-9]{5}) ")


def echoes(before: Fragment, after: Fragment, pairs: list[Pair]) -> Iterator[FieldChange]:
    """The changes of what an entry is found by that none of its particulars tells."""
    for name, label, suffixes in _FOUND_BY:
        was, now = getattr(before, name), getattr(after, name)
        if was != now and not _is_told(was, now, pairs, suffixes):
            told = is_form_of_all(was, now, in_any_order=True) or _was_there(was, now, pairs)
            yield FieldChange(label, "\n".join(was), "\n".join(now), told)
    yield from _summary(before, after)
    yield from _rank(before, after)


def _is_told(
    was: tuple[str, ...], now: tuple[str, ...], pairs: list[Pair], suffixes: tuple[str, ...]
) -> bool:
    """Whether a particular that changed says these words, before and after."""
    return any(
        pair.is_told and _says(items(pair.was), was) and _says(items(pair.now), now)
        for pair in pairs
        if any(one.key.endswith(suffixes) for one in (pair.was, pair.now) if one)
    )


def _says(lines: Iterable[str], words: Iterable[str]) -> bool:
    """Whether each of the words is a line, or what a line begins with before a comma."""
    held = list(lines)
    return all(any(line == one or line.startswith(f"{one},") for line in held) for one in words)


def _was_there(was: tuple[str, ...], now: tuple[str, ...], pairs: list[Pair]) -> bool:
    """Whether the entry said before all that it is now found by, and says still what it was."""
    before = {form_key(line) for pair in pairs for line in items(pair.was)}
    after = {form_key(line) for pair in pairs for line in items(pair.now)}
    come = [form_key(one) for one in now if one not in was]
    gone = [form_key(one) for one in was if one not in now]
    return _says(before, come) and _says(after, gone)


def _summary(before: Fragment, after: Fragment) -> Iterator[FieldChange]:
    """The summary, unless it only repeats the recipients."""
    is_echo = all(one.summary == ", ".join(one.recipients) for one in (before, after))
    if before.summary != after.summary and not is_echo:
        told = is_form(before.summary, after.summary)
        yield FieldChange("Résumé", before.summary, after.summary, told)


def _rank(before: Fragment, after: Fragment) -> Iterator[FieldChange]:
    """The place in the order, unless only the title moved the entry: form."""
    (rank, words), (new_rank, new_words) = _place(before.sort_key), _place(after.sort_key)
    if rank != new_rank:
        yield FieldChange("Rang", rank, new_rank, True)
    elif words != new_words and before.title == after.title:
        yield FieldChange("Rang", words, new_words, True)


def _place(sort_key: str) -> tuple[str, str]:
    """The rank given by hand, without its leading zeros, and the words that follow it."""
    found = _RANK.match(sort_key)
    return (str(int(found[1])), sort_key[found.end() :]) if found else ("", sort_key)

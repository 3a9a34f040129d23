"""The particulars of an entry that differ, told one by one, form apart from substance.

Nothing is silent: whatever differs in the bytes of an entry is told by one line at least. What is
only an echo of a particular (the names it is found by, its place in the order) is told when no
particular tells it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from registry.editions.document import LIST, Fragment, Particular, Reference
from registry.editions.form import is_form, is_form_of_all
from registry.editions.wording import Piece, marked, shortened


@dataclass(frozen=True)
class FieldChange:
    """One thing that differs, before and after, as text; `is_form` when it says the same.

    `hides` when what it said before is withheld now: the words stay in the edition that has them.
    """

    label: str
    before: str
    after: str
    is_form: bool = False
    hides: bool = False

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        """Both texts as one, the words marked, long unchanged passages cut."""
        return shortened(marked(self.before, self.after))


def without_hidden_words(changes: Iterable[FieldChange]) -> tuple[FieldChange, ...]:
    """The changes without the words of before that are withheld now: what pages may show."""
    return tuple(replace(one, before="") if one.hides else one for one in changes)


def substance_first(changes: Iterable[FieldChange]) -> tuple[FieldChange, ...]:
    """The changes in their order, corrections of form after all others."""
    return tuple(sorted(changes, key=lambda one: one.is_form))


@dataclass(frozen=True, slots=True)
class Pair:
    """A particular before and after, as it may be told; None where there is none."""

    was: Particular | None
    now: Particular | None

    @property
    def label(self) -> str:
        """Its label: today’s when it is still there."""
        found = self.now or self.was
        return found.label if found else ""

    @property
    def hides(self) -> bool:
        """Whether what it said is withheld now."""
        return bool(self.now and self.now.withheld and not (self.was and self.was.withheld))

    @property
    def is_told(self) -> bool:
        """Whether what it says differs."""
        return _said(self.was) != _said(self.now)

    @property
    def is_form(self) -> bool:
        """Whether it says the same, written otherwise; never when it comes, goes or is hidden."""
        was, now = self.was, self.now
        if was is None or now is None or bool(was.withheld) != bool(now.withheld):
            return False
        return (
            is_form(was.withheld, now.withheld)
            and is_form_of_all(was.values, now.values, in_any_order=was.form == now.form == LIST)
            and is_form_of_all(mentions(was), mentions(now), in_any_order=True)
        )


def mentions(particular: Particular) -> tuple[str, ...]:
    """What is mentioned beside the values: documents, mostly."""
    texts = (reference.text for reference in particular.references)
    return tuple(text for text in texts if text not in particular.values)


def items(particular: Particular | None) -> tuple[str, ...]:
    """All that a particular says, line by line."""
    if particular is None:
        return ()
    return (*filter(None, [particular.withheld]), *particular.values, *mentions(particular))


def _said(particular: Particular | None) -> tuple[object, ...] | None:
    if particular is None:
        return None
    return particular.withheld, particular.values, mentions(particular)


def pairs_of(before: Fragment, after: Fragment) -> list[Pair]:
    """The particulars of both, matched by their key, in the order they are read now."""
    return list(matched(before.particulars, after.particulars).values())


_Key = tuple[str, int]


def matched(before: tuple[Particular, ...], after: tuple[Particular, ...]) -> dict[_Key, Pair]:
    """The particulars of both, by their key and by how many of that key came before."""
    was, now = _by_key(before), _by_key(after)
    return {key: Pair(was.get(key), now.get(key)) for key in {**now, **was}}


def order_of(fragment: Fragment, among: Fragment) -> list[_Key]:
    """The keys of the particulars that both hold, in the order of the first."""
    shared = _by_key(among.particulars)
    return [key for key in _by_key(fragment.particulars) if key in shared]


def _by_key(particulars: tuple[Particular, ...]) -> dict[_Key, Particular]:
    seen: Counter[str] = Counter()
    found = {}
    for item in particulars:
        found[item.key, seen[item.key]] = item
        seen[item.key] += 1
    return found


def pair_changes(pair: Pair) -> Iterator[FieldChange]:
    """How one particular differs: its words first, then what the law calls it, then its links."""
    if pair.is_told:
        words = "\n".join(items(pair.was)), "\n".join(items(pair.now))
        yield FieldChange(pair.label, *words, pair.is_form, pair.hides)
    if pair.was and pair.now:
        yield from _presented(pair.label, pair.was, pair.now)
        yield from _linked(pair, pair.was, pair.now)


FORMS = {LIST: "liste"}


def _presented(label: str, was: Particular, now: Particular) -> Iterator[FieldChange]:
    """What comes from the tables of the law, or is mere presentation: always form."""
    told = {
        "intitulé": (was.label, now.label),
        "article cité": (was.citation, now.citation),
        "présentation": (FORMS.get(was.form, "texte"), FORMS.get(now.form, "texte")),
    }
    for name, (before, after) in told.items():
        if before != after:
            yield FieldChange(f"{label} ({name})", before, after, True)


def _linked(pair: Pair, was: Particular, now: Particular) -> Iterator[FieldChange]:
    """The entries and documents it names, when its words do not tell that they are others."""
    if was.references == now.references:
        return
    label = f"{pair.label} (renvois)"
    gone, come = _less(was.references, now.references), _less(now.references, was.references)
    if not gone and not come:
        yield FieldChange(label, _written(was.references), _written(now.references), True)
        return
    is_explained = (
        pair.is_told
        and not Counter(ref.text for ref in gone) - Counter(_less(items(was), items(now)))
        and not Counter(ref.text for ref in come) - Counter(_less(items(now), items(was)))
        # The same words, written otherwise, must not hide that they name something else.
        and not (pair.is_form and _targets(gone) != _targets(come))
    )
    if not is_explained:
        yield FieldChange(label, _written(gone), _written(come), hides=pair.hides)


def _less(some: tuple[Any, ...], others: tuple[Any, ...]) -> tuple[Any, ...]:
    """What the first hold more of than the others."""
    return tuple((Counter(some) - Counter(others)).elements())


def _targets(references: tuple[Reference, ...]) -> Counter[tuple[str, str]]:
    return Counter((ref.register, ref.uid) for ref in references)


def _written(references: tuple[Reference, ...]) -> str:
    return "\n".join(f"{ref.text} ({ref.register}, {ref.uid[:12]})" for ref in references)

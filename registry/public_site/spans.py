"""Which entries differ between two editions, by their digests alone: their bytes stay where they
are, but for the entries changed, read once to know which are mere corrections of form.
"""

from dataclasses import dataclass, field
from functools import lru_cache

from django.db.models import F, OuterRef, Q, QuerySet, Subquery

from registry.editions.differences import EntryChange, changes_between
from registry.editions.field_changes import without_hidden_words
from registry.editions.models import ChangeAction, Edition, Placement
from registry.public_site.happenings import FORM, ORDER
from registry.public_site.placements import with_entries

# Beyond this, which of the entries changed say the same is found page by page.
MOST_SORTED = 300


@dataclass(frozen=True)
class Layout:
    """The placements that differ, by what happened to them, each in published order.

    `is_sorted` says that corrections of form are told apart already.
    """

    keys: dict[str, tuple[int, ...]] = field(default_factory=dict)
    is_sorted: bool = True

    @property
    def rows(self) -> list[tuple[str, int]]:
        """All of them as a page walks through them: corrections of form come last."""
        return [(action, key) for action in ORDER for key in self.keys.get(action, ())]

    def count(self, action: str) -> int:
        """How many there are of that kind."""
        return len(self.keys.get(action, ()))


def layout_of(now: Edition, was: Edition | None) -> Layout:
    """What differs between two editions; neither ever changes, so it is found once per process."""
    if was is None:
        return _first(now.pk, now.sha256)
    return _layout(now.pk, was.pk, now.sha256, was.sha256)


@lru_cache(maxsize=64)
def _first(now: int, sha256: str) -> Layout:
    rows = Placement.objects.filter(edition=now).values_list("pk", flat=True)
    return Layout({ChangeAction.NEW: tuple(rows)})


@lru_cache(maxsize=64)
def _layout(now: int, was: int, *digests: str) -> Layout:
    found = _beside(now, was)
    new = found.filter(old=None).values_list("pk", flat=True)
    removed = _beside(was, now).filter(old=None).values_list("pk", flat=True)
    differing = found.exclude(old=None).exclude(old=F("stored"))
    is_end = Q(stored__card__ended_on__isnull=False, was_ended_on=None)
    ended = differing.filter(is_end).values_list("pk", flat=True)
    changed = differing.exclude(is_end).values_list("pk", flat=True)
    keys: dict[str, tuple[int, ...]] = {
        ChangeAction.NEW: tuple(new),
        ChangeAction.ENDED: tuple(ended),
        ChangeAction.CHANGED: tuple(changed),
        ChangeAction.REMOVED: tuple(removed),
    }
    is_sorted = len(keys[ChangeAction.CHANGED]) <= MOST_SORTED
    return Layout(_sorted(keys, was) if is_sorted else keys, is_sorted)


def _beside(now: int, was: int) -> QuerySet[Placement]:
    """The placements of one edition, each with what the other holds of the same entry."""
    same = Placement.objects.filter(edition=was, uid=OuterRef("uid")).order_by()
    return Placement.objects.filter(edition=now).annotate(
        old=Subquery(same.values("stored")[:1]),
        was_ended_on=Subquery(same.values("stored__card__ended_on")[:1]),
    )


def _sorted(keys: dict[str, tuple[int, ...]], was: int) -> dict[str, tuple[int, ...]]:
    """The same, the corrections of form apart."""
    changed = keys[ChangeAction.CHANGED]
    form = {key for key, one in entry_changes(changed, was).items() if one.is_form}
    apart = {FORM: tuple(key for key in changed if key in form)}
    return keys | apart | {ChangeAction.CHANGED: tuple(key for key in changed if key not in form)}


def entry_changes(keys: tuple[int, ...], was: int) -> dict[int, EntryChange]:
    """What differs in each of these placements from what the other edition holds, in two queries.

    One that the other edition does not hold has no changes. What is withheld now is not said again:
    only the edition that has it does.
    """
    if not keys:
        return {}
    rows = list(with_entries(Placement.objects.filter(pk__in=keys)))
    before = Placement.objects.filter(edition=was, uid__in=[row.uid for row in rows])
    old = {row.uid: row.stored.fragment for row in with_entries(before)}
    return {
        row.pk: EntryChange(
            row.entry,
            without_hidden_words(changes_between(old[row.uid], row.entry.fragment))
            if row.uid in old
            else (),
        )
        for row in rows
    }

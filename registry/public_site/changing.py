"""What changed between two editions of a register, as a page tells it."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.core.paginator import Page, Paginator
from django.urls import reverse
from django.utils.translation import gettext

from registry.editions.differences import EntryChange
from registry.editions.field_changes import FieldChange
from registry.editions.head_changes import head_changes
from registry.editions.models import Change, ChangeAction, Edition, Placement
from registry.law.registers import Register
from registry.public_site import law_words
from registry.public_site.happenings import FORM, NAMES, TITLES
from registry.public_site.placements import with_entries
from registry.public_site.shelf import Shelf
from registry.public_site.spans import Layout, entry_changes, layout_of
from registry.templatetags.typography import counted

PAGE_SIZE = 25


@dataclass(frozen=True)
class Reason:
    """Why an entry changed, in the words given for the public, and the edition that says so."""

    edition: int
    text: str


@dataclass(frozen=True)
class Told:
    """An entry that differs: where it is read, why, and its particulars that do."""

    entry: EntryChange
    part: str
    address: str
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True)
class Group:
    """The entries to which the same happened, on this page; `count` is over all pages."""

    action: str
    count: int
    told: list[Told]

    @property
    def title(self) -> str:
        """What happened to them."""
        return gettext(TITLES[self.action])


@dataclass(frozen=True)
class Span:
    """Two editions of a register, the later one and the one it is compared with, if any."""

    register: Register
    now: Edition
    was: Edition | None

    @property
    def layout(self) -> Layout:
        """The entries that differ."""
        return layout_of(self.now, self.was)

    @property
    def is_first(self) -> bool:
        """Whether there never was an edition before."""
        return self.was is None and self.now.number == 1

    @property
    def is_next(self) -> bool:
        """Whether the one follows the other."""
        return self.was is None or self.was.number == self.now.number - 1

    def head(self) -> tuple[FieldChange, ...]:
        """What the edition says of itself and did not say before."""
        return head_changes(self.was.head if self.was else None, self.now.head)

    def sentence(self) -> str:
        """How many entries differ, in words."""
        layout = self.layout
        parts = [
            counted(count, name.lower())
            for action, name in NAMES.items()
            if (count := layout.count(action)) and action != FORM
        ]
        if form := layout.count(FORM):
            parts.append(gettext("%s de forme") % counted(form, "correction"))
        return f"{_listed(parts)}." if parts else ""

    def whole(self) -> Page:
        """All that differs on one page: for what is short."""
        rows = self.layout.rows
        return Paginator(rows, max(len(rows), 1)).page(1)

    def page(self, number: int) -> Page | None:
        """A page of what differs; None when there is no such page."""
        paginator = Paginator(self.layout.rows, PAGE_SIZE)
        return paginator.page(number) if number <= paginator.num_pages else None

    def groups(self, page: Page) -> list[Group]:
        """What happened to the entries of this page, with their words."""
        rows: list[tuple[str, int]] = list(page.object_list)
        told = self._told(rows)
        groups: dict[str, list[Told]] = {}
        for action, key in rows:
            one = told[key]
            is_form = action == ChangeAction.CHANGED and one.entry.is_form
            groups.setdefault(FORM if is_form else action, []).append(one)
        layout = self.layout
        return [
            Group(action, layout.count(action) if layout.is_sorted else 0, groups[action])
            for action in TITLES
            if action in groups
        ]

    def _told(self, rows: list[tuple[str, int]]) -> dict[int, Told]:
        gone = [key for action, key in rows if action == ChangeAction.REMOVED]
        kept = [key for action, key in rows if action != ChangeAction.REMOVED]
        found = dict(entry_changes(tuple(kept), self.was.pk if self.was else 0))
        for row in with_entries(Placement.objects.filter(pk__in=gone)) if gone else ():
            found[row.pk] = EntryChange(row.entry, ())
        reasons = self.reasons(one.entry.fragment.uid for one in found.values())
        return {key: self._one(one, key in gone, reasons) for key, one in found.items()}

    def _one(self, one: EntryChange, is_gone: bool, reasons: dict[str, list[Reason]]) -> Told:
        edition = self.was if is_gone and self.was else self.now
        fragment = one.entry.fragment
        titles = {part.key: part.title for part in self.register.parts}
        place = [edition.body, self.register, edition.number, one.entry.number]
        address = reverse("edition_entry", args=place)
        told = tuple(reasons.get(fragment.uid, ()))
        if is_gone or fragment.is_partial:
            # A reason given before something was withheld may tell it.
            told = tuple(reason for reason in told if reason.edition == self.now.number)
        return Told(one, law_words.told(titles.get(fragment.part, "")), address, told)

    def reasons(self, uids: Iterable[str]) -> dict[str, list[Reason]]:
        """Why these entries changed, edition after edition; the empty one stands for the head."""
        first = self.was.number if self.was else 0
        rows = Change.objects.filter(
            edition__body=self.now.body,
            edition__register=self.now.register,
            edition__number__gt=first,
            edition__number__lte=self.now.number,
            edition__withdrawal=None,
            uid__in=["", *uids],
        ).exclude(reason="")
        found: dict[str, list[Reason]] = {}
        columns = ("uid", "edition__number", "reason")
        for uid, edition, text in rows.order_by("edition__number").values_list(*columns):
            found.setdefault(uid, []).append(Reason(edition, text))
        return found


def in_edition(shelf: Shelf, register: Register, number: int) -> Span:
    """What an edition changed: compared with the one before that can still be read."""
    now = shelf.numbered(register, number)
    before = Edition.objects.of(shelf.body, register.key).filter(number__lt=number)
    return Span(register, now, before.standing().first())


def between(shelf: Shelf, register: Register, first: int, last: int) -> Span:
    """What changed from one edition to a later one."""
    was, now = shelf.numbered(register, first), shelf.numbered(register, last)
    return Span(register, now, was)


def _listed(parts: list[str]) -> str:
    """« a, b et c »."""
    return gettext(" et ").join(filter(None, [", ".join(parts[:-1]), parts[-1]]))

"""What changed between two editions, laid out: entry by entry, the words marked without colour."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import Any

from registry.editions.canonical import plain
from registry.editions.document import Document
from registry.editions.wording import DELETED, INSERTED, KEPT, Piece
from registry.rendering.books import Book, Chapter, Manuscript
from registry.rendering.composing import Context, manuscript
from registry.rendering.covers import cover_context
from registry.rendering.cutting import cut
from registry.rendering.laying_out import FOOT_ONLY, make_book
from registry.rendering.texts import printable, printable_value

TITLE = "Ce qui a changé"
HEAD_TITLE = "Ce que l’édition dit d’elle-même"
# told before the words, in the text itself: who hears the page knows it as well
TOLD_BEFORE = {DELETED: "retiré\u00a0: ", INSERTED: "ajouté\u00a0: "}
LEGEND = (
    "Les mots retirés sont barrés, entre crochets, après «\u00a0retiré\u00a0:\u00a0»\u00a0; les"
    " mots ajoutés sont soulignés, entre crochets, après «\u00a0ajouté\u00a0:\u00a0»."
    " Le signe […] tient la place de ce qui n’a pas changé."
)
# what an entry, and each of its differences, take besides their words
OWN_WEIGHT, LINE_WEIGHT = 150, 60


@dataclass(frozen=True, slots=True)
class Difference:
    """A particular that differs, its words marked; `note` says what the words do not."""

    label: str
    pieces: tuple[Piece, ...] = ()
    note: str = ""
    is_form: bool = False


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something changed, under the words that say so."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class ChangedEntry:
    """An entry that differs; one without title is told by its number alone.

    `about` are the lines that say what a new entry is.
    """

    number: int
    title: str
    name: str
    part: str = ""
    reasons: tuple[Reason, ...] = ()
    differences: tuple[Difference, ...] = ()
    about: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ChangedGroup:
    """The entries to which the same happened."""

    title: str
    entries: tuple[ChangedEntry, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Changes:
    """All that is told of what changed: `document` says of which edition, without its entries."""

    document: Document
    span: str
    lead: str
    sentence: str
    head: tuple[Difference, ...] = ()
    head_reasons: tuple[Reason, ...] = ()
    groups: tuple[ChangedGroup, ...] = ()

    @property
    def weight(self) -> int:
        """Roughly how many signs there are."""
        entries = (weight_of(entry) for group in self.groups for entry in group.entries)
        return sum(entries) + sum(map(_weight, self.head))


@dataclass(frozen=True, slots=True)
class Run:
    """Some words of a line: as they are, or in a mark of their own with what is said before."""

    text: str
    kind: str = KEPT
    told: str = ""
    # the spaces around the words are no part of them
    before: str = ""
    after: str = ""


def weight_of(entry: ChangedEntry) -> int:
    """Roughly how many signs the entry has."""
    texts = (entry.title, *entry.about, *(one.text for one in entry.reasons))
    return OWN_WEIGHT + sum(map(len, texts)) + sum(map(_weight, entry.differences))


def _weight(difference: Difference) -> int:
    return LINE_WEIGHT + sum(len(piece.text) for piece in difference.pieces)


def changes_book(changes: Changes) -> Book:
    """What changed as a document of its own, without cover or contents."""
    rows = [(at, entry) for at, group in enumerate(changes.groups) for entry in group.entries]
    runs = cut(rows, lambda row: str(row[1].number), lambda row: weight_of(row[1])) or [()]
    quires = tuple(_quire(changes, run, at == 0, run is runs[-1]) for at, run in enumerate(runs))
    title = f"{TITLE}, {changes.span} – {changes.document.head.title}"
    feet = [FOOT_ONLY, f"{TITLE}, {changes.span}"]
    return make_book(changes.document, title, [Chapter(quires, head=1, opening=0)], feet)


def _quire(
    changes: Changes, run: Sequence[tuple[int, ChangedEntry]], is_first: bool, is_last: bool
) -> Manuscript:
    front = cover_context(changes.document)
    legend = LEGEND if is_first and _has_marks(changes) else ""
    opening = [changes.span, changes.lead, changes.sentence, changes.head_reasons, changes.head]
    groups = [[one.title, one.note, len(one.entries)] for one in changes.groups]
    told = [
        {name: plain(one) for name, one in front.items()},
        plain([*(opening if is_first else []), legend, is_first, is_last]),
        plain([groups, *([at, entry] for at, entry in run)]),
    ]

    def context() -> Context:
        return {
            **front,
            "title": TITLE if is_first else "",
            "span": printable(changes.span),
            "lead": printable(changes.lead),
            "sentence": printable(changes.sentence),
            "legend": legend,
            "head_title": HEAD_TITLE,
            "head_reasons": printable_value(changes.head_reasons),
            "head_kinds": _kinds(changes.head),
            "groups": list(_groups(changes.groups, run)),
            "is_last": is_last,
        }

    return manuscript(
        "rendering/changes.html",
        told,
        context,
        about=f"ce qui a changé, {changes.span}",
        weight=sum(weight_of(entry) for _, entry in run),
    )


def _has_marks(changes: Changes) -> bool:
    entries = (entry for group in changes.groups for entry in group.entries)
    differences = [*changes.head, *(one for entry in entries for one in entry.differences)]
    return any(piece.kind != KEPT for one in differences for piece in one.pieces)


def _groups(
    groups: Sequence[ChangedGroup], run: Sequence[tuple[int, ChangedEntry]]
) -> Iterator[dict[str, Any]]:
    """The groups of a run; the title of a group stands before its first entry only."""
    for position in dict.fromkeys(at for at, _ in run):
        group = groups[position]
        own = [_entry(entry) for at, entry in run if at == position]
        opens = (position, group.entries[0]) in run
        yield {
            "title": f"{printable(group.title)} ({len(group.entries)})" if opens else "",
            "note": printable(group.note),
            "entries": own,
        }


def _entry(entry: ChangedEntry) -> dict[str, Any]:
    return {
        "number": entry.number,
        "title": printable(entry.title),
        "name": printable(entry.name),
        "part": printable(entry.part),
        "reasons": printable_value(entry.reasons),
        "about": [line for text in entry.about for line in _lines(text)],
        "kinds": _kinds(entry.differences),
    }


def _kinds(differences: Iterable[Difference]) -> list[dict[str, Any]]:
    """The particulars that differ, corrections of form apart."""
    found: dict[bool, list[dict[str, Any]]] = {}
    for one in differences:
        found.setdefault(one.is_form, []).append(_difference(one))
    return [{"is_form": is_form, "differences": own} for is_form, own in found.items()]


def _difference(one: Difference) -> dict[str, Any]:
    return {
        "label": printable(one.label),
        "lines": paragraphs(one.pieces),
        "note": printable(one.note),
    }


def paragraphs(pieces: Sequence[Piece]) -> list[list[Run]]:
    """The words in lines; what was taken away or added over several is marked in each."""
    lines: list[list[Piece]] = [[]]
    for piece in pieces:
        first, *others = printable(piece.text).split("\n")
        lines[-1].append(replace(piece, text=first))
        lines += [[replace(piece, text=text)] for text in others]
    found = [_runs([one for one in line if one.text]) for line in lines]
    return [line for line in found if any(run.text.strip() for run in line)]


def _runs(line: Sequence[Piece]) -> list[Run]:
    return [
        _run(piece, following)
        for piece, following in zip_longest(line, line[1:])
        if piece.kind == KEPT or piece.text.strip()
    ]


def _run(piece: Piece, following: Piece | None) -> Run:
    if piece.kind == KEPT:
        return Run(piece.text)
    words = piece.text.strip(" ")
    before, _, after = piece.text.partition(words)
    if following and following.kind != KEPT:
        after = after or " "
    return Run(words, piece.kind, TOLD_BEFORE[piece.kind], before, after)


def _lines(text: str) -> list[str]:
    return [line.strip() for line in printable(text).split("\n") if line.strip()]

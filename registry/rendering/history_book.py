"""The history of a register over a period, laid out for the auditor: by day, then by moment."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from typing import Any

from registry.editions.folding import french_sort_key
from registry.law.french_dates import french_date
from registry.rendering.books import Book, Manuscript
from registry.rendering.composing import manuscript
from registry.rendering.cutting import LINES, cut
from registry.rendering.texts import printable
from registry.rendering.verification import (
    Front,
    Line,
    counted,
    lines_of,
    make_book,
    moment,
    room_for,
)

TITLE = "Historique"
MARKING = "Ne pas diffuser — historique, à l’usage de la vérification"
TOLD = (
    "Chaque changement de chaque inscription y est, dans l’ordre où il a été fait\u00a0: le champ,"
    " sa valeur avant, sa valeur après, par qui, quand et pourquoi. Les textes sont entiers.",
    "L’historique s’ajoute et ne se modifie pas\u00a0: la base de données elle-même le refuse.",
)
NOTHING = "Aucune inscription de ce registre n’a changé pendant cette période."
BODY_TITLE, BODY_ANCHOR = "Changements", "changements"
INDEX_TITLE, INDEX_ANCHOR = "Index des inscriptions", "index"
# what is longer than a few lines is set under the table, on the whole width of the page
SHORT_SIGNS, SHORT_LINES = 320, 8


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field, before and after, whole."""

    label: str
    before: str
    after: str

    @property
    def is_short(self) -> bool:
        """Whether it fits in the row of a table."""
        values = (self.before, self.after)
        return all(len(one) <= SHORT_SIGNS and one.count("\n") < SHORT_LINES for one in values)


@dataclass(frozen=True, slots=True)
class Written:
    """What one person wrote in a record at one moment (local time), and why; `key` is its own."""

    key: str
    at: datetime
    by: str
    why: str
    uid: str
    title: str
    is_creation: bool
    fields: tuple[FieldChange, ...]

    @property
    def weight(self) -> int:
        """Roughly how many signs it takes."""
        signs = sum(len(one.before) + len(one.after) + 60 for one in self.fields)
        return signs + len(self.why) + len(self.title) + 200

    @property
    def anchor(self) -> str:
        """The name of its place."""
        return f"changement-{self.key}"


def history_book(front: Front, written: Sequence[Written]) -> Book:
    """The history of the period; `written` in the order of the moments."""
    runs = cut(written, lambda one: one.key, lambda one: one.weight)
    days = [(day, len(list(group))) for day, group in groupby(written, lambda one: one.at.date())]
    counts = ", ".join(
        (
            counted(len(written), "changement", "changements"),
            counted(len({one.uid for one in written}), "inscription", "inscriptions"),
            counted(len({one.by for one in written}), "personne", "personnes"),
        )
    )
    contents = [Line(BODY_ANCHOR, BODY_TITLE, tuple(_day_line(*one) for one in days))]
    chapters: list[list[Manuscript]] = [list(_body(runs))]
    if written:
        contents.append(Line(INDEX_ANCHOR, INDEX_TITLE))
        pages = sum(one.expected_pages for one in chapters[0])
        chapters.append(list(_index(written, room_for(pages))))
    return make_book(front, TITLE, MARKING, (f"{counts}.", *TOLD), contents, chapters)


def _day_line(day: date, count: int) -> Line:
    told = counted(count, "changement", "changements")
    return Line(_day_anchor(day), f"{french_date(day)} ({told})")


def _day_anchor(day: date) -> str:
    return f"jour-{day.isoformat()}"


def _body(runs: Sequence[Sequence[Written]]) -> Iterator[Manuscript]:
    before: date | None = None
    for at, run in enumerate(runs or [()]):
        yield _quire(run, before, is_first=at == 0)
        before = run[-1].at.date() if run else None


def _quire(run: Sequence[Written], before: date | None, *, is_first: bool) -> Manuscript:
    days = [
        {
            "anchor": "" if day == before else _day_anchor(day),
            "title": french_date(day),
            "changes": [_told(one) for one in group],
        }
        for day, group in groupby(run, lambda one: one.at.date())
    ]
    context: dict[str, Any] = {
        "anchor": BODY_ANCHOR if is_first else "",
        "title": BODY_TITLE,
        "nothing": "" if run else NOTHING,
        "days": days,
    }
    return manuscript(
        "rendering/history.html",
        context,
        lambda: context,
        about=_about(run),
        weight=sum(one.weight for one in run),
        apart=lambda: _apart(run),
    )


def _apart(run: Sequence[Written]) -> tuple[Manuscript, ...]:
    return tuple(_quire([one], None, is_first=False) for one in run) if run[1:] else ()


def _about(run: Sequence[Written]) -> str:
    if not run:
        return "une période sans changement"
    first, last = run[0], run[-1]
    if first is last:
        day = french_date(first.at.date())
        return f"le changement de «\u00a0{printable(first.title)}\u00a0» du {day}"
    days = dict.fromkeys(french_date(one.at.date()) for one in (first, last))
    return f"les changements du {' au '.join(days)}"


def _told(one: Written) -> dict[str, Any]:
    """A change as its template shows it: short fields in tables, the others one under the other."""
    return {
        "anchor": one.anchor,
        "title": printable(one.title),
        "facts": [moment(one.at), printable(one.by), f"identifiant {one.uid}"],
        "why": " ".join(lines_of(one.why)),
        "is_creation": one.is_creation,
        "groups": [
            {"is_table": is_short, "rows": [_row(field) for field in group]}
            for is_short, group in groupby(one.fields, lambda field: field.is_short)
        ],
    }


def _row(field: FieldChange) -> dict[str, Any]:
    return {
        "label": printable(field.label),
        "before": lines_of(field.before),
        "after": lines_of(field.after),
    }


def _index(written: Sequence[Written], room: str) -> Iterator[Manuscript]:
    """Each record with the days it changed, under the last title it had in the period."""
    places: dict[str, list[Written]] = {}
    for one in written:
        places.setdefault(one.uid, []).append(one)
    records = sorted(places.values(), key=lambda one: (french_sort_key(one[-1].title), one[0].uid))
    runs = cut(records, lambda one: one[0].uid, lambda one: 60 + 40 * len(one), LINES)
    return (_index_quire(run, room, is_first=at == 0) for at, run in enumerate(runs))


def _index_quire(run: Sequence[Sequence[Written]], room: str, *, is_first: bool) -> Manuscript:
    records = [
        {
            "title": f"{printable(group[-1].title)} ({group[0].uid})",
            "places": [{"anchor": one.anchor, "day": french_date(one.at.date())} for one in group],
        }
        for group in run
    ]
    context = {
        "anchor": INDEX_ANCHOR if is_first else "",
        "title": INDEX_TITLE,
        "records": records,
        "room": room,
    }
    names = {
        one.anchor: f"{printable(one.title)}, {french_date(one.at.date())}, {moment(one.at)}"
        for group in run
        for one in group
    }
    weight = sum(40 + 30 * len(group) for group in run)
    return manuscript(
        "rendering/history_index.html", context, lambda: context, names=names, weight=weight
    )

"""What the documents made for the auditor share: cover, contents, running heads."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from registry.law.french_dates import french_date
from registry.rendering.books import Book, Chapter, Manuscript
from registry.rendering.composing import manuscript, running_heads
from registry.rendering.texts import printable

CONTENTS_TITLE = "Table des matières"
CONTENTS_ANCHOR = "table"
PURPOSE = (
    "Ce document sert à la vérification. Il contient ce qui n’est pas public\u00a0: ne le diffusez"
    " pas, et détruisez-le quand il a servi."
)


@dataclass(frozen=True, slots=True)
class Front:
    """Whose register it is, the period told, who asked and when; moments are local time."""

    body_name: str
    body_acronym: str
    register_title: str
    first: date
    last: date
    asked_by: str
    asked_at: datetime

    @property
    def period(self) -> str:
        """The period as French tells it."""
        if self.first == self.last:
            return f"le {french_date(self.first)}"
        return f"du {french_date(self.first)} au {french_date(self.last)}"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the contents: `anchor` is in the document."""

    anchor: str
    title: str
    lines: tuple["Line", ...] = ()


def moment(at: datetime) -> str:
    """The hour and the minute: « 10 h 05 »."""
    return f"{at:%H}\u00a0h\u00a0{at:%M}"


def french_moment(at: datetime) -> str:
    """The day and the hour: « 22 novembre 2026 à 10 h 05 »."""
    return f"{french_date(at.date())} à {moment(at)}"


def counted(number: int, singular: str, plural: str) -> str:
    """A number and what it counts: none and one are singular in French."""
    grouped = f"{number:,}".replace(",", "\u00a0")
    return f"{grouped}\u00a0{singular if number < 2 else plural}"


def lines_of(text: str) -> list[str]:
    """The text line by line, as it can be printed; empty lines say nothing."""
    return [line for line in printable(text).split("\n") if line.strip()]


def room_for(pages: int) -> str:
    """Room for the number of a page, when so many pages are expected or somewhat more."""
    return "0" * max(2, len(str(2 * pages + 20)))


def make_book(
    front: Front,
    title: str,
    marking: str,
    told: Sequence[str],
    contents: Sequence[Line],
    chapters: Sequence[Sequence[Manuscript]],
) -> Book:
    """A document for the auditor; `told` are the sentences of its cover, `chapters` its body."""
    body_name, register = printable(front.body_name), printable(front.register_title)
    heads = {
        "heads": [{"foot": title, "is_full": True}],
        "body_name": body_name,
        "title": f"{title} – {register}",
        "published": front.period,
        "marking": marking,
    }
    parts = [Chapter(tuple(quires), head=0) for quires in chapters]
    weight = sum(one.expected_pages for part in parts for one in part.quires)
    return Book(
        title=f"{title} – {register} – {body_name}",
        author=body_name,
        subject=f"{title}, {register}, {front.period}. {marking}",
        language="fr-CA",
        created=front.last.isoformat(),
        chapters=(
            Chapter((_cover(front, title, marking, told),)),
            Chapter((_contents(contents, weight),), head=0),
            *parts,
        ),
        heads=running_heads(heads),
    )


def _cover(front: Front, title: str, marking: str, told: Sequence[str]) -> Manuscript:
    context = {
        "marking": marking,
        "body_name": printable(front.body_name),
        "body_acronym": printable(front.body_acronym),
        "title": title,
        "register": printable(front.register_title),
        "period": front.period[:1].upper() + front.period[1:],
        "asked": f"Demandé par {printable(front.asked_by)}, le {french_moment(front.asked_at)}",
        "told": [PURPOSE, *told],
    }
    return manuscript("rendering/verification_cover.html", context, lambda: context)


def _contents(lines: Sequence[Line], pages: int) -> Manuscript:
    context = {
        "title": CONTENTS_TITLE,
        "anchor": CONTENTS_ANCHOR,
        "parts": [_told(one) | {"lines": [_told(each) for each in one.lines]} for one in lines],
        "room": room_for(pages),
    }
    names = {one.anchor: one.title for part in lines for one in (part, *part.lines)}
    return manuscript("rendering/contents.html", context, lambda: context, names=names)


def _told(line: Line) -> dict[str, Any]:
    return {"anchor": line.anchor, "title": line.title, "number": "", "name": line.title}

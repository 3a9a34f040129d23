"""The approvals and the decisions on disclosure of a period, laid out for the auditor."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from typing import Any

from registry.law.french_dates import french_date
from registry.rendering.books import Book, Manuscript
from registry.rendering.composing import manuscript
from registry.rendering.cutting import Measure, cut
from registry.rendering.texts import printable
from registry.rendering.verification import (
    Front,
    Line,
    counted,
    french_moment,
    lines_of,
    make_book,
)

TITLE = "Approbations et décisions de diffusion"
MARKING = "Ne pas diffuser — approbations et décisions, à l’usage de la vérification"
TOLD = (
    "Une décision de diffusion dit ce qui est retenu, par quel article et pour quelle raison. Elle"
    " vaut pour le public à partir de l’approbation qui la suit.",
    "Les approbations et l’historique s’ajoutent et ne se modifient pas\u00a0: la base de données"
    " elle-même le refuse.",
)
# some lines each
ITEMS = Measure(whole=72, fewest=36, most=96, one_in=32)


@dataclass(frozen=True, slots=True)
class Withheld:
    """A particular that is not made public, and the ground."""

    label: str
    ground: str


@dataclass(frozen=True, slots=True)
class Approved:
    """An approval: who (local time), of which entry, and what of it the public reads."""

    key: str
    at: datetime
    by: str
    uid: str
    title: str
    revision: int
    disclosure: str
    withheld: tuple[Withheld, ...]
    is_correction: bool
    comment: str
    public_reason: str


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision on disclosure; `until` is the day it is looked at again, when it has one."""

    key: str
    at: datetime
    by: str
    uid: str
    title: str
    disclosure: str
    withheld: tuple[Withheld, ...]
    ground: str
    reason: str
    until: date | None


@dataclass(frozen=True, slots=True)
class _Section:
    """A part of the list; each line of the contents is a day of it."""

    anchor: str
    title: str
    nothing: str
    items: tuple[tuple[date, dict[str, Any]], ...]


def approvals_book(
    front: Front,
    approved: Sequence[Approved],
    decided: Sequence[Decided],
    ending: Sequence[Decided],
) -> Book:
    """The list of the period, each in order; `ending` are decisions whose day falls in it."""
    sections = (
        _Section(
            "approbations",
            "Approbations",
            "Aucune approbation pendant cette période.",
            tuple((one.at.date(), _approval(one)) for one in approved),
        ),
        _Section(
            "decisions",
            "Décisions de diffusion",
            "Aucune décision de diffusion pendant cette période.",
            tuple((one.at.date(), _decision(one, "decision")) for one in decided),
        ),
        _Section(
            "echeances",
            "Décisions à revoir, restées en l’état",
            "Aucune décision à revoir pendant cette période n’est restée en l’état.",
            tuple((one.until, _decision(one, "echeance")) for one in ending if one.until),
        ),
    )
    counts = ", ".join(
        (
            counted(len(approved), "approbation", "approbations"),
            counted(len(decided), "décision de diffusion", "décisions de diffusion"),
            counted(
                len(ending),
                "décision à revoir restée en l’état",
                "décisions à revoir restées en l’état",
            ),
        )
    )
    contents = [_contents_line(one) for one in sections]
    chapters = [list(_quires(one)) for one in sections]
    return make_book(front, TITLE, MARKING, (f"{counts}.", *TOLD), contents, chapters)


def _contents_line(section: _Section) -> Line:
    days = []
    for day, group in groupby(section.items, lambda one: one[0]):
        items = [item for _, item in group]
        days.append(Line(items[0]["anchor"], f"{french_date(day)} ({len(items)})"))
    return Line(section.anchor, section.title, tuple(days))


def _quires(section: _Section) -> Iterator[Manuscript]:
    items = [item for _, item in section.items]
    runs = cut(items, lambda one: one["anchor"], _weight, ITEMS) or [()]
    return (_quire(section, run, is_first=run is runs[0]) for run in runs)


def _quire(section: _Section, run: Sequence[dict[str, Any]], *, is_first: bool) -> Manuscript:
    context = {
        "anchor": section.anchor if is_first else "",
        "title": section.title,
        "nothing": "" if run else section.nothing,
        "items": list(run),
    }
    return manuscript(
        "rendering/approvals.html",
        context,
        lambda: context,
        about=_about(section, run),
        weight=sum(map(_weight, run)),
        apart=lambda: tuple(_quire(section, [one], is_first=False) for one in run[:-1] and run),
    )


def _about(section: _Section, run: Sequence[dict[str, Any]]) -> str:
    titles = dict.fromkeys(f"«\u00a0{one['title']}\u00a0»" for one in (*run[:1], *run[-1:]))
    told = f"la partie «\u00a0{section.title}\u00a0»"
    return f"{told}, de {' à '.join(titles)}" if titles else told


def _weight(item: dict[str, Any]) -> int:
    signs = sum(len(text) for line in item["lines"] for text in line["paragraphs"])
    return 160 + len(item["title"]) + signs + sum(80 for _ in item["withheld"])


def _approval(one: Approved) -> dict[str, Any]:
    facts = [french_moment(one.at), printable(one.by), f"révision\u00a0{one.revision}"]
    facts += ["Simple correction de forme"] if one.is_correction else []
    facts.append(f"identifiant {one.uid}")
    lines = (("Commentaire interne", one.comment), ("Raison diffusée", one.public_reason))
    return _item(f"approbation-{one.key}", one.title, facts, one, lines)


def _decision(one: Decided, kind: str) -> dict[str, Any]:
    facts = [french_moment(one.at), printable(one.by)]
    facts.append(f"à revoir le {french_date(one.until)}" if one.until else "sans terme")
    facts.append(f"identifiant {one.uid}")
    lines = (("Motif", one.ground), ("Raison de la décision", one.reason))
    return _item(f"{kind}-{one.key}", one.title, facts, one, lines)


def _item(
    anchor: str,
    title: str,
    facts: list[str],
    one: Approved | Decided,
    lines: tuple[tuple[str, str], ...],
) -> dict[str, Any]:
    return {
        "anchor": anchor,
        "title": printable(title),
        "facts": facts,
        "disclosure": printable(one.disclosure),
        "withheld": [
            {"label": printable(each.label), "ground": printable(each.ground)}
            for each in one.withheld
        ],
        "lines": [
            {"label": label, "paragraphs": lines_of(text)} for label, text in lines if text.strip()
        ],
    }

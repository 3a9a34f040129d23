"""A document as the lines of a printed page: what the templates of the PDF are given."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from registry.editions.document import LIST, Entry, Particular, Section
from registry.law.french_dates import french_date
from registry.rendering.texts import declaration, is_blank, titled

PARTIAL = "Version partielle"
ILLUSTRATIVE = "Données illustratives"
EMPTY_PART = "Aucune inscription dans cette partie."
EMPTY_REGISTER = "Aucune inscription à cette date."
# a list this short reads better in the line of its label
RUN_IN_LENGTH = 84


@dataclass(frozen=True, slots=True)
class Piece:
    """A few words, and the anchor they lead to when the document holds it."""

    text: str
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A particular as it is set: in the line of its label, then paragraphs, then a list."""

    label: str
    citation: str
    withheld: str = ""
    run_in: tuple[Piece, ...] = ()
    paragraphs: tuple[str, ...] = ()
    items: tuple[Piece, ...] = ()

    @property
    def is_bare(self) -> bool:
        """Whether nothing but the ground of withholding is said."""
        return bool(self.withheld) and not (self.run_in or self.paragraphs or self.items)


@dataclass(frozen=True, slots=True)
class Item:
    """An entry as it is set, with its anchor and the short facts under its title.

    `own_facts` leaves out those that the head of a sheet already says.
    """

    anchor: str
    number: int
    title: str
    withheld: str
    facts: tuple[str, ...]
    own_facts: tuple[str, ...]
    lines: tuple[Line, ...]


def nothing_in(section: Section) -> str:
    """What a part without entries says of itself."""
    if section.entries:
        return ""
    if section.statement:
        return declaration(section.statement)
    return EMPTY_PART if section.key else EMPTY_REGISTER


def anchor_of(entry: Entry) -> str:
    """The name of the place of the entry in the PDF."""
    return f"inscription-{entry.number}"


def item(entry: Entry, anchors: Mapping[str, str], on: date | None) -> Item:
    """The entry as it is set on that day; `anchors` says where the other entries are."""
    facts = _facts(entry, on)
    return Item(
        anchor=anchor_of(entry),
        number=entry.number,
        title=titled(entry.fragment.title),
        withheld=entry.withheld,
        facts=facts,
        own_facts=tuple(fact for fact in facts if fact not in (PARTIAL, ILLUSTRATIVE)),
        lines=tuple(line(particular, anchors) for particular in entry.fragment.particulars),
    )


def _facts(entry: Entry, on: date | None) -> tuple[str, ...]:
    fragment = entry.fragment
    facts = (
        _since(fragment.since, on),
        _until(fragment.ended_on, on),
        PARTIAL if fragment.is_partial else "",
        fragment.note,
    )
    return tuple(filter(None, facts))


def _since(day: date | None, on: date | None) -> str:
    if day is None:
        return ""
    is_to_come = on is not None and day > on
    return f"{'À compter du' if is_to_come else 'Depuis le'} {french_date(day)}"


def _until(day: date | None, on: date | None) -> str:
    if day is None:
        return ""
    is_to_come = on is not None and day > on
    return f"{'Jusqu’au' if is_to_come else 'Terminée le'} {french_date(day)}"


def line(particular: Particular, anchors: Mapping[str, str]) -> Line:
    """The particular as it is set."""
    values = [part for value in particular.values for part in _parts(value, particular.form)]
    base = Line(particular.label, particular.citation, particular.withheld)
    if particular.withheld and not values:
        return base
    named = (one for one in particular.references if not is_blank(one.text))
    targets = {one.text: anchors.get(one.uid, "") for one in named}
    pieces = tuple(Piece(value, targets.get(value, "")) for value in values)
    mentions = tuple(Piece(text, target) for text, target in targets.items() if text not in values)
    if particular.form == LIST:
        return _listed(base, pieces + mentions)
    return _told(base, pieces, mentions)


def _parts(value: str, form: str) -> list[str]:
    if form == LIST:
        return [] if is_blank(value) else [value.strip()]
    return [part.strip() for part in value.split("\n") if not is_blank(part)]


def _listed(base: Line, pieces: tuple[Piece, ...]) -> Line:
    length = sum(len(piece.text) + 3 for piece in pieces)
    is_ambiguous = any(";" in piece.text for piece in pieces)
    if len(pieces) < 2 or (length <= RUN_IN_LENGTH and not is_ambiguous):
        return _with(base, run_in=pieces)
    return _with(base, items=pieces)


def _told(base: Line, pieces: tuple[Piece, ...], mentions: tuple[Piece, ...]) -> Line:
    rest = tuple(piece.text for piece in pieces[1:])
    return _with(base, run_in=pieces[:1], paragraphs=rest, items=mentions)


def _with(
    base: Line,
    run_in: tuple[Piece, ...] = (),
    paragraphs: tuple[str, ...] = (),
    items: tuple[Piece, ...] = (),
) -> Line:
    return Line(base.label, base.citation, base.withheld, run_in, paragraphs, items)

"""« Je suis… » laid out: what is published about a family of persons, and what they may ask."""

from dataclasses import dataclass

from registry.editions.canonical import plain
from registry.editions.document import Document
from registry.rendering.books import Book, Chapter
from registry.rendering.composing import Context, manuscript
from registry.rendering.covers import cover_context
from registry.rendering.laying_out import FOOT_ONLY, make_book
from registry.rendering.sheets import RUN_IN_LENGTH
from registry.rendering.texts import printable_value

# what an entry takes besides its words
OWN_WEIGHT = 120


@dataclass(frozen=True, slots=True)
class Fact:
    """What an entry says under one heading: its values, or the sentence of what is withheld."""

    label: str
    values: tuple[str, ...] = ()
    withheld: str = ""

    @property
    def is_listed(self) -> bool:
        """Whether the values stand one under the other, rather than in one line."""
        length = sum(len(value) + 3 for value in self.values)
        is_ambiguous = any(";" in value for value in self.values)
        return len(self.values) > 1 and (length > RUN_IN_LENGTH or is_ambiguous)


@dataclass(frozen=True, slots=True)
class ToldEntry:
    """An entry about the family, where it is read, and what a citizen asks of it."""

    title: str
    place: str
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """Entries under a name, in force first; `ended_note` counts those that have ended.

    Without a name they stand right under the title of their section.
    """

    name: str = ""
    current: tuple[ToldEntry, ...] = ()
    ended_note: str = ""
    ended: tuple[ToldEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class Theme:
    """A section of the page: sentences, then entries or lines; then, under a note, the former."""

    title: str
    sentences: tuple[str, ...] = ()
    told: tuple[Told, ...] = ()
    lines: tuple[str, ...] = ()
    former_note: str = ""
    former: tuple[Told, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do or to expect."""

    title: str
    sentence: str
    citation: str = ""


@dataclass(frozen=True, slots=True)
class Right:
    """What a person may ask, step by step."""

    title: str
    sentence: str
    citation: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Persons:
    """All that is told to a family of persons; `document` says by whom, and holds no entry."""

    document: Document
    lead: str
    figures: tuple[Fact, ...]
    themes: tuple[Theme, ...]
    rights_title: str
    rights: tuple[Right, ...]
    sources: Theme

    @property
    def weight(self) -> int:
        """Roughly how many signs there are."""
        entries = (
            entry
            for theme in self.themes
            for told in (*theme.told, *theme.former)
            for entry in (*told.current, *told.ended)
        )
        lines = sum(len(line) for theme in self.themes for line in theme.lines)
        return lines + sum(_weight(entry) for entry in entries)


def _weight(entry: ToldEntry) -> int:
    values = (value for fact in entry.facts for value in (*fact.values, fact.withheld))
    return OWN_WEIGHT + len(entry.title) + sum(map(len, values))


def persons_book(persons: Persons) -> Book:
    """The page as a document of its own, without cover or contents."""
    front = {**cover_context(persons.document), "notices": []}
    said = {
        "lead": persons.lead,
        "figures": persons.figures,
        "themes": persons.themes,
        "rights_title": persons.rights_title,
        "rights": persons.rights,
        "sources": persons.sources,
    }
    shown = {name: printable_value(value) for name, value in said.items()}
    told = {name: plain(value) for name, value in {**front, **shown}.items()}
    title = persons.document.head.title

    def context() -> Context:
        return {**front, **shown}

    one = manuscript(
        "rendering/persons.html",
        told,
        context,
        about=f"«\u00a0{title}\u00a0»",
        weight=persons.weight,
    )
    return make_book(
        persons.document, title, [Chapter((one,), head=1, opening=0)], [FOOT_ONLY, title]
    )

"""A document laid out as a book: cover, contents, parts and entries, index."""

from collections.abc import Mapping, Sequence
from typing import Any

from registry.editions.canonical import plain
from registry.editions.document import Document, Entry, Section
from registry.law.french_dates import french_date
from registry.rendering.back_matter import INDEX_ANCHOR, INDEX_TITLE, index_quires
from registry.rendering.books import Attachment, Book, Chapter, Manuscript
from registry.rendering.composing import Context, manuscript, running_heads
from registry.rendering.covers import cover_context
from registry.rendering.cutting import cut
from registry.rendering.sheets import Item, anchor_of, item, nothing_in
from registry.rendering.texts import one_line, printable, printable_value, titled

# a register this short has each of its entries in its contents
SHORT = 300
# signs: what a line of its own takes, and the least that a page of a long entry holds
A_LINE, FULL_PAGE = 60, 1500
# a part up to a page long goes on under another, and begins no page
LIGHT = FULL_PAGE
CONTENTS_TITLE = "Table des matières"
# for a page that says in full what a running head says
FOOT_ONLY = ""
CONTENTS_ANCHOR = "table"


def register_book(document: Document, attachments: tuple[Attachment, ...] = ()) -> Book:
    """The whole register, or one part of it."""
    entries = {entry.fragment.uid: entry for entry in document.entries}
    weights = {one.number: weight_of(one) for one in document.entries}
    parts = [
        _Part(at, one, document, entries, weights) for at, one in enumerate(document.sections, 1)
    ]
    room = "0" * _digits(document, sum(weights.values()))
    back = index_quires(document, room)
    groups = _groups(parts)
    chapters = [
        Chapter((_cover(document),)),
        Chapter((_contents(document, parts, room, bool(back)),), head=0),
        *(Chapter(one[0].quires(one[1:]), head=at) for at, one in enumerate(groups, start=1)),
    ]
    if back:
        chapters.append(Chapter(back, head=len(chapters) - 1))
    feet = [CONTENTS_TITLE, *(_foot(document, one) for one in groups), INDEX_TITLE]
    return make_book(document, document.head.title, chapters, feet, attachments)


def _groups(parts: Sequence["_Part"]) -> list[Sequence["_Part"]]:
    """The parts, those that are empty or short after the one they go on under."""
    starts = [at for at, one in enumerate(parts) if not one.is_attached]
    ends = [*starts[1:], len(parts)]
    return [parts[at:end] for at, end in zip(starts, ends, strict=True)]


def _foot(document: Document, group: Sequence["_Part"]) -> str:
    """The title of the part, unless entries of others stand on its pages too."""
    is_shared = any(one.section.entries for one in group[1:])
    return document.head.title if is_shared else group[0].title


def make_book(
    document: Document,
    title: str,
    chapters: Sequence[Chapter],
    feet: Sequence[str],
    attachments: tuple[Attachment, ...] = (),
) -> Book:
    """The chapters as one document, with a running head and foot for each of these feet."""
    head = document.head
    published = french_date(document.published_on) if document.published_on else ""
    edition = f"édition {document.edition}" if document.edition else ""
    partial = "version partielle" if head.is_partial else ""
    subject = ", ".join(filter(None, (head.title, edition, published, partial)))
    heads = {
        "heads": [{"foot": printable(one), "is_full": one != FOOT_ONLY} for one in feet],
        "body_name": printable(head.body_name),
        "title": printable(head.title),
        "edition": document.edition,
        "is_partial": head.is_partial,
        "published": published,
        "marking": printable(document.marking),
    }
    return Book(
        title=one_line(printable(f"{title} – {head.body_name}")),
        author=one_line(printable(head.body_name)),
        subject=one_line(printable(subject)),
        language=head.language,
        created=document.published_on.isoformat() if document.published_on else "",
        chapters=tuple(chapters),
        heads=running_heads(heads),
        attachments=attachments,
        seal=document.seal,
    )


def _cover(document: Document) -> Manuscript:
    context = cover_context(document)
    return manuscript(
        "rendering/cover.html", _plain(context), lambda: context, about="la couverture"
    )


def _plain(context: Context) -> Any:
    return {name: plain(value) for name, value in context.items()}


class _Part:
    """A part of the register, in quires."""

    def __init__(
        self,
        position: int,
        section: Section,
        document: Document,
        entries: Mapping[str, Entry],
        weights: Mapping[int, int],
    ) -> None:
        self.position, self.section, self.entries = position, section, entries
        self.document = document
        self.anchor = f"partie-{section.key or position}"
        self.title = printable(section.title or document.head.title)
        self.weights = weights
        self.runs = cut(section.entries, lambda one: one.fragment.uid, self._weight)
        # the first part has none before it
        self.is_attached = position > 1 and sum(map(self._weight, section.entries)) <= LIGHT

    def quires(self, attached: Sequence["_Part"]) -> tuple[Manuscript, ...]:
        """Its manuscripts: the first bears its title, the last the short parts that follow."""
        runs = self.runs or [()]
        return tuple(
            self._quire(
                run,
                {} if at else self._opening(),
                attached if at == len(runs) - 1 else (),
            )
            for at, run in enumerate(runs)
        )

    def _weight(self, entry: Entry) -> int:
        return self.weights[entry.number]

    def _opening(self) -> dict[str, Any]:
        return {
            "anchor": self.anchor,
            "title": self.title,
            "is_partial": self.section.is_partial,
            "nothing": printable(nothing_in(self.section)),
        }

    def _quire(
        self, run: Sequence[Entry], opening: dict[str, Any], attached: Sequence["_Part"] = ()
    ) -> Manuscript:
        on = self.document.published_on
        runs = [run, *(one.section.entries for one in attached)]
        every = [one for entries in runs for one in entries]
        openings = [opening, *(one._opening() for one in attached)]
        linked = [self.entries[uid] for uid in _linked(every) if uid in self.entries]
        links = {one.fragment.uid: anchor_of(one) for one in linked}
        names = {anchor_of(one): name_of(one) for one in linked}
        rows = [[entry_told(one, on) for one in entries] for entries in runs]

        def context() -> Context:
            items = ([set_entry(one, links, on) for one in entries] for entries in runs)
            pairs = zip(openings, items, strict=True)
            return {"parts": [{"opening": one, "items": held} for one, held in pairs]}

        return manuscript(
            "rendering/entries.html",
            [openings, links, names, rows],
            context,
            names=names,
            about=about(every),
            weight=sum(map(self._weight, every)),
            apart=lambda: tuple(self._quire([one], {}) for one in every) if every[1:] else (),
        )


def entry_told(entry: Entry, on: Any) -> list[Any]:
    """All that an entry tells, as plain values; of a stored fragment, its SHA-256 does."""
    fragment = entry.fragment
    known = entry.digest or plain(fragment)
    days = [day is not None and on is not None and day > on for day in _days(entry)]
    return [entry.number, entry.withheld, known, *days]


def _days(entry: Entry) -> tuple[Any, Any]:
    return entry.fragment.since, entry.fragment.ended_on


def set_entry(entry: Entry, links: dict[str, str], on: Any) -> Item:
    """The entry as it is set on that day."""
    return item(printable_value(entry), links, on)


def _linked(run: Sequence[Entry]) -> dict[str, None]:
    references = (
        one.uid
        for entry in run
        for particular in entry.fragment.particulars
        for one in particular.references
    )
    return dict.fromkeys(references)


def name_of(entry: Entry) -> str:
    """What an entry is called, for who hears a link to it."""
    return f"{entry.number}. {_title(entry)}"


def _title(entry: Entry) -> str:
    return titled(printable(entry.fragment.title))


def about(run: Sequence[Entry]) -> str:
    """Which entries these are, for who must be told."""
    numbers = [entry.number for entry in run]
    if len(numbers) < 2:
        return f"l’inscription {numbers[0]}" if numbers else "une partie sans inscription"
    return f"les inscriptions {min(numbers)} à {max(numbers)}"


def weight_of(entry: Entry) -> int:
    """Roughly how many signs the entry has."""
    particulars = entry.fragment.particulars
    signs = sum(len(value) for one in particulars for value in one.values)
    lines = sum(max(1, _lines(one.values)) for one in particulars)
    return signs + len(entry.fragment.title) + A_LINE * lines


def _lines(values: Sequence[str]) -> int:
    return len(values) + sum(value.count("\n") for value in values)


def _digits(document: Document, weight: int) -> int:
    """How many digits the number of a page may have: rather one too many than one too few.

    There are fewer pages than entries, unless these are long.
    """
    fragments = [one.fragment for one in document.entries]
    terms = sum(len(one.recipients) + len(one.laws) for one in fragments)
    pages = max(len(fragments), (weight + A_LINE * terms) // FULL_PAGE)
    return max(2, len(str(pages + 20)))


def _contents(document: Document, parts: Sequence[_Part], room: str, has_index: bool) -> Manuscript:
    is_short = len(document.entries) <= SHORT
    lines: list[dict[str, Any]] = [
        {
            "anchor": part.anchor,
            "title": part.title,
            "lines": _entry_lines(part) if is_short else _run_lines(part),
        }
        for part in parts
    ]
    if has_index:
        lines.append({"anchor": INDEX_ANCHOR, "title": INDEX_TITLE, "lines": []})
    names = {one["anchor"]: one["title"] for one in lines}
    names |= {line["anchor"]: line["name"] for one in lines for line in one["lines"]}
    context = {"title": CONTENTS_TITLE, "parts": lines, "room": room, "anchor": CONTENTS_ANCHOR}
    return manuscript(
        "rendering/contents.html",
        context,
        lambda: context,
        names=names,
        about="la table des matières",
    )


def _entry_lines(part: _Part) -> list[dict[str, str]]:
    return [
        {
            "anchor": anchor_of(one),
            "number": str(one.number),
            "title": _title(one),
            "name": name_of(one),
        }
        for one in part.section.entries
    ]


def _run_lines(part: _Part) -> list[dict[str, str]]:
    """A line for each quire: its first and last titles, as dictionaries do."""
    lines = []
    for run in part.runs:
        titles = [_title(one) for one in (run[0], run[-1])]
        name = " – ".join(dict.fromkeys(titles))
        lines.append({"anchor": anchor_of(run[0]), "number": "", "title": name, "name": name})
    return lines

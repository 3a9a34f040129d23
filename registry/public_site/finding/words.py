"""The words of an edition, and which of its entries hold those of a query.

Words are compared as PostgreSQL folds them: the stems of French, without accents or capitals. A
table holds the number of each stem of an edition, in order, and the positions that have it, one
after the other: about two bytes a word of an entry.
"""

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.search import SearchQuery
from django.db import connection
from django.db.models import F, Func, TextField

from registry.editions.folding import folded
from registry.editions.models import Placement, StoredFragment
from registry.public_site.finding.bits import bits_of, positions_in
from registry.public_site.finding.holdings import Holding
from registry.public_site.finding.index import EditionIndex
from registry.public_site.finding.kept import Kept
from registry.public_site.finding.terms import Clause, Term, clauses_of

# More candidates than that are looked for among all the entries, through the index of words.
MOST_CANDIDATES = 1_000
STEMS = (
    "SELECT asked.place, tsvector_to_array(to_tsvector('french', asked.text))"
    " FROM unnest(%s::text[]) WITH ORDINALITY AS asked(text, place) ORDER BY asked.place"
)

_numbers: dict[str, int] = {}


class Stems(Func):
    """The stems of a search vector, without where they stand."""

    function = "tsvector_to_array"
    output_field = ArrayField(TextField())


@dataclass(frozen=True, slots=True)
class WordTable:
    """The stems of an edition: `positions` from `starts[n]` to `starts[n + 1]` have `stems[n]`."""

    stems: array
    starts: array
    positions: array
    last: int

    def entries_with(self, stem: str) -> int:
        """The entries that hold that stem."""
        number = _numbers.get(stem)
        if number is None:
            return 0
        place = bisect_left(self.stems, number)
        if place == len(self.stems) or self.stems[place] != number:
            return 0
        return bits_of(self.positions[self.starts[place] : self.starts[place + 1]], self.last)


def _read(holdings: Sequence[Holding]) -> dict[int, WordTable]:
    rows = (
        Placement.objects.filter(edition__in=[one.pk for one in holdings])
        .order_by("edition_id", "position")
        .values_list("edition_id", "position", Stems(F("stored__words")))
    )
    by_edition = {pk: list(group) for pk, group in groupby(rows, key=lambda row: row[0])}
    return {one.pk: _table(by_edition.get(one.pk, [])) for one in holdings}


def _table(rows: Iterable[tuple[int, int, list[str]]]) -> WordTable:
    held: dict[int, list[int]] = defaultdict(list)
    last = 0
    for _, position, stems in rows:
        last = max(last, position)
        for stem in stems or ():
            held[_numbers.setdefault(stem, len(_numbers))].append(position)
    numbers = sorted(held)
    starts, positions = array("I", [0]), array("H" if last < 1 << 16 else "I")
    for number in numbers:
        positions.extend(held[number])
        starts.append(len(positions))
    return WordTable(array("I", numbers), starts, positions, last)


TABLES = Kept(_read)


@lru_cache(maxsize=1024)
def stems_of(texts: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """The stems of each text; none when its words are too common to be looked for."""
    with connection.cursor() as cursor:
        cursor.execute(STEMS, [[folded(text) for text in texts]])
        return tuple(tuple(stems or ()) for _, stems in cursor.fetchall())


@dataclass(frozen=True)
class Search:
    """The words of a query and what each of its terms is made of."""

    clauses: tuple[Clause, ...]
    stems: dict[Term, tuple[str, ...]]

    @property
    def terms(self) -> list[Term]:
        """All the terms, in the order they were typed."""
        return [term for clause in self.clauses for term in clause]

    @property
    def unheard(self) -> list[Term]:
        """The terms that are too common to be looked for: they ask for nothing."""
        return [term for term in self.terms if not self.stems[term]]


def search_for(words: str) -> Search:
    """The query read, in one question to PostgreSQL that is not asked twice."""
    clauses = clauses_of(words)
    terms = tuple(dict.fromkeys(term for clause in clauses for term in clause))
    found = stems_of(tuple(term.text for term in terms)) if terms else ()
    return Search(clauses, dict(zip(terms, found, strict=True)))


def entries_matching(
    search: Search, holdings: Sequence[Holding], indexes: Sequence[EditionIndex]
) -> list[int]:
    """The entries of each edition that match the query: any clause, with all that it asks for."""
    tables = TABLES.of(holdings)
    phrases = {
        term: _with_phrase(search, term, holdings, indexes, tables)
        for term in search.stems
        if term.is_phrase and len(search.stems[term]) > 1
    }
    held = {
        term: phrases[term] if term in phrases else _with_all(tables, stems, indexes)
        for term, stems in search.stems.items()
        if stems
    }
    found = [0] * len(indexes)
    for clause in search.clauses:
        pairs = zip(found, _matched(clause, held, indexes), strict=True)
        found = [bits | more for bits, more in pairs]
    return found


def _matched(
    clause: Clause, held: Mapping[Term, Sequence[int]], indexes: Sequence[EditionIndex]
) -> list[int]:
    """The entries of each edition that have all that the clause asks for, if it asks anything."""
    heard = [term for term in clause if term in held]
    found = [index.everything if heard else 0 for index in indexes]
    for term in heard:
        pairs = zip(found, held[term], strict=True)
        found = [bits & ~one if term.is_excluded else bits & one for bits, one in pairs]
    return found


def _with_all(
    tables: Sequence[WordTable], stems: Iterable[str], indexes: Sequence[EditionIndex]
) -> list[int]:
    """The entries of each edition that hold all these stems."""
    found = [index.everything for index in indexes]
    for stem in stems:
        pairs = zip(found, tables, strict=True)
        found = [bits and bits & table.entries_with(stem) for bits, table in pairs]
    return found


def _with_phrase(
    search: Search,
    term: Term,
    holdings: Sequence[Holding],
    indexes: Sequence[EditionIndex],
    tables: Sequence[WordTable],
) -> list[int]:
    """The entries of each edition where the words of a phrase follow each other."""
    candidates = _with_all(tables, search.stems[term], indexes)
    found: Mapping[int, Sequence[int]]
    if sum(bits.bit_count() for bits in candidates) > MOST_CANDIDATES:
        found = _phrase_anywhere(term.text, tuple(one.pk for one in holdings))
    else:
        found = _phrase_among(term.text, indexes, candidates)
    return [
        bits & bits_of(found.get(one.pk, ()), table.last)
        for one, bits, table in zip(holdings, candidates, tables, strict=True)
    ]


def _phrase_among(
    text: str, indexes: Sequence[EditionIndex], candidates: Sequence[int]
) -> dict[int, list[int]]:
    """Where the phrase is, by edition, among a few entries that have its words."""
    keys = [
        index.placements[position]
        for index, bits in zip(indexes, candidates, strict=True)
        for position in positions_in(bits)
    ]
    rows = Placement.objects.filter(pk__in=keys, stored__words=_phrase(text)) if keys else None
    found: dict[int, list[int]] = defaultdict(list)
    if rows is not None:
        for edition, position in rows.order_by().values_list("edition_id", "position"):
            found[edition].append(position)
    return found


@lru_cache(maxsize=64)
def _phrase_anywhere(text: str, editions: tuple[int, ...]) -> dict[int, array]:
    """Where the phrase is, by edition: the longest question there is, so its answer is kept."""
    stored = StoredFragment.objects.filter(words=_phrase(text))
    rows = Placement.objects.filter(stored__in=stored).order_by()
    among, found = set(editions), defaultdict(lambda: array("I"))
    for edition, position in rows.values_list("edition_id", "position"):
        if edition in among:
            found[edition].append(position)
    return dict(found)


def _phrase(text: str) -> SearchQuery:
    return SearchQuery(folded(text), config="french", search_type="phrase")

"""What is found and how it is counted equals what one finds by reading the entries one by one."""

from datetime import date
from itertools import count

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from registry.editions.folding import french_sort_key
from registry.public_site.finding.finding import Finding
from registry.public_site.finding.query import Query
from registry.public_site.finding.scopes import body_scope, edition_scope
from tests.public_site.editions import make_edition
from tests.public_site.finding import (
    CHOICES,
    ENTRIES,
    FAMILIES,
    VALUES,
    fragment_of,
    holds,
    is_left,
    values_of,
)

PUBLISHED, TODAY = date(2026, 6, 1), date(2026, 6, 2)
WORDS = st.lists(st.sampled_from([*FAMILIES, *(f"-{one}" for one in FAMILIES)]), max_size=2).map(
    " ".join
)
SLUGS = (f"regie-{number}" for number in count())
MODEST = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def _finding(entries, query, *, is_today):
    fragments = [fragment_of(one, number) for number, one in enumerate(entries, start=1)]
    edition = make_edition("registre", fragments, body=next(SLUGS))
    held = {"registre": edition}
    is_edition = edition_scope(edition, edition.head)
    return Finding(
        body_scope(held, {"registre": edition.head}, TODAY) if is_today else is_edition, query
    )


@MODEST
@given(entries=ENTRIES, words=WORDS, choices=CHOICES, is_today=st.booleans())
def test_the_entries_found_and_their_counts_are_those_of_a_reader(
    db, entries, words, choices, is_today
):
    query = Query(words, {key: tuple(held) for key, held in choices.items()})
    day = TODAY if is_today else PUBLISHED

    finding = _finding(entries, query, is_today=is_today)

    read = [(one, drawn) for one, drawn in enumerate(entries, start=1) if holds(drawn, words)]
    expected = [one for one, drawn in read if is_left(drawn, choices, day)]
    assert [position for _, position in finding.places(0, 100)] == expected
    assert finding.count == len(expected)
    for facet in VALUES:
        left = [drawn for _, drawn in read if is_left(drawn, choices, day, beside=facet)]
        told = [value for drawn in left for value in values_of(drawn, facet, day)]
        assert finding.counts(facet) == {value: told.count(value) for value in set(told)}, facet


@MODEST
@given(entries=ENTRIES, start=st.integers(0, 4), size=st.integers(0, 5))
def test_the_orders_are_those_of_a_reader(db, entries, start, size):
    def in_order(sort, key):
        finding = _finding(entries, Query(sort=sort), is_today=False)
        placed = sorted(enumerate(entries, start=1), key=lambda pair: (key(pair[1]), pair[0]))
        expected = [position for position, _ in placed][start : start + size]
        assert [position for _, position in finding.places(start, start + size)] == expected

    in_order("titre", lambda drawn: french_sort_key(" ".join(drawn["words"])))
    in_order("recent", lambda drawn: -drawn["since"].toordinal() if drawn["since"] else 1)

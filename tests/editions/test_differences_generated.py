"""Five hundred pairs of editions: substance is told, form is folded, nothing is silent."""

import json
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from registry.editions.canonical import canonical_bytes, read_fragment, read_head
from registry.editions.differences import changes_between, differences
from registry.editions.document import EnglishHead, EnglishParticular, EnglishText, Statement
from registry.editions.head_changes import head_changes
from tests.editions.fragments import FRAGMENTS, HEADS, REFERENCES, TEXTS, TUPLES, steady
from tests.editions.generated import ALONE, FORM, draw

PAIRS = [draw(seed) for seed in range(500)]


ENGLISH_PARTICULARS = st.builds(
    EnglishParticular,
    key=TEXTS,
    label=TEXTS,
    citation=TEXTS,
    values=TUPLES,
    withheld=TEXTS,
    references=st.lists(REFERENCES, max_size=2).map(tuple),
    is_stale=st.booleans(),
)
ENGLISH = st.none() | st.builds(
    EnglishText, TEXTS, st.lists(ENGLISH_PARTICULARS, max_size=2).map(tuple), st.booleans()
)
STATEMENTS = st.lists(st.builds(Statement, TEXTS, TEXTS, st.dates()), max_size=2).map(tuple)
ENGLISH_HEADS = st.none() | st.builds(
    EnglishHead, TEXTS, TEXTS, TEXTS, TEXTS, TUPLES, TEXTS, STATEMENTS
)
ENTRIES = st.builds(lambda one, english: replace(one, english=english), FRAGMENTS, ENGLISH)
BILINGUAL = st.builds(lambda one, english: replace(one, english=english), HEADS, ENGLISH_HEADS)


def _uids(entries):
    return {entry.fragment.uid for entry in entries}


def _changed(drawn):
    found = differences(drawn.before, drawn.after)
    return {one.entry.fragment.uid: one for one in (*found.changed, *found.ended)}


def test_entries_added_ended_and_removed_are_told():
    for seed, drawn in enumerate(PAIRS):
        found = differences(drawn.before, drawn.after)

        assert _uids(found.new) == drawn.new, seed
        assert _uids(found.removed) == drawn.removed, seed
        assert _uids(one.entry for one in found.ended) == drawn.ended, seed


def test_each_edit_is_told_once_as_what_it_is():
    for seed, drawn in enumerate(PAIRS):
        told = {
            uid: {change.label: change.is_form for change in one.changes}
            for uid, one in _changed(drawn).items()
        }

        assert told == drawn.told, seed


def test_an_entry_edited_in_form_alone_is_folded_and_no_other_is():
    for seed, drawn in enumerate(PAIRS):
        found = differences(drawn.before, drawn.after)
        form = {uid for uid, told in drawn.told.items() if all(told.values())}

        assert _uids(one.entry for one in found.form) == form - drawn.ended, seed
        assert not _uids(one.entry for one in found.substance) & form, seed


def test_every_kind_of_edit_was_drawn_many_times():
    labels = [label for drawn in PAIRS for told in drawn.told.values() for label in told.items()]

    assert min(labels.count(one) for one in set(labels)) > 50
    assert {("Reçoit", FORM), ("Reçoit", not FORM)} <= set(labels)


def test_particulars_in_another_order_are_form():
    for drawn in PAIRS[:20]:
        was = drawn.before[0].fragment if drawn.before else drawn.after[0].fragment
        for edit in ALONE:
            now, told = edit(None, was)

            assert {one.label: one.is_form for one in changes_between(was, now)} == told


@steady
@given(ENTRIES, ENTRIES)
def test_two_entries_that_differ_in_any_byte_are_told_apart(one, other):
    assert _is_told(one, other, changes_between(one, other, reveal=True))


def _is_told(one, other, changes):
    return bool(changes) is (canonical_bytes(one) != canonical_bytes(other))


def _paths(value, path=()):
    """Where each text, yes or no of a document stands."""
    if isinstance(value, dict | list):
        rows = value.items() if isinstance(value, dict) else enumerate(value)
        return [found for key, one in rows for found in _paths(one, (*path, key))]
    return [path]


def _otherwise(content, draw):
    """The same bytes but for one value, somewhere."""
    data = json.loads(content)
    *path, last = draw(st.sampled_from(_paths(data)))
    holder = data
    for key in path:
        holder = holder[key]
    value = holder[last]
    texts = st.sampled_from(["1999-01-01", "2000-02-02"])
    holder[last] = not value if isinstance(value, bool) else draw(texts)
    return json.dumps(data).encode()


@steady
@given(st.data(), ENTRIES)
def test_one_value_changed_anywhere_in_an_entry_is_told(data, fragment):
    other = read_fragment(_otherwise(canonical_bytes(fragment), data.draw))

    assert _is_told(fragment, other, changes_between(fragment, other, reveal=True))


@steady
@given(st.data(), BILINGUAL)
def test_one_value_changed_anywhere_in_the_head_is_told(data, head):
    other = read_head(_otherwise(canonical_bytes(head), data.draw))

    assert _is_told(head, other, head_changes(head, other))

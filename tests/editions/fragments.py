"""Fragments and heads made by hand, and any fragment at all for the properties."""

from dataclasses import replace
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from registry.editions.document import (
    LIST,
    TEXT,
    Contact,
    EnglishHead,
    EnglishParticular,
    EnglishText,
    Entry,
    Fragment,
    Head,
    Particular,
    Reference,
    Statement,
)

# The same examples at each run, however busy the machine is.
steady = settings(
    max_examples=50,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)

PURPOSE = Particular("communication.purpose", "Fin", "art. 67.3", ("Statistiques",))
ENTRY = Fragment(
    uid="abc",
    kind="communication",
    part="ententes",
    title="Enquête",
    summary="Institut",
    sort_key="enquete",
    particulars=(PURPOSE,),
)
HEAD = Head(
    body="essai",
    body_name="Organisme d’essai",
    body_acronym="OE",
    register="registre",
    title="Registre",
    citation="A-2.1, art. 67.3",
    duty="Il inscrit.",
    notices=("Un avis",),
    contact=Contact("Responsable", "acces@exemple.invalid"),
)


def make_fragment(**values: Any) -> Fragment:
    """A fragment."""
    return replace(ENTRY, **values)


def make_entry(number: int, **values: Any) -> Entry:
    """A fragment in its place, its identifier made from its number."""
    return Entry(number, make_fragment(**({"uid": f"uid-{number}"} | values)))


def with_purpose(*values: str, **more: Any) -> tuple[Particular, ...]:
    """The particulars of a fragment whose purpose is that."""
    return (replace(PURPOSE, values=values, **more),)


TEXTS = st.text(max_size=20)
TUPLES = st.lists(TEXTS, max_size=3).map(tuple)
REFERENCES = st.builds(Reference, TEXTS, TEXTS, TEXTS)
PARTICULARS = st.builds(
    Particular,
    key=TEXTS,
    label=TEXTS,
    citation=TEXTS,
    values=TUPLES,
    form=st.sampled_from([TEXT, LIST]),
    withheld=TEXTS,
    references=st.lists(REFERENCES, max_size=2).map(tuple),
)
ENGLISH = st.builds(
    EnglishText,
    title=TEXTS,
    particulars=st.lists(
        st.builds(
            EnglishParticular,
            key=TEXTS,
            label=TEXTS,
            citation=TEXTS,
            values=TUPLES,
            withheld=TEXTS,
            references=st.lists(REFERENCES, max_size=1).map(tuple),
            is_stale=st.booleans(),
        ),
        max_size=2,
    ).map(tuple),
    is_stale=st.booleans(),
)
FRAGMENTS = st.builds(
    Fragment,
    uid=TEXTS,
    kind=TEXTS,
    part=TEXTS,
    title=TEXTS,
    summary=TEXTS,
    sort_key=TEXTS,
    particulars=st.lists(PARTICULARS, max_size=3).map(tuple),
    recipients=TUPLES,
    categories=TUPLES,
    since=st.none() | st.dates(),
    ended_on=st.none() | st.dates(),
    is_partial=st.booleans(),
    note=TEXTS,
    english=st.none() | ENGLISH,
)
STATEMENTS = st.lists(st.builds(Statement, TEXTS, TEXTS, st.dates()), max_size=2).map(tuple)
HEADS = st.builds(
    Head,
    body=TEXTS,
    body_name=TEXTS,
    body_acronym=TEXTS,
    register=TEXTS,
    title=TEXTS,
    citation=TEXTS,
    duty=TEXTS,
    notices=TUPLES,
    contact=st.builds(Contact, TEXTS, TEXTS, TEXTS, TEXTS),
    is_partial=st.booleans(),
    is_illustrative=st.booleans(),
    language=TEXTS,
    statements=STATEMENTS,
    english=st.none()
    | st.builds(EnglishHead, TEXTS, TEXTS, TEXTS, TEXTS, TUPLES, TEXTS, STATEMENTS),
)

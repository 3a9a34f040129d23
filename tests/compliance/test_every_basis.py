"""B02: an entry filled with what its provision asks is never blocked; leave one thing out, and that
one thing blocks it. Generated over the whole table of provisions, on the edges of each regime."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from registry.compliance.findings import blocking
from registry.compliance.overview import judged
from registry.law.asked_by_bases import ALL, OUTSIDE_PLACE
from registry.law.legal_bases import OPINION, TRANSMISSION
from registry.law.particulars import REQUIREMENTS
from registry.law.provisions import LEGAL_BASES
from registry.law.writings import CLAUSES, CONTENTS
from tests.compliance.filling import MODELS, TODAY, Case, cases, make_entry

pytestmark = pytest.mark.django_db
CASES = cases()
# The key of the finding that is expected, the row that is changed, and its fields once changed.
Change = tuple[str, Any, dict[str, Any]]


def _name(row: Any, field: Any) -> str:
    """The attribute that holds it without asking the database."""
    is_unread = field.many_to_one and not field.is_cached(row)
    return str(field.attname if is_unread else field.name)


def _without(row: Any, *names: str) -> dict[str, Any]:
    """The fields as they are when nothing is in them."""
    found: dict[str, Any] = {}
    for field in (row._meta.get_field(name) for name in names):
        if field.many_to_many:
            found[field.name] = field.related_model.objects.none()
        else:
            found[_name(row, field)] = None if field.null else field.get_default()
    return found


def _of_entry(record: Any, case: Case) -> Iterator[Change]:
    for one in case.asked:
        yield one.key, record, _without(record, *one.fields)


def _of_writing(writing: Any, case: Case) -> Iterator[Change]:
    held = case.conditions
    names = [item.field for item in CONTENTS[held.content].items] if held.content else []
    if held.needs_clauses:
        names.append("undertakings")
    if held.commission == TRANSMISSION:
        names.append("commission_received_on")
    if held.commission == OPINION:
        names += ["opinion_reference", "opinion_on", "opinion_outcome"]
    if held.conclusions:
        names.append("assessments")
    for name in names:
        yield f"agreement.{name}", writing, _without(writing, name)
    for clause in CLAUSES if held.needs_clauses else ():
        others = [code for code in writing.clauses if code != clause.code]
        yield "agreement.clauses", writing, {"clauses": others}


def _of_assessment(assessment: Any, case: Case) -> Iterator[Change]:
    yield "assessment.completed_on", assessment, {"completed_on": None}
    for code in case.conditions.conclusions:
        others = [other for other in assessment.conclusions if other != code]
        yield "assessment.conclusions", assessment, {"conclusions": others}


def _changes(record: Any, case: Case) -> Iterator[Change]:
    """Each thing that is asked, left out by turns."""
    yield from _of_entry(record, case)
    if record.agreement:
        yield from _of_writing(record.agreement, case)
        for assessment in record.agreement.assessments.all():
            yield from _of_assessment(assessment, case)


@contextmanager
def _changed(row: Any, values: dict[str, Any]) -> Iterator[None]:
    """Change the row in memory, its many-to-many fields as they were read, then put it back."""
    many = {name for name in values if row._meta.get_field(name).many_to_many}
    read = row._prefetched_objects_cache if many else {}
    before = {name: read[name] if name in many else getattr(row, name) for name in values}
    for given in (values, before):
        for name, value in given.items():
            if name in many:
                read[name] = value
            else:
                setattr(row, name, value)
        if given is values:
            yield


def _blocking_without(record: Any, change: Change) -> list[str]:
    _, row, values = change
    with _changed(row, values):
        return [one.key for one in blocking(record, TODAY)]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_what_a_provision_asks_is_enough_and_each_thing_it_asks_is_needed(
    case, body, django_assert_num_queries
):
    kept = make_entry(body, case)
    (whole,) = judged(body, [type(kept).objects.get(pk=kept.pk)], TODAY)
    changes = list(_changes(whole.record, case))

    with django_assert_num_queries(0):
        found = [_blocking_without(whole.record, change) for change in changes]

    assert not whole.blocks
    assert found == [[key] for key, _, _ in changes]
    assert blocking(whole.record, TODAY) == []


def test_every_provision_is_tried_for_each_of_its_kinds_and_in_each_of_its_regimes():
    tried = {(case.basis.code, case.kind, case.conditions) for case in CASES}

    assert tried == {
        (basis.code, kind, held)
        for basis in LEGAL_BASES
        for kind in basis.kinds
        for held in basis.conditions
    }


def test_every_particular_of_an_entry_is_left_out_at_least_once():
    left_out = {one.key for case in CASES for one in case.asked}
    of_kinds = {one.key for kind in MODELS for one in REQUIREMENTS[kind]}

    assert left_out == of_kinds | {one.key for one in ALL} - {OUTSIDE_PLACE.key}

"""The faces read and show; only actions write. One module makes what the public reads."""

import ast

import pytest

from tests.house.source import FACES, ROOT, called, calls, place, python_files

# The documents of the auditor are a queue of that face’s own: its rows are written there alone.
QUEUE = {"registry/audit/exports.py", "registry/audit/jobs.py"}
WRITES = {"save", "create", "delete", "get_or_create", "update_or_create", "keep", "truncate"}
BULK = {"bulk_create", "bulk_update", "abulk_create", "asave", "acreate", "adelete"}
READS_BACK = "registry/editions/canonical.py"
PROJECTS = "registry/publication/projection.py"
# Made from no record at all: the large installations that the program is tried on.
INVENTS = "registry/publication/invented/entries.py"
ENGLISH = "registry/publication/english.py"
# It makes nothing to be read: it sets the English of two fragments side by side.
COMPARES = "registry/editions/english_changes.py"
MAKERS = {
    "Fragment": {PROJECTS, INVENTS, READS_BACK},
    "EnglishText": {ENGLISH, READS_BACK, COMPARES},
    "EnglishParticular": {ENGLISH, READS_BACK},
    "Particular": {PROJECTS, INVENTS, READS_BACK, COMPARES, "registry/publication/particulars.py"},
}


def _is_write(call):
    name = called(call)
    if name == "update":
        # A queryset is updated by field name; a hash or a dictionary takes what it is given.
        return isinstance(call.func, ast.Attribute) and not call.args and bool(call.keywords)
    return isinstance(call.func, ast.Attribute) and name in WRITES | BULK


def _faces():
    return python_files(*(f"registry/{face}" for face in FACES))


def test_no_face_writes():
    written = [
        place(path, call)
        for path in _faces()
        if place(path) not in QUEUE
        for call in calls(path)
        if _is_write(call)
    ]

    assert written == []


@pytest.mark.parametrize(
    ("text", "is_write"),
    [
        ("record.save()", True),
        ("Event.objects.create(kind=1)", True),
        ("rows.update(title='x')", True),
        ("rows.filter(pk=1).delete()", True),
        ("record.keep(by=by, why=why, at=now)", True),
        ("hashed.update(content)", False),
        ("values.update({'a': 1})", False),
        ("form.values()", False),
    ],
)
def test_a_write_is_told_from_what_only_looks_like_one(text, is_write):
    assert _is_write(ast.parse(text, mode="eval").body) is is_write


def test_a_face_logs_only_what_the_auditor_asks_for_and_takes_away():
    logged = {
        place(path) for path in _faces() for call in calls(path) if called(call) == "log_event"
    }

    assert logged == QUEUE


def test_the_public_site_logs_nothing_and_opens_no_transaction():
    acts = {"log_event", "atomic", "on_commit", "select_for_update"}

    found = [
        place(path, call)
        for path in python_files("registry/public_site", "registry/rendering")
        for call in calls(path)
        if called(call) in acts
    ]

    assert found == []


@pytest.mark.parametrize("name", MAKERS)
def test_what_the_public_reads_is_made_from_records_where_the_plan_says(name):
    makers = {
        path.relative_to(ROOT).as_posix()
        for path in python_files("registry", "config")
        for call in calls(path)
        if called(call) == name
    }

    assert makers == MAKERS[name]

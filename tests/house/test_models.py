"""Every table is tracked or only ever added to, and behaves so."""

from datetime import UTC, datetime

import pytest
from django.core.management import call_command
from django.core.management.base import SystemCheckError
from django.db import models

from registry.audit.models import Export
from registry.bodies.models import User
from registry.editions.querysets import FrozenError
from registry.entries.models import Communication, Entry
from registry.publication.models import Job, KeptQuire, QuireToSet
from registry.records.classification import check_every_field_is_classified
from registry.records.constraints import together
from registry.records.publishable import PublishableRecord
from registry.records.querysets import UntracedWriteError
from registry.reports.models import ErrorReport
from tests import factories
from tests.house.rooms import APPEND_ONLY, MODELS, PEOPLE, TRACKED, name_of
from tests.house.source import ROOT

NOW = datetime(2026, 11, 22, 15, 0, tzinfo=UTC)
# A job is work in hand, rewritten by the worker at each step: what it leaves is in the events.
# A letter is erased in time, and nothing else of it changes: a trigger of its own sees to it.
# A quire is a cache, and what waits to be set is gone once it is set.
# So is a document asked for by the auditor, which is erased after some days.
NEITHER = {Export, Job, KeptQuire, QuireToSet, ErrorReport}
REFUSED = (UntracedWriteError, FrozenError)


def test_every_model_is_tracked_or_append_only_but_for_the_declared_exceptions():
    kept = {*TRACKED, *APPEND_ONLY, *PEOPLE}

    assert set(MODELS) - kept == NEITHER
    assert not set(TRACKED) & set(APPEND_ONLY)


def test_the_lists_are_not_empty():
    assert len(TRACKED) >= 8
    assert len(APPEND_ONLY) >= 7


BULK_WRITES = {
    "update": lambda rows: rows.update(pk=1),
    "filtered update": lambda rows: rows.filter(pk=0).update(pk=1),
    "delete": lambda rows: rows.filter(pk=0).delete(),
    "bulk_update": lambda rows: rows.bulk_update([], ["pk"]),
}


@pytest.mark.parametrize("write", BULK_WRITES)
@pytest.mark.parametrize("model", [*TRACKED, *APPEND_ONLY, *PEOPLE, ErrorReport], ids=name_of)
def test_no_queryset_rewrites_rows_behind_the_history(model, write):
    with pytest.raises(REFUSED):
        BULK_WRITES[write](model.objects.all())


@pytest.mark.parametrize("model", [*TRACKED, *PEOPLE], ids=name_of)
def test_tracked_rows_are_not_made_in_bulk_either(model):
    with pytest.raises(UntracedWriteError):
        model.objects.bulk_create([model()])
    with pytest.raises(UntracedWriteError):
        model.objects.create()


@pytest.mark.parametrize("model", TRACKED, ids=name_of)
def test_a_tracked_record_is_written_by_keep_only(model):
    with pytest.raises(UntracedWriteError, match="keep"):
        model().save()


@pytest.mark.parametrize("model", [*TRACKED, *APPEND_ONLY, *PEOPLE, ErrorReport], ids=name_of)
def test_no_row_is_erased(model):
    with pytest.raises(REFUSED):
        model(pk=1).delete()


@pytest.mark.parametrize("model", [*APPEND_ONLY, ErrorReport], ids=name_of)
def test_a_row_that_is_only_added_is_not_saved_twice(model):
    row = model(pk=1)
    row._state.adding = False

    with pytest.raises(REFUSED):
        row.save()


@pytest.mark.django_db
def test_rows_reached_through_another_record_are_refused_too(body):
    factories.make_file(body)

    with pytest.raises(UntracedWriteError):
        body.files.update(title="Autre")
    with pytest.raises(UntracedWriteError):
        body.files.create(title="Autre")
    with pytest.raises(UntracedWriteError):
        body.files.all().delete()


@pytest.mark.django_db
def test_a_person_leaves_a_line_of_history_but_not_for_signing_in(body):
    person = factories.make_user(body, "officer")
    person.is_active = False
    person.save()
    person.last_login = NOW
    person.save(update_fields=["last_login"])

    assert [line.is_active for line in User.history.filter(id=person.pk)] == [False, True]
    assert not hasattr(User.history.first(), "password")


def _pairs(model):
    """The people and instants that a model holds together: decided_at with decided_by."""
    fields = {field.name: field for field in model._meta.concrete_fields}
    for name, field in fields.items():
        other = fields.get(f"{name.removesuffix('_by')}_at")
        if name.endswith("_by") and other is not None and (field.null or other.null):
            yield other.name, name


PAIRS = [(model, *pair) for model in MODELS for pair in _pairs(model)]


@pytest.mark.parametrize(("model", "at", "by"), PAIRS, ids=name_of)
def test_the_database_keeps_an_instant_and_its_author_together(model, at, by):
    conditions = [
        constraint.condition
        for constraint in model._meta.constraints
        if isinstance(constraint, models.CheckConstraint)
    ]

    assert together(at, by).condition in conditions


def test_there_are_instants_and_authors_to_keep_together():
    assert (Communication, "edited_at", "edited_by") in PAIRS
    assert (Communication, "withheld_at", "withheld_by") in PAIRS


def test_every_model_is_in_the_glossary():
    glossary = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    rows = "\n".join(line for line in glossary.splitlines() if line.startswith("|"))

    missing = [model.__name__ for model in MODELS if f"`{model.__name__}`" not in rows]

    assert missing == []


def test_every_field_of_a_publishable_record_says_who_may_read_it():
    assert check_every_field_is_classified(None) == []


@pytest.mark.parametrize("name", ["recipients", "justification", "is_payroll"])
def test_a_field_that_nobody_classified_is_caught(monkeypatch, name):
    monkeypatch.delitem(Communication.visibility, name)

    found = check_every_field_is_classified(None)

    assert [(one.id, one.msg) for one in found] == [
        ("registre.E001", f"Le champ Communication.{name} n’est pas classé.")
    ]


def test_a_field_of_every_entry_that_nobody_classified_is_caught_in_each(monkeypatch):
    monkeypatch.delitem(Entry.visibility, "purpose")

    found = {error.obj for error in check_every_field_is_classified(None)}

    assert found == {model for model in TRACKED if issubclass(model, Entry)}


def test_a_shared_field_that_nobody_classified_is_caught_in_each_record(monkeypatch):
    monkeypatch.delitem(PublishableRecord.visibility, "internal_note")

    found = {error.obj for error in check_every_field_is_classified(None)}

    assert found == {model for model in TRACKED if issubclass(model, PublishableRecord)}


def test_the_classification_is_part_of_the_checks_made_at_every_start(monkeypatch):
    monkeypatch.delitem(Communication.visibility, "recipients")

    with pytest.raises(SystemCheckError, match="registre.E001"):
        call_command("check")

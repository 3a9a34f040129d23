"""The history is read as field, before, after, who, when and why."""

from datetime import timedelta

import pytest

from registry.bodies import editing
from registry.bodies.models import PublicBody
from registry.law.provisions import legal_basis
from registry.records.changes import changes_of
from tests import factories

pytestmark = pytest.mark.django_db
AGREED, BY_LAW = legal_basis("LAI-68-1"), legal_basis("LAI-67")


def _edit(record, by, now, **values):
    return editing.edit(
        record, values=values, revision=record.revision, why="Le libellé change", by=by, now=now
    )


def _change(record, field):
    latest = changes_of(record)[0]
    return next(((one.before, one.after) for one in latest.changes if one.field == field), None)


def test_a_change_says_the_field_before_after_who_when_and_why(body, officer, now):
    record = factories.make_communication(body, purpose="Une fin ancienne")
    later = now + timedelta(hours=1)

    edited = _edit(record, officer, later, purpose="Une fin nouvelle")

    latest = changes_of(edited)[0]
    change = latest.changes[0]
    assert len(latest.changes) == 1
    assert (change.field, change.label) == ("purpose", "Fin")
    assert (change.before, change.after) == ("Une fin ancienne", "Une fin nouvelle")
    assert (latest.by, latest.at, latest.reason) == (officer.name, later, "Le libellé change")
    assert not latest.is_creation


def test_the_first_line_is_the_creation_with_all_that_was_written(body, officer):
    record = factories.make_category(body, title="Identité", elements="nom")

    (creation,) = changes_of(record)

    told = {change.field: (change.before, change.after) for change in creation.changes}
    assert creation.is_creation
    assert creation.reason == "Ajout"
    assert told["title"] == ("", "Identité")
    assert told["family"] == ("", "Personnes assurées")


@pytest.mark.parametrize(
    ("field", "value", "shown"),
    [
        ("outside_quebec", True, ("Non", "Oui")),
        ("outside_quebec", None, ("Non", "")),
        ("legal_bases", ["LAI-67"], (AGREED.label, BY_LAW.label)),
        ("legal_bases", ["LAI-68-1", "LAI-67"], (AGREED.label, f"{AGREED.label}\n{BY_LAW.label}")),
        ("is_illustrative", True, ("Non", "Oui")),
        ("internal_note", "À vérifier", ("", "À vérifier")),
    ],
)
def test_a_value_is_shown_as_an_officer_reads_it(field, value, shown, body, officer, now):
    record = factories.make_communication(body)

    edited = _edit(record, officer, now, **{field: value})

    assert _change(edited, field) == shown


def test_a_choice_is_shown_by_its_label(body, officer, now):
    record = factories.make_category(body, family="assures")

    edited = _edit(record, officer, now, family="employes")

    assert _change(edited, "family") == ("Personnes assurées", "Membres du personnel")


def test_a_link_is_shown_by_its_name(body, officer, now):
    before = factories.make_agreement(body, number="E-1998", title="Ancienne")
    after = factories.make_agreement(body, number="E-2008", title="Nouvelle")
    record = factories.make_communication(body, agreement=before)

    edited = _edit(record, officer, now, agreement=after)

    assert _change(edited, "agreement") == (str(before), str(after))


def test_many_links_are_shown_by_their_names_in_order(body, officer, now):
    first, second = (factories.make_recipient(body, name=name) for name in ("Zéta", "Alpha"))
    record = factories.make_communication(body, recipients=[first])

    edited = _edit(record, officer, now, recipients=[first, second])

    assert _change(edited, "recipients") == ("Zéta", "Alpha\nZéta")


def test_the_keeping_of_the_books_is_not_told_as_a_change(body, officer, chief, now):
    record = factories.make_communication(body)

    edited = _edit(record, chief, now, purpose="Autre fin")

    assert {change.field for change in changes_of(edited)[0].changes} == {"purpose"}


def test_changes_come_newest_first(body, officer, now):
    record = factories.make_communication(body, purpose="un")
    for minute, purpose in enumerate(("deux", "trois"), start=1):
        record = _edit(record, officer, now + timedelta(minutes=minute), purpose=purpose)

    told = [
        change.after
        for one in changes_of(record)
        for change in one.changes
        if change.field == "purpose"
    ]

    assert told == ["trois", "deux", "un"]


def test_a_short_history_tells_the_latest_changes_only(body, officer, now):
    record = factories.make_communication(body, purpose="un")
    for minute, purpose in enumerate(("deux", "trois"), start=1):
        record = _edit(record, officer, now + timedelta(minutes=minute), purpose=purpose)

    (latest,) = changes_of(record, limit=1)

    assert [(change.before, change.after) for change in latest.changes] == [("deux", "trois")]


def test_what_nobody_signed_was_done_by_the_system(now):
    body = PublicBody(slug="seul", name="Seul", contact_title="Responsable")
    body.keep(by=None, why="Installation", at=now)

    (creation,) = changes_of(body)

    assert (creation.by, creation.reason) == ("Système", "Installation")


def test_keep_writes_one_line_of_history_however_many_links_change(body, officer, now):
    record = factories.make_communication(body)

    record.keep(
        by=officer,
        why="Essai",
        at=now,
        recipients=[factories.make_recipient(body)],
        categories=[factories.make_category(body)],
        files=[factories.make_file(body)],
    )

    assert record.history.count() == 2
    assert record.revision == 2


def test_an_edit_that_changes_nothing_writes_nothing(body, officer, now):
    record = factories.make_communication(body)

    edited = _edit(record, officer, now, purpose=record.purpose)

    assert edited.revision == record.revision
    assert edited.history.count() == 1


def test_a_clock_that_steps_back_does_not_mix_up_before_and_after(body, officer, now):
    record = factories.make_communication(body, purpose="un")
    record = _edit(record, officer, now + timedelta(hours=1), purpose="deux")
    record = _edit(record, officer, now - timedelta(hours=1), purpose="trois")

    assert _change(record, "purpose") == ("deux", "trois")

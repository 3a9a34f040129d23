"""The public role puts letters in the box, and can do nothing else with it."""

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import connection, transaction

from registry.records.privileges import require_role
from registry.records.roles import APP, READER, letter_box_tables
from registry.reports.actions import NotKeptError, receive
from registry.reports.models import ErrorReport
from tests.records.roles import acting_as, is_refused
from tests.reports.letters import ADDRESS, WORDS, make_answer, make_report

pytestmark = [pytest.mark.django_db, pytest.mark.roles]
TABLE = "reports_errorreport"
ROW = (
    f"INSERT INTO {TABLE} (tracking, body, register, text, email, received_at)"
    " VALUES ('AAAA-AAAA', 'regie', '', 'Un mot.', '', now())"
)


def _letter(tracking="K7M2-9QXA", **values):
    given = {"body": "regie", "text": WORDS, "email": ADDRESS, "received_at": "2026-11-22T15:00Z"}
    return ErrorReport(tracking=tracking, **given | values)


def test_the_letter_box_is_one_table():
    assert letter_box_tables() == {TABLE}


def test_a_letter_put_in_under_the_public_role_is_read_in_the_workspace():
    with acting_as(READER):
        assert receive(_letter()) is True

    letter = ErrorReport.objects.get(tracking="K7M2-9QXA")
    assert (letter.text, letter.email, letter.number) == (WORDS, ADDRESS, None)


def test_the_same_letter_twice_is_one_letter():
    with acting_as(READER):
        receive(_letter())
        again = receive(_letter(text="Autre chose."))

    assert again is False
    assert ErrorReport.objects.get().text == WORDS


@pytest.mark.parametrize(
    "statement",
    [
        f"SELECT 1 FROM {TABLE}",
        f"SELECT count(*) FROM {TABLE}",
        f"UPDATE {TABLE} SET text = ''",
        f"DELETE FROM {TABLE}",
        f"TRUNCATE {TABLE}",
        f"{ROW} RETURNING tracking",
        f"{ROW} RETURNING 1 + length(text)",
        f"{ROW} ON CONFLICT (tracking) DO UPDATE SET text = 'Autre.'",
        f"COPY {TABLE} TO STDOUT",
        f"LOCK TABLE {TABLE} IN SHARE MODE",
        "SELECT 1 FROM reports_reportanswer",
        "INSERT INTO reports_reportanswer DEFAULT VALUES",
    ],
)
def test_the_public_role_does_nothing_else_with_the_box(statement):
    make_report()

    with acting_as(READER):
        assert is_refused(statement)


def test_what_the_database_refuses_is_told_without_a_word_of_the_letter():
    with acting_as(READER), pytest.raises(NotKeptError) as refused, transaction.atomic():
        receive(_letter(tracking="hors-forme"))

    told = refused.value
    assert str(told) == "IntegrityError"
    assert told.__cause__ is told.__context__ is None


@pytest.mark.parametrize(
    "grant",
    [
        f"GRANT SELECT ON {TABLE} TO {READER}",
        f"GRANT SELECT (tracking) ON {TABLE} TO {READER}",
        f"GRANT UPDATE ON {TABLE} TO {READER}",
        f"GRANT UPDATE (email) ON {TABLE} TO {READER}",
        f"GRANT DELETE ON {TABLE} TO {READER}",
        f"GRANT TRUNCATE ON {TABLE} TO {READER}",
        f"GRANT TRIGGER ON {TABLE} TO {READER}",
        f"GRANT REFERENCES ON {TABLE} TO {READER}",
        f"GRANT INSERT ON reports_reportanswer TO {READER}",
        f"GRANT INSERT (body) ON editions_correction TO {READER}",
    ],
)
def test_the_public_process_does_not_start_with_more_than_that_insert(grant, settings):
    settings.DATABASE_ROLE = "reader"
    with connection.cursor() as cursor:
        cursor.execute(grant)

    with pytest.raises(ImproperlyConfigured, match="trop de droits"), acting_as(READER):
        require_role()


def test_the_workspace_erases_a_letter_and_changes_nothing_else_in_it():
    make_report()

    with acting_as(APP):
        assert not is_refused(f"UPDATE {TABLE} SET text = '', email = ''")
        assert is_refused(f"DELETE FROM {TABLE}")
    for change in ("text = 'Autre.'", "email = 'a@b.ca'", "number = 2", "received_at = now()"):
        assert is_refused(f"UPDATE {TABLE} SET {change}"), change


def test_an_answer_is_never_changed():
    make_answer(make_report())

    with acting_as(APP):
        assert is_refused("UPDATE reports_reportanswer SET text = ''")
        assert is_refused("DELETE FROM reports_reportanswer")

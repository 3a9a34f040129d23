"""What is only ever added to cannot be rewritten, whoever asks PostgreSQL (A05)."""

import pytest
from django.db import connection

from registry.bodies import editing
from registry.distribution.actions import attach_document
from registry.editions.models import StoredDocument
from registry.publication.actions import publish
from registry.publication.answering import answer
from registry.publication.models import Approval
from registry.records.models import Event
from registry.records.roles import APP, OWNER, append_only_tables
from registry.translations.actions import translate
from tests import factories
from tests.public_site.editions import make_rendition, withdraw
from tests.records.roles import acting_as, is_refused
from tests.reports.letters import make_report

pytestmark = [pytest.mark.django_db, pytest.mark.roles]
# TRUNCATE without CASCADE stops at foreign keys before any trigger is asked.
REWRITES = ("UPDATE {} SET {} = {}", "DELETE FROM {}", "TRUNCATE {} CASCADE")


@pytest.fixture
def whole_story(body, officer, now):
    """A row at least in every table that is only added to."""
    file = factories.approve(
        factories.make_file(body, security_measures=[factories.make_measure(body)])
    )
    agreement = factories.make_agreement(body, parties=[factories.make_recipient(body)])
    record = factories.make_communication(body, files=[file], agreement=agreement)
    record = factories.approve(record)
    factories.make_amendment(agreement)
    factories.make_document(agreement)
    _make_item(body, officer, now)
    translate(
        record,
        texts={"title": "Survey"},
        french={"title": [record.title]},
        revision=record.revision,
        why="Essai",
        by=officer,
        now=now,
    )
    for make in (
        factories.make_collection,
        factories.make_use,
        factories.make_health_communication,
    ):
        make(body, files=[file])
    factories.make_nil(body)
    factories.make_logged(body)
    letter, words = make_report(body.slug), "Le nom est mis à jour."
    answer(letter, kind="corrected", is_public=True, text=words, by=officer, now=now)
    StoredDocument(digest="0" * 64, file_name="a.pdf", media_type="-", size=1, content=b"-").save()
    edition = publish(body, "registre", by=officer, now=now)
    make_rendition(edition)
    withdraw(edition)
    return record


def _make_item(body, officer, now):
    attach_document(
        factories.make_item(body),
        file_name="organigramme.txt",
        content=b"Organigramme",
        is_public=True,
        by=officer,
        now=now,
    )


def _rows(table):
    with connection.cursor() as cursor:
        cursor.execute(f'SELECT count(*) FROM "{table}"')
        return cursor.fetchone()[0]


def _first_column(table):
    with connection.cursor() as cursor:
        return connection.introspection.get_table_description(cursor, table)[0].name


def _accepted():
    """The statements that PostgreSQL let through, when it should let none."""
    tried = [
        statement.format(f'"{table}"', f'"{column}"', f'"{column}"')
        for table in sorted(append_only_tables())
        for column in [_first_column(table)]
        for statement in REWRITES
    ]
    return [statement for statement in tried if not is_refused(statement)]


def test_the_tables_are_those_the_law_of_the_house_names():
    tables = append_only_tables()

    assert {
        "records_event",
        "publication_approval",
        "publication_publicnumber",
        "editions_edition",
        "editions_rendition",
        "editions_placement",
        "editions_storedfragment",
    } <= tables
    assert {"entries_historicalcommunication", "bodies_historicaluser"} <= tables
    assert "entries_historicalcommunication_recipients" in tables
    assert "publication_job" not in tables


def test_the_story_leaves_a_row_in_every_table(whole_story):
    assert {table for table in append_only_tables() if not _rows(table)} == set()


def test_postgresql_refuses_the_workspace_role(whole_story):
    with acting_as(APP):
        assert _accepted() == []


def test_postgresql_refuses_the_administrator_too(whole_story):
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")

    assert _accepted() == []


def test_postgresql_refuses_the_owner_of_the_tables(whole_story):
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(f"GRANT USAGE, CREATE ON SCHEMA public TO {OWNER}")
        for table in append_only_tables():
            cursor.execute(f'ALTER TABLE "{table}" OWNER TO {OWNER}')

    with acting_as(OWNER):
        assert _accepted() == []


def test_the_workspace_role_has_all_that_the_story_needs(body, officer, chief, now, sign_in):
    with acting_as(APP):
        record = factories.make_communication(body, recipients=[factories.make_recipient(body)])
        edited = editing.edit(
            record,
            values={"purpose": "Autre fin"},
            revision=record.revision,
            why="Essai",
            by=officer,
            now=now,
        )
        factories.approve(edited)
        edition = publish(body, "registre", by=officer, now=now)
        make_rendition(edition)
        answer = sign_in(chief).get(f"/{body.slug}/registre/{record.uid}/historique/")

        assert answer.status_code == 200
        assert Approval.objects.filter(uid=record.uid).count() == 1
        assert Event.objects.filter(kind="edition_published").count() == 1

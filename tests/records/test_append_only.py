"""The migration operation that makes a table append-only, and its reverse."""

import pytest
from django.db import ProgrammingError, connection, migrations, models, transaction
from django.db.migrations.state import ProjectState

from registry.bodies.models import PublicBody
from registry.records.append_only import AppendOnly, guarded_tables
from registry.records.models import Event
from registry.records.roles import append_only_tables, editions_tables, is_append_only


@pytest.fixture
def state(db: None) -> ProjectState:
    """A table of one column, made as a migration would."""
    state = ProjectState()
    creation = migrations.CreateModel("Carnet", [("id", models.BigAutoField(primary_key=True))])
    before = state.clone()
    creation.state_forwards("essai", state)
    with connection.schema_editor() as editor:
        creation.database_forwards("essai", editor, before, state)
    return state


def guard(state: ProjectState) -> None:
    """Apply the operation."""
    with connection.schema_editor() as editor:
        AppendOnly("Carnet").database_forwards("essai", editor, state, state)


@pytest.mark.parametrize(
    "statement",
    ["UPDATE essai_carnet SET id = 2", "DELETE FROM essai_carnet", "TRUNCATE essai_carnet"],
)
def test_rows_are_added_and_never_changed(state: ProjectState, statement: str) -> None:
    guard(state)
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO essai_carnet VALUES (1)")
        with (
            pytest.raises(ProgrammingError, match="La table essai_carnet ne prend que des ajouts"),
            transaction.atomic(),
        ):
            cursor.execute(statement)


def test_the_operation_can_be_reversed(state: ProjectState) -> None:
    guard(state)
    assert "essai_carnet" in guarded_tables(connection)

    with connection.schema_editor() as editor:
        AppendOnly("Carnet").database_backwards("essai", editor, state, state)

    assert "essai_carnet" not in guarded_tables(connection)
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO essai_carnet VALUES (1)")
        cursor.execute("DELETE FROM essai_carnet")
        assert cursor.rowcount == 1


def test_the_operation_is_written_in_a_migration_as_it_is_read() -> None:
    assert AppendOnly("Carnet").deconstruct() == ("AppendOnly", ("Carnet",), {})


def test_every_append_only_table_has_its_guard(db: None) -> None:
    assert append_only_tables() - guarded_tables(connection) == set()


def test_editions_and_histories_are_append_only_without_saying_so(db: None) -> None:
    assert editions_tables() <= append_only_tables()
    assert any("historical" in table for table in append_only_tables())


def test_a_log_says_it_is_append_only_and_a_record_does_not() -> None:
    assert is_append_only(Event)
    assert not is_append_only(PublicBody)

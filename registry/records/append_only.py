"""A table that takes new rows and nothing else: PostgreSQL itself refuses, to its owner too."""

from typing import Any

from django.apps.registry import Apps
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState

FUNCTION = "registre_refuse_change"
ROW_TRIGGER = "registre_append_only"
TABLE_TRIGGER = "registre_never_emptied"

# The same error class as a missing privilege: callers meet one kind of refusal.
CREATE_FUNCTION = f"""
CREATE OR REPLACE FUNCTION {FUNCTION}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'La table % ne prend que des ajouts : % refusé.', TG_TABLE_NAME, TG_OP
        USING ERRCODE = 'insufficient_privilege';
END $$"""
CREATE_TRIGGERS = f"""
CREATE TRIGGER {ROW_TRIGGER} BEFORE UPDATE OR DELETE ON %(table)s
    FOR EACH ROW EXECUTE FUNCTION {FUNCTION}();
CREATE TRIGGER {TABLE_TRIGGER} BEFORE TRUNCATE ON %(table)s
    FOR EACH STATEMENT EXECUTE FUNCTION {FUNCTION}()"""
DROP_TRIGGERS = f"""
DROP TRIGGER IF EXISTS {ROW_TRIGGER} ON %(table)s;
DROP TRIGGER IF EXISTS {TABLE_TRIGGER} ON %(table)s"""
GUARDED_TABLES = """
SELECT c.relname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
WHERE t.tgname IN (%s, %s) AND t.tgenabled <> 'D'
GROUP BY c.relname HAVING count(*) = 2"""


class AppendOnly(Operation):
    """Migration operation: from here on, rows of that model can be added and read, nothing else."""

    reduces_to_sql = True
    reversible = True

    def __init__(self, name: str) -> None:
        """Note the name of the model, as in the other operations."""
        self.name = name

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """Change nothing in the state: the models look the same."""

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        """Put the two triggers on the table."""
        schema_editor.execute(CREATE_FUNCTION, params=None)
        self._execute(CREATE_TRIGGERS, app_label, schema_editor, to_state.apps)

    def database_backwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        """Take the two triggers away; the function stays for the other tables."""
        self._execute(DROP_TRIGGERS, app_label, schema_editor, from_state.apps)

    def _execute(
        self,
        statements: str,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        apps: Apps,
    ) -> None:
        table = schema_editor.quote_name(apps.get_model(app_label, self.name)._meta.db_table)
        schema_editor.execute(statements % {"table": table}, params=None)

    def describe(self) -> str:
        """The line that `migrate` shows."""
        return f"Make {self.name} append-only"

    @property
    def migration_name_fragment(self) -> str:
        """A file name when none was chosen by hand."""
        return f"{self.name.lower()}_append_only"

    def references_model(self, name: str, app_label: str) -> bool:
        """Say whether squashing may move this operation past one on that model."""
        return name.lower() == self.name.lower()


def guarded_tables(connection: BaseDatabaseWrapper) -> set[str]:
    """The tables that carry both triggers, switched on."""
    with connection.cursor() as cursor:
        cursor.execute(GUARDED_TABLES, [ROW_TRIGGER, TABLE_TRIGGER])
        rows: list[tuple[Any, ...]] = cursor.fetchall()
    return {row[0] for row in rows}

"""The new history and documents of this room take new rows and nothing else."""

from django.db import migrations

from registry.records.append_only import AppendOnly


class Migration(migrations.Migration):
    """Put the triggers on the tables that are only ever added to."""

    dependencies = [("editions", "0003_the_law_in_full")]

    operations = [
        AppendOnly("StoredDocument"),
    ]

"""The new tables of this room take new rows and nothing else."""

from django.db import migrations

from registry.records.append_only import AppendOnly


class Migration(migrations.Migration):
    """Put the triggers on the tables that are only ever added to."""

    dependencies = [("editions", "0005_on_any_date")]

    operations = [
        AppendOnly("EntryCard"),
        AppendOnly("Change"),
        AppendOnly("Withdrawal"),
        AppendOnly("Correction"),
    ]

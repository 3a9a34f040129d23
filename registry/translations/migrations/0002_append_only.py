"""History of this room takes new rows and nothing else."""

from django.db import migrations

from registry.records.append_only import AppendOnly


class Migration(migrations.Migration):
    """Put the triggers on the tables that are only ever added to."""

    dependencies = [("translations", "0001_first_tables")]

    operations = [AppendOnly("HistoricalTranslation")]

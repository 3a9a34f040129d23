"""The new history and documents of this room take new rows and nothing else."""

from django.db import migrations

from registry.records.append_only import AppendOnly


class Migration(migrations.Migration):
    """Put the triggers on the tables that are only ever added to."""

    dependencies = [("entries", "0007_the_law_in_full_part_5")]

    operations = [
        AppendOnly("HistoricalCollectionForAnother"),
        AppendOnly("HistoricalCollectionForAnother_categories"),
        AppendOnly("HistoricalCollectionForAnother_files"),
        AppendOnly("HistoricalHealthCommunication"),
        AppendOnly("HistoricalHealthCommunication_categories"),
        AppendOnly("HistoricalHealthCommunication_files"),
        AppendOnly("HistoricalHealthCommunication_recipients"),
        AppendOnly("HistoricalLoggedCommunication"),
        AppendOnly("HistoricalNilStatement"),
        AppendOnly("HistoricalOtherUse"),
        AppendOnly("HistoricalOtherUse_categories"),
        AppendOnly("HistoricalOtherUse_files"),
    ]

"""The new history and documents of this room take new rows and nothing else."""

from django.db import migrations

from registry.records.append_only import AppendOnly


class Migration(migrations.Migration):
    """Put the triggers on the tables that are only ever added to."""

    dependencies = [("agreements", "0004_the_law_in_full_part_2")]

    operations = [
        AppendOnly("AgreementDocument"),
        AppendOnly("HistoricalAmendment"),
        AppendOnly("HistoricalPrivacyImpactAssessment"),
        AppendOnly("HistoricalAgreement_assessments"),
    ]

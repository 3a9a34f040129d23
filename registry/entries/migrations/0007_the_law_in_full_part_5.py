"""The law in full: the tables of this room, 0007 in order."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('entries', '0006_the_law_in_full_part_4'),
    ]

    operations = [
        migrations.AddConstraint(
            model_name='nilstatement',
            constraint=models.CheckConstraint(condition=models.Q(('part__in', ['ententes', 'mandats', 'lois', 'collectes', 'utilisations'])), name='entries_nilstatement_part'),
        ),
        migrations.AddConstraint(
            model_name='otheruse',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('edited_at__isnull', True), ('edited_by__isnull', True)), models.Q(('edited_at__isnull', False), ('edited_by__isnull', False)), _connector='OR'), name='entries_otheruse_edited_at_together'),
        ),
        migrations.AddConstraint(
            model_name='otheruse',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('withheld_at__isnull', True), ('withheld_by__isnull', True)), models.Q(('withheld_at__isnull', False), ('withheld_by__isnull', False)), _connector='OR'), name='entries_otheruse_withheld_at_together'),
        ),
        migrations.AddConstraint(
            model_name='otheruse',
            constraint=models.CheckConstraint(condition=models.Q(('disclosure__in', ['public', 'partial', 'withheld'])), name='entries_otheruse_disclosure'),
        ),
        migrations.AddConstraint(
            model_name='otheruse',
            constraint=models.CheckConstraint(condition=models.Q(('withholding_ground__in', ['', 'LAI-28', 'LAI-28.1', 'LAI-21', 'LAI-30', 'LAI-41', 'LAI-87'])), name='entries_otheruse_withholding_ground'),
        ),
        migrations.AddConstraint(
            model_name='otheruse',
            constraint=models.CheckConstraint(condition=models.Q(('disclosure', 'public'), models.Q(('withheld_at__isnull', False), models.Q(('withholding_ground', ''), _negated=True)), _connector='OR'), name='entries_otheruse_withholding_decided'),
        ),
        migrations.AddConstraint(
            model_name='otheruse',
            constraint=models.CheckConstraint(condition=models.Q(('ended_on__isnull', True), ('starts_on__isnull', True), ('ended_on__gte', models.F('starts_on')), _connector='OR'), name='otheruse_ends_after_start'),
        ),
    ]

"""The law in full: the tables of this room, 0006 in order."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('entries', '0005_the_law_in_full_part_3'),
    ]

    operations = [
        migrations.AddField(
            model_name='historicalhealthcommunication',
            name='public_body',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='bodies.publicbody', verbose_name='organisme'),
        ),
        migrations.AddField(
            model_name='historicalhealthcommunication',
            name='withheld_by',
            field=models.ForeignKey(blank=True, db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='décision prise par'),
        ),
        migrations.AddField(
            model_name='historicalhealthcommunication_categories',
            name='healthcommunication',
            field=models.ForeignKey(blank=True, db_constraint=False, db_tablespace='', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='entries.healthcommunication'),
        ),
        migrations.AddField(
            model_name='historicalhealthcommunication_categories',
            name='history',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, to='entries.historicalhealthcommunication'),
        ),
        migrations.AddField(
            model_name='historicalhealthcommunication_categories',
            name='informationcategory',
            field=models.ForeignKey(blank=True, db_constraint=False, db_tablespace='', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='categories.informationcategory'),
        ),
        migrations.AddField(
            model_name='historicalhealthcommunication_files',
            name='healthcommunication',
            field=models.ForeignKey(blank=True, db_constraint=False, db_tablespace='', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='entries.healthcommunication'),
        ),
        migrations.AddField(
            model_name='historicalhealthcommunication_files',
            name='history',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, to='entries.historicalhealthcommunication'),
        ),
        migrations.AddField(
            model_name='historicalhealthcommunication_files',
            name='personalinformationfile',
            field=models.ForeignKey(blank=True, db_constraint=False, db_tablespace='', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='inventory.personalinformationfile'),
        ),
        migrations.AddField(
            model_name='historicalhealthcommunication_recipients',
            name='healthcommunication',
            field=models.ForeignKey(blank=True, db_constraint=False, db_tablespace='', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='entries.healthcommunication'),
        ),
        migrations.AddField(
            model_name='historicalhealthcommunication_recipients',
            name='history',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, to='entries.historicalhealthcommunication'),
        ),
        migrations.AddField(
            model_name='historicalhealthcommunication_recipients',
            name='recipient',
            field=models.ForeignKey(blank=True, db_constraint=False, db_tablespace='', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='agreements.recipient'),
        ),
        migrations.AddField(
            model_name='historicalloggedcommunication',
            name='history_user',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='historicalloggedcommunication',
            name='public_body',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='bodies.publicbody', verbose_name='organisme'),
        ),
        migrations.AddField(
            model_name='historicalnilstatement',
            name='edited_by',
            field=models.ForeignKey(blank=True, db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='modifiée par'),
        ),
        migrations.AddField(
            model_name='historicalnilstatement',
            name='history_user',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='historicalnilstatement',
            name='public_body',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='bodies.publicbody', verbose_name='organisme'),
        ),
        migrations.AddField(
            model_name='historicalnilstatement',
            name='withheld_by',
            field=models.ForeignKey(blank=True, db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='décision prise par'),
        ),
        migrations.AddField(
            model_name='historicalotheruse',
            name='agreement',
            field=models.ForeignKey(blank=True, db_constraint=False, help_text='L’écrit sur lequel repose l’inscription. Il s’inscrit sous « Ententes et contrats ».', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='agreements.agreement', verbose_name='entente, mandat ou contrat'),
        ),
        migrations.AddField(
            model_name='historicalotheruse',
            name='edited_by',
            field=models.ForeignKey(blank=True, db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='modifiée par'),
        ),
        migrations.AddField(
            model_name='historicalotheruse',
            name='history_user',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='historicalotheruse',
            name='public_body',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='bodies.publicbody', verbose_name='organisme'),
        ),
        migrations.AddField(
            model_name='historicalotheruse',
            name='withheld_by',
            field=models.ForeignKey(blank=True, db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='décision prise par'),
        ),
        migrations.AddField(
            model_name='historicalotheruse_categories',
            name='history',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, to='entries.historicalotheruse'),
        ),
        migrations.AddField(
            model_name='historicalotheruse_categories',
            name='informationcategory',
            field=models.ForeignKey(blank=True, db_constraint=False, db_tablespace='', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='categories.informationcategory'),
        ),
        migrations.AddField(
            model_name='historicalotheruse_files',
            name='history',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, to='entries.historicalotheruse'),
        ),
        migrations.AddField(
            model_name='historicalotheruse_files',
            name='personalinformationfile',
            field=models.ForeignKey(blank=True, db_constraint=False, db_tablespace='', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='inventory.personalinformationfile'),
        ),
        migrations.AddField(
            model_name='loggedcommunication',
            name='public_body',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='bodies.publicbody', verbose_name='organisme'),
        ),
        migrations.AddField(
            model_name='nilstatement',
            name='edited_by',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='modifiée par'),
        ),
        migrations.AddField(
            model_name='nilstatement',
            name='public_body',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='nil_statements', to='bodies.publicbody', verbose_name='organisme'),
        ),
        migrations.AddField(
            model_name='nilstatement',
            name='withheld_by',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='décision prise par'),
        ),
        migrations.AddField(
            model_name='otheruse',
            name='agreement',
            field=models.ForeignKey(blank=True, help_text='L’écrit sur lequel repose l’inscription. Il s’inscrit sous « Ententes et contrats ».', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='%(class)ss', to='agreements.agreement', verbose_name='entente, mandat ou contrat'),
        ),
        migrations.AddField(
            model_name='otheruse',
            name='categories',
            field=models.ManyToManyField(blank=True, help_text='Seuls les renseignements nécessaires de la catégorie sont visés.', related_name='%(class)ss', to='categories.informationcategory', verbose_name='catégories de renseignements'),
        ),
        migrations.AddField(
            model_name='otheruse',
            name='edited_by',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='modifiée par'),
        ),
        migrations.AddField(
            model_name='otheruse',
            name='files',
            field=models.ManyToManyField(blank=True, help_text='Les fichiers de l’inventaire d’où viennent, ou où vont, les renseignements.', related_name='%(class)ss', to='inventory.personalinformationfile', verbose_name='fichiers'),
        ),
        migrations.AddField(
            model_name='otheruse',
            name='public_body',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='%(class)ss', to='bodies.publicbody', verbose_name='organisme'),
        ),
        migrations.AddField(
            model_name='otheruse',
            name='withheld_by',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='décision prise par'),
        ),
        migrations.AddField(
            model_name='historicalotheruse_files',
            name='otheruse',
            field=models.ForeignKey(blank=True, db_constraint=False, db_tablespace='', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='entries.otheruse'),
        ),
        migrations.AddField(
            model_name='historicalotheruse_categories',
            name='otheruse',
            field=models.ForeignKey(blank=True, db_constraint=False, db_tablespace='', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='entries.otheruse'),
        ),
        migrations.AddConstraint(
            model_name='collectionforanother',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('edited_at__isnull', True), ('edited_by__isnull', True)), models.Q(('edited_at__isnull', False), ('edited_by__isnull', False)), _connector='OR'), name='entries_collectionforanother_edited_at_together'),
        ),
        migrations.AddConstraint(
            model_name='collectionforanother',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('withheld_at__isnull', True), ('withheld_by__isnull', True)), models.Q(('withheld_at__isnull', False), ('withheld_by__isnull', False)), _connector='OR'), name='entries_collectionforanother_withheld_at_together'),
        ),
        migrations.AddConstraint(
            model_name='collectionforanother',
            constraint=models.CheckConstraint(condition=models.Q(('disclosure__in', ['public', 'partial', 'withheld'])), name='entries_collectionforanother_disclosure'),
        ),
        migrations.AddConstraint(
            model_name='collectionforanother',
            constraint=models.CheckConstraint(condition=models.Q(('withholding_ground__in', ['', 'LAI-28', 'LAI-28.1', 'LAI-21', 'LAI-30', 'LAI-41', 'LAI-87'])), name='entries_collectionforanother_withholding_ground'),
        ),
        migrations.AddConstraint(
            model_name='collectionforanother',
            constraint=models.CheckConstraint(condition=models.Q(('disclosure', 'public'), models.Q(('withheld_at__isnull', False), models.Q(('withholding_ground', ''), _negated=True)), _connector='OR'), name='entries_collectionforanother_withholding_decided'),
        ),
        migrations.AddConstraint(
            model_name='collectionforanother',
            constraint=models.CheckConstraint(condition=models.Q(('ended_on__isnull', True), ('starts_on__isnull', True), ('ended_on__gte', models.F('starts_on')), _connector='OR'), name='collectionforanother_ends_after_start'),
        ),
        migrations.AddConstraint(
            model_name='healthcommunication',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('edited_at__isnull', True), ('edited_by__isnull', True)), models.Q(('edited_at__isnull', False), ('edited_by__isnull', False)), _connector='OR'), name='entries_healthcommunication_edited_at_together'),
        ),
        migrations.AddConstraint(
            model_name='healthcommunication',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('withheld_at__isnull', True), ('withheld_by__isnull', True)), models.Q(('withheld_at__isnull', False), ('withheld_by__isnull', False)), _connector='OR'), name='entries_healthcommunication_withheld_at_together'),
        ),
        migrations.AddConstraint(
            model_name='healthcommunication',
            constraint=models.CheckConstraint(condition=models.Q(('disclosure__in', ['public', 'partial', 'withheld'])), name='entries_healthcommunication_disclosure'),
        ),
        migrations.AddConstraint(
            model_name='healthcommunication',
            constraint=models.CheckConstraint(condition=models.Q(('withholding_ground__in', ['', 'LAI-28', 'LAI-28.1', 'LAI-21', 'LAI-30', 'LAI-41', 'LAI-87'])), name='entries_healthcommunication_withholding_ground'),
        ),
        migrations.AddConstraint(
            model_name='healthcommunication',
            constraint=models.CheckConstraint(condition=models.Q(('disclosure', 'public'), models.Q(('withheld_at__isnull', False), models.Q(('withholding_ground', ''), _negated=True)), _connector='OR'), name='entries_healthcommunication_withholding_decided'),
        ),
        migrations.AddConstraint(
            model_name='healthcommunication',
            constraint=models.CheckConstraint(condition=models.Q(('ended_on__isnull', True), ('starts_on__isnull', True), ('ended_on__gte', models.F('starts_on')), _connector='OR'), name='healthcommunication_ends_after_start'),
        ),
        migrations.AddConstraint(
            model_name='loggedcommunication',
            constraint=models.CheckConstraint(condition=models.Q(('duty__in', ['LAI-60', 'LAI-60.1', 'LAI-63.8'])), name='entries_loggedcommunication_duty'),
        ),
        migrations.AddConstraint(
            model_name='nilstatement',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('edited_at__isnull', True), ('edited_by__isnull', True)), models.Q(('edited_at__isnull', False), ('edited_by__isnull', False)), _connector='OR'), name='entries_nilstatement_edited_at_together'),
        ),
        migrations.AddConstraint(
            model_name='nilstatement',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('withheld_at__isnull', True), ('withheld_by__isnull', True)), models.Q(('withheld_at__isnull', False), ('withheld_by__isnull', False)), _connector='OR'), name='entries_nilstatement_withheld_at_together'),
        ),
        migrations.AddConstraint(
            model_name='nilstatement',
            constraint=models.CheckConstraint(condition=models.Q(('disclosure__in', ['public', 'partial', 'withheld'])), name='entries_nilstatement_disclosure'),
        ),
        migrations.AddConstraint(
            model_name='nilstatement',
            constraint=models.CheckConstraint(condition=models.Q(('withholding_ground__in', ['', 'LAI-28', 'LAI-28.1', 'LAI-21', 'LAI-30', 'LAI-41', 'LAI-87'])), name='entries_nilstatement_withholding_ground'),
        ),
        migrations.AddConstraint(
            model_name='nilstatement',
            constraint=models.CheckConstraint(condition=models.Q(('disclosure', 'public'), models.Q(('withheld_at__isnull', False), models.Q(('withholding_ground', ''), _negated=True)), _connector='OR'), name='entries_nilstatement_withholding_decided'),
        ),
    ]

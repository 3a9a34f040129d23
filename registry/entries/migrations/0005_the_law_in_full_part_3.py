"""The law in full: the tables of this room, 0005 in order."""

import django.contrib.postgres.fields
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('entries', '0004_the_law_in_full_part_2'),
    ]

    operations = [
        migrations.AlterField(
            model_name='communication',
            name='enabling_provision',
            field=models.CharField(blank=True, help_text='L’article de cette loi, et l’alinéa au besoin.', max_length=300, verbose_name='disposition de cette loi'),
        ),
        migrations.AlterField(
            model_name='communication',
            name='ended_on',
            field=models.DateField(blank=True, help_text='Une inscription terminée reste au registre, avec sa date de fin.', null=True, verbose_name='terminée le'),
        ),
        migrations.AlterField(
            model_name='communication',
            name='files',
            field=models.ManyToManyField(blank=True, help_text='Les fichiers de l’inventaire d’où viennent, ou où vont, les renseignements.', related_name='%(class)ss', to='inventory.personalinformationfile', verbose_name='fichiers'),
        ),
        migrations.AlterField(
            model_name='communication',
            name='information_detail',
            field=models.TextField(blank=True, help_text='Les renseignements précis, s’il est utile de les dire. Une ligne chacun.', verbose_name='précision sur les renseignements'),
        ),
        migrations.AlterField(
            model_name='communication',
            name='justification',
            field=models.TextField(blank=True, help_text='Facultatif : ce que la disposition ne dit pas.', verbose_name='précision sur la raison'),
        ),
        migrations.AlterField(
            model_name='communication',
            name='legal_bases',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=20), blank=True, default=list, size=None, verbose_name='dispositions'),
        ),
        migrations.AlterField(
            model_name='communication',
            name='outside_place',
            field=models.CharField(blank=True, help_text='Interne : le pays ou la province. Ce champ n’est pas diffusé.', max_length=200, verbose_name='lieu à l’extérieur du Québec'),
        ),
        migrations.AlterField(
            model_name='communication',
            name='outside_quebec',
            field=models.BooleanField(blank=True, choices=[(True, 'Oui'), (False, 'Non')], help_text='Oui aussi quand un mandataire les garde ou les consulte hors du Québec.', null=True, verbose_name='communiqués à l’extérieur du Québec'),
        ),
        migrations.AlterField(
            model_name='communication',
            name='public_body',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='%(class)ss', to='bodies.publicbody', verbose_name='organisme'),
        ),
        migrations.AlterField(
            model_name='communication',
            name='purpose',
            field=models.TextField(blank=True, help_text='À quoi servent les renseignements, en mots simples.', verbose_name='fin'),
        ),
        migrations.AlterField(
            model_name='communication',
            name='recipients',
            field=models.ManyToManyField(blank=True, help_text='Qui reçoit les renseignements.', related_name='communications', to='agreements.recipient', verbose_name='destinataires'),
        ),
        migrations.AlterField(
            model_name='historicalcommunication',
            name='agreement',
            field=models.ForeignKey(blank=True, db_constraint=False, help_text='L’écrit sur lequel repose l’inscription. Il s’inscrit sous « Ententes et contrats ».', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='agreements.agreement', verbose_name='entente, mandat ou contrat'),
        ),
        migrations.AlterField(
            model_name='historicalcommunication',
            name='channel',
            field=models.CharField(choices=[('ententes', 'Communications dans le cadre d’une entente'), ('mandats', 'Communications pour l’exécution d’un mandat ou d’un contrat'), ('lois', 'Communications faites directement en vertu d’une loi')], help_text='Le document où paraît la communication.', max_length=20, verbose_name='document du registre'),
        ),
        migrations.AlterField(
            model_name='historicalcommunication',
            name='enabling_provision',
            field=models.CharField(blank=True, help_text='L’article de cette loi, et l’alinéa au besoin.', max_length=300, verbose_name='disposition de cette loi'),
        ),
        migrations.AlterField(
            model_name='historicalcommunication',
            name='ended_on',
            field=models.DateField(blank=True, help_text='Une inscription terminée reste au registre, avec sa date de fin.', null=True, verbose_name='terminée le'),
        ),
        migrations.AlterField(
            model_name='historicalcommunication',
            name='information_detail',
            field=models.TextField(blank=True, help_text='Les renseignements précis, s’il est utile de les dire. Une ligne chacun.', verbose_name='précision sur les renseignements'),
        ),
        migrations.AlterField(
            model_name='historicalcommunication',
            name='justification',
            field=models.TextField(blank=True, help_text='Facultatif : ce que la disposition ne dit pas.', verbose_name='précision sur la raison'),
        ),
        migrations.AlterField(
            model_name='historicalcommunication',
            name='legal_bases',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=20), blank=True, default=list, size=None, verbose_name='dispositions'),
        ),
        migrations.AlterField(
            model_name='historicalcommunication',
            name='outside_place',
            field=models.CharField(blank=True, help_text='Interne : le pays ou la province. Ce champ n’est pas diffusé.', max_length=200, verbose_name='lieu à l’extérieur du Québec'),
        ),
        migrations.AlterField(
            model_name='historicalcommunication',
            name='outside_quebec',
            field=models.BooleanField(blank=True, choices=[(True, 'Oui'), (False, 'Non')], help_text='Oui aussi quand un mandataire les garde ou les consulte hors du Québec.', null=True, verbose_name='communiqués à l’extérieur du Québec'),
        ),
        migrations.AlterField(
            model_name='historicalcommunication',
            name='purpose',
            field=models.TextField(blank=True, help_text='À quoi servent les renseignements, en mots simples.', verbose_name='fin'),
        ),
        migrations.AddConstraint(
            model_name='communication',
            constraint=models.CheckConstraint(condition=models.Q(('withholding_ground__in', ['', 'LAI-28', 'LAI-28.1', 'LAI-21', 'LAI-30', 'LAI-41', 'LAI-87'])), name='entries_communication_withholding_ground'),
        ),
        migrations.AddConstraint(
            model_name='communication',
            constraint=models.CheckConstraint(condition=models.Q(('channel__in', ['ententes', 'mandats', 'lois'])), name='entries_communication_channel'),
        ),
        migrations.AddConstraint(
            model_name='communication',
            constraint=models.CheckConstraint(condition=models.Q(('transfer_exemption__in', ['', 'urgence', 'benefice', 'engagement', 'sante-publique'])), name='entries_communication_transfer_exemption'),
        ),
        migrations.AddField(
            model_name='collectionforanother',
            name='agreement',
            field=models.ForeignKey(blank=True, help_text='L’écrit sur lequel repose l’inscription. Il s’inscrit sous « Ententes et contrats ».', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='%(class)ss', to='agreements.agreement', verbose_name='entente, mandat ou contrat'),
        ),
        migrations.AddField(
            model_name='collectionforanother',
            name='beneficiary_body',
            field=models.ForeignKey(blank=True, help_text='Un organisme public du Québec. Il s’inscrit sous « Destinataires ».', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='collections', to='agreements.recipient', verbose_name='organisme pour lequel vous recueillez'),
        ),
        migrations.AddField(
            model_name='collectionforanother',
            name='categories',
            field=models.ManyToManyField(blank=True, help_text='Seuls les renseignements nécessaires de la catégorie sont visés.', related_name='%(class)ss', to='categories.informationcategory', verbose_name='catégories de renseignements'),
        ),
        migrations.AddField(
            model_name='collectionforanother',
            name='edited_by',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='modifiée par'),
        ),
        migrations.AddField(
            model_name='collectionforanother',
            name='files',
            field=models.ManyToManyField(blank=True, help_text='Les fichiers de l’inventaire d’où viennent, ou où vont, les renseignements.', related_name='%(class)ss', to='inventory.personalinformationfile', verbose_name='fichiers'),
        ),
        migrations.AddField(
            model_name='collectionforanother',
            name='public_body',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='%(class)ss', to='bodies.publicbody', verbose_name='organisme'),
        ),
        migrations.AddField(
            model_name='collectionforanother',
            name='withheld_by',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='décision prise par'),
        ),
        migrations.AddField(
            model_name='healthcommunication',
            name='agreement',
            field=models.ForeignKey(blank=True, help_text='L’écrit sur lequel repose l’inscription. Il s’inscrit sous « Ententes et contrats ».', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='%(class)ss', to='agreements.agreement', verbose_name='entente, mandat ou contrat'),
        ),
        migrations.AddField(
            model_name='healthcommunication',
            name='categories',
            field=models.ManyToManyField(blank=True, help_text='Seuls les renseignements nécessaires de la catégorie sont visés.', related_name='%(class)ss', to='categories.informationcategory', verbose_name='catégories de renseignements'),
        ),
        migrations.AddField(
            model_name='healthcommunication',
            name='edited_by',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='modifiée par'),
        ),
        migrations.AddField(
            model_name='healthcommunication',
            name='files',
            field=models.ManyToManyField(blank=True, help_text='Les fichiers de l’inventaire d’où viennent, ou où vont, les renseignements.', related_name='%(class)ss', to='inventory.personalinformationfile', verbose_name='fichiers'),
        ),
        migrations.AddField(
            model_name='healthcommunication',
            name='public_body',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='%(class)ss', to='bodies.publicbody', verbose_name='organisme'),
        ),
        migrations.AddField(
            model_name='healthcommunication',
            name='recipients',
            field=models.ManyToManyField(blank=True, help_text='Qui a reçu les renseignements.', related_name='health_communications', to='agreements.recipient', verbose_name='personnes ou groupements'),
        ),
        migrations.AddField(
            model_name='healthcommunication',
            name='withheld_by',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='décision prise par'),
        ),
        migrations.AddField(
            model_name='historicalcollectionforanother',
            name='agreement',
            field=models.ForeignKey(blank=True, db_constraint=False, help_text='L’écrit sur lequel repose l’inscription. Il s’inscrit sous « Ententes et contrats ».', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='agreements.agreement', verbose_name='entente, mandat ou contrat'),
        ),
        migrations.AddField(
            model_name='historicalcollectionforanother',
            name='beneficiary_body',
            field=models.ForeignKey(blank=True, db_constraint=False, help_text='Un organisme public du Québec. Il s’inscrit sous « Destinataires ».', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='agreements.recipient', verbose_name='organisme pour lequel vous recueillez'),
        ),
        migrations.AddField(
            model_name='historicalcollectionforanother',
            name='edited_by',
            field=models.ForeignKey(blank=True, db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='modifiée par'),
        ),
        migrations.AddField(
            model_name='historicalcollectionforanother',
            name='history_user',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='historicalcollectionforanother',
            name='public_body',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='bodies.publicbody', verbose_name='organisme'),
        ),
        migrations.AddField(
            model_name='historicalcollectionforanother',
            name='withheld_by',
            field=models.ForeignKey(blank=True, db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='décision prise par'),
        ),
        migrations.AddField(
            model_name='historicalcollectionforanother_categories',
            name='collectionforanother',
            field=models.ForeignKey(blank=True, db_constraint=False, db_tablespace='', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='entries.collectionforanother'),
        ),
        migrations.AddField(
            model_name='historicalcollectionforanother_categories',
            name='history',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, to='entries.historicalcollectionforanother'),
        ),
        migrations.AddField(
            model_name='historicalcollectionforanother_categories',
            name='informationcategory',
            field=models.ForeignKey(blank=True, db_constraint=False, db_tablespace='', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='categories.informationcategory'),
        ),
        migrations.AddField(
            model_name='historicalcollectionforanother_files',
            name='collectionforanother',
            field=models.ForeignKey(blank=True, db_constraint=False, db_tablespace='', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='entries.collectionforanother'),
        ),
        migrations.AddField(
            model_name='historicalcollectionforanother_files',
            name='history',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, to='entries.historicalcollectionforanother'),
        ),
        migrations.AddField(
            model_name='historicalcollectionforanother_files',
            name='personalinformationfile',
            field=models.ForeignKey(blank=True, db_constraint=False, db_tablespace='', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='inventory.personalinformationfile'),
        ),
        migrations.AddField(
            model_name='historicalhealthcommunication',
            name='agreement',
            field=models.ForeignKey(blank=True, db_constraint=False, help_text='L’écrit sur lequel repose l’inscription. Il s’inscrit sous « Ententes et contrats ».', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='agreements.agreement', verbose_name='entente, mandat ou contrat'),
        ),
        migrations.AddField(
            model_name='historicalhealthcommunication',
            name='edited_by',
            field=models.ForeignKey(blank=True, db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='modifiée par'),
        ),
        migrations.AddField(
            model_name='historicalhealthcommunication',
            name='history_user',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
    ]

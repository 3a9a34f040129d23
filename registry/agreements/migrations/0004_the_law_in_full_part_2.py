"""The law in full: the tables of this room, 0004 in order."""

import django.contrib.postgres.fields
import django.db.models.deletion
import registry.records.publishable
import simple_history.models
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('agreements', '0003_the_law_in_full'),
    ]

    operations = [
        migrations.CreateModel(
            name='HistoricalAmendment',
            fields=[
                ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                ('revision', models.PositiveIntegerField(default=0, editable=False, verbose_name='révision')),
                ('commission_file', models.CharField(blank=True, max_length=60, verbose_name='numéro de dossier de la Commission d’accès')),
                ('commission_sent_on', models.DateField(blank=True, null=True, verbose_name='transmise à la Commission le')),
                ('commission_received_on', models.DateField(blank=True, help_text='Les trente jours courent à compter de ce jour.', null=True, verbose_name='reçue par la Commission le')),
                ('opinion_reference', models.CharField(blank=True, help_text='Pour une entente du régime d’avant : le numéro de l’avis.', max_length=100, verbose_name='référence de l’avis de la Commission')),
                ('opinion_on', models.DateField(blank=True, null=True, verbose_name='date de l’avis')),
                ('opinion_outcome', models.CharField(blank=True, choices=[('favourable', 'Favorable'), ('conditional', 'Favorable à certaines conditions'), ('unfavourable', 'Défavorable')], max_length=20, verbose_name='conclusion de l’avis')),
                ('uid', models.CharField(db_index=True, default=registry.records.publishable.new_uid, editable=False, max_length=40, verbose_name='identifiant')),
                ('number', models.CharField(help_text='Comme « Avenant 1 ».', max_length=60, verbose_name='numéro')),
                ('changes', models.TextField(verbose_name='ce que l’avenant change')),
                ('signed_on', models.DateField(blank=True, null=True, verbose_name='signé le')),
                ('effective_on', models.DateField(blank=True, null=True, verbose_name='en vigueur depuis le')),
                ('ends_on', models.DateField(blank=True, help_text='Seulement si l’avenant prolonge l’entente.', null=True, verbose_name='nouvelle fin de l’entente')),
                ('history_id', models.AutoField(primary_key=True, serialize=False)),
                ('history_date', models.DateTimeField(db_index=True)),
                ('history_change_reason', models.TextField(null=True)),
                ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                ('agreement', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='agreements.agreement', verbose_name='entente')),
                ('history_user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('public_body', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='bodies.publicbody', verbose_name='organisme')),
            ],
            options={
                'verbose_name': 'historical avenant',
                'verbose_name_plural': 'historical avenants',
                'ordering': ('-history_date', '-history_id'),
                'get_latest_by': ('history_date', 'history_id'),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name='HistoricalPrivacyImpactAssessment',
            fields=[
                ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                ('revision', models.PositiveIntegerField(default=0, editable=False, verbose_name='révision')),
                ('uid', models.CharField(db_index=True, default=registry.records.publishable.new_uid, editable=False, max_length=40, verbose_name='identifiant')),
                ('reference', models.CharField(help_text='Comme « EFVP-2026-04 » : le numéro de votre dossier.', max_length=60, verbose_name='référence')),
                ('title', models.CharField(max_length=300, verbose_name='objet')),
                ('completed_on', models.DateField(blank=True, help_text='L’évaluation précède la communication ou la collecte.', null=True, verbose_name='terminée le')),
                ('conclusions', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=40), blank=True, default=list, help_text='Cochez ce que l’évaluation conclut. La loi exige toutes celles de la disposition.', size=None, verbose_name='conclusions favorables')),
                ('internal_note', models.TextField(blank=True, verbose_name='note interne')),
                ('history_id', models.AutoField(primary_key=True, serialize=False)),
                ('history_date', models.DateTimeField(db_index=True)),
                ('history_change_reason', models.TextField(null=True)),
                ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                ('history_user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('public_body', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='bodies.publicbody', verbose_name='organisme')),
            ],
            options={
                'verbose_name': 'historical évaluation des facteurs relatifs à la vie privée',
                'verbose_name_plural': 'historical évaluations des facteurs relatifs à la vie privée',
                'ordering': ('-history_date', '-history_id'),
                'get_latest_by': ('history_date', 'history_id'),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name='PrivacyImpactAssessment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('revision', models.PositiveIntegerField(default=0, editable=False, verbose_name='révision')),
                ('uid', models.CharField(default=registry.records.publishable.new_uid, editable=False, max_length=40, unique=True, verbose_name='identifiant')),
                ('reference', models.CharField(help_text='Comme « EFVP-2026-04 » : le numéro de votre dossier.', max_length=60, verbose_name='référence')),
                ('title', models.CharField(max_length=300, verbose_name='objet')),
                ('completed_on', models.DateField(blank=True, help_text='L’évaluation précède la communication ou la collecte.', null=True, verbose_name='terminée le')),
                ('conclusions', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=40), blank=True, default=list, help_text='Cochez ce que l’évaluation conclut. La loi exige toutes celles de la disposition.', size=None, verbose_name='conclusions favorables')),
                ('internal_note', models.TextField(blank=True, verbose_name='note interne')),
                ('public_body', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='assessments', to='bodies.publicbody', verbose_name='organisme')),
            ],
            options={
                'verbose_name': 'évaluation des facteurs relatifs à la vie privée',
                'verbose_name_plural': 'évaluations des facteurs relatifs à la vie privée',
                'ordering': ['reference'],
            },
        ),
        migrations.CreateModel(
            name='HistoricalAgreement_assessments',
            fields=[
                ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                ('m2m_history_id', models.AutoField(primary_key=True, serialize=False)),
                ('agreement', models.ForeignKey(blank=True, db_constraint=False, db_tablespace='', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='agreements.agreement')),
                ('history', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, to='agreements.historicalagreement')),
                ('privacyimpactassessment', models.ForeignKey(blank=True, db_constraint=False, db_tablespace='', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='agreements.privacyimpactassessment')),
            ],
            options={
                'verbose_name': 'HistoricalAgreement_assessments',
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.AddField(
            model_name='agreement',
            name='assessments',
            field=models.ManyToManyField(blank=True, related_name='agreements', to='agreements.privacyimpactassessment', verbose_name='évaluations des facteurs relatifs à la vie privée'),
        ),
        migrations.AddConstraint(
            model_name='agreement',
            constraint=models.CheckConstraint(condition=models.Q(('opinion_outcome__in', ['', 'favourable', 'conditional', 'unfavourable'])), name='agreements_agreement_opinion_outcome'),
        ),
        migrations.AddConstraint(
            model_name='agreement',
            constraint=models.CheckConstraint(condition=models.Q(('renewal__in', ['none', 'tacit', 'written'])), name='agreements_agreement_renewal'),
        ),
        migrations.AddConstraint(
            model_name='agreement',
            constraint=models.CheckConstraint(condition=models.Q(('undertakings__in', ['', 'obtained', 'waived'])), name='agreements_agreement_undertakings'),
        ),
        migrations.AddConstraint(
            model_name='amendment',
            constraint=models.CheckConstraint(condition=models.Q(('opinion_outcome__in', ['', 'favourable', 'conditional', 'unfavourable'])), name='agreements_amendment_opinion_outcome'),
        ),
        migrations.AddConstraint(
            model_name='amendment',
            constraint=models.UniqueConstraint(fields=('agreement', 'number'), name='amendment_number_once'),
        ),
        migrations.AddConstraint(
            model_name='privacyimpactassessment',
            constraint=models.UniqueConstraint(fields=('public_body', 'reference'), name='assessment_reference_once'),
        ),
    ]

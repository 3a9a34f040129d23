"""The law in full: the tables of this room, 0003 in order."""

import django.contrib.postgres.fields
import django.db.models.deletion
import registry.records.publishable
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('agreements', '0002_append_only'),
        ('bodies', '0003_the_law_in_full'),
        ('bodies', '__first__'),
    ]

    operations = [
        migrations.AddField(
            model_name='agreement',
            name='clauses',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=40), blank=True, default=list, size=None, verbose_name='clauses que contient l’écrit'),
        ),
        migrations.AddField(
            model_name='agreement',
            name='commission_received_on',
            field=models.DateField(blank=True, help_text='Les trente jours courent à compter de ce jour.', null=True, verbose_name='reçue par la Commission le'),
        ),
        migrations.AddField(
            model_name='agreement',
            name='commission_sent_on',
            field=models.DateField(blank=True, null=True, verbose_name='transmise à la Commission le'),
        ),
        migrations.AddField(
            model_name='agreement',
            name='duration',
            field=models.CharField(blank=True, help_text='Comme : trois ans, sans terme.', max_length=300, verbose_name='durée'),
        ),
        migrations.AddField(
            model_name='agreement',
            name='effective_on',
            field=models.DateField(blank=True, null=True, verbose_name='en vigueur depuis le'),
        ),
        migrations.AddField(
            model_name='agreement',
            name='nature',
            field=models.TextField(blank=True, verbose_name='nature ou type de renseignements'),
        ),
        migrations.AddField(
            model_name='agreement',
            name='obligations',
            field=models.TextField(blank=True, verbose_name='obligations de qui reçoit'),
        ),
        migrations.AddField(
            model_name='agreement',
            name='opinion_on',
            field=models.DateField(blank=True, null=True, verbose_name='date de l’avis'),
        ),
        migrations.AddField(
            model_name='agreement',
            name='opinion_outcome',
            field=models.CharField(blank=True, choices=[('favourable', 'Favorable'), ('conditional', 'Favorable à certaines conditions'), ('unfavourable', 'Défavorable')], max_length=20, verbose_name='conclusion de l’avis'),
        ),
        migrations.AddField(
            model_name='agreement',
            name='opinion_reference',
            field=models.CharField(blank=True, help_text='Pour une entente du régime d’avant : le numéro de l’avis.', max_length=100, verbose_name='référence de l’avis de la Commission'),
        ),
        migrations.AddField(
            model_name='agreement',
            name='periodicity',
            field=models.CharField(blank=True, help_text='Comme : chaque semaine, une seule fois.', max_length=300, verbose_name='périodicité'),
        ),
        migrations.AddField(
            model_name='agreement',
            name='protection_measures',
            field=models.TextField(blank=True, verbose_name='mesures de protection'),
        ),
        migrations.AddField(
            model_name='agreement',
            name='purposes',
            field=models.TextField(blank=True, verbose_name='fins'),
        ),
        migrations.AddField(
            model_name='agreement',
            name='renewal',
            field=models.CharField(choices=[('none', 'Elle prend fin'), ('tacit', 'Elle se renouvelle d’elle-même'), ('written', 'Elle se renouvelle par écrit')], default='none', max_length=20, verbose_name='à la fin'),
        ),
        migrations.AddField(
            model_name='agreement',
            name='replaces',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='replaced_by', to='agreements.agreement', verbose_name='remplace'),
        ),
        migrations.AddField(
            model_name='agreement',
            name='transmission_method',
            field=models.TextField(blank=True, help_text='Comme : dépôt chiffré, service en ligne, support remis en main propre.', verbose_name='mode de communication ou de collecte'),
        ),
        migrations.AddField(
            model_name='agreement',
            name='undertakings',
            field=models.CharField(blank=True, choices=[('obtained', 'Les engagements sont obtenus'), ('waived', 'La personne responsable y renonce')], max_length=20, verbose_name='engagements de confidentialité'),
        ),
        migrations.AddField(
            model_name='agreement',
            name='waiver_reason',
            field=models.TextField(blank=True, verbose_name='raison de la renonciation'),
        ),
        migrations.AddField(
            model_name='historicalagreement',
            name='clauses',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=40), blank=True, default=list, size=None, verbose_name='clauses que contient l’écrit'),
        ),
        migrations.AddField(
            model_name='historicalagreement',
            name='commission_received_on',
            field=models.DateField(blank=True, help_text='Les trente jours courent à compter de ce jour.', null=True, verbose_name='reçue par la Commission le'),
        ),
        migrations.AddField(
            model_name='historicalagreement',
            name='commission_sent_on',
            field=models.DateField(blank=True, null=True, verbose_name='transmise à la Commission le'),
        ),
        migrations.AddField(
            model_name='historicalagreement',
            name='duration',
            field=models.CharField(blank=True, help_text='Comme : trois ans, sans terme.', max_length=300, verbose_name='durée'),
        ),
        migrations.AddField(
            model_name='historicalagreement',
            name='effective_on',
            field=models.DateField(blank=True, null=True, verbose_name='en vigueur depuis le'),
        ),
        migrations.AddField(
            model_name='historicalagreement',
            name='nature',
            field=models.TextField(blank=True, verbose_name='nature ou type de renseignements'),
        ),
        migrations.AddField(
            model_name='historicalagreement',
            name='obligations',
            field=models.TextField(blank=True, verbose_name='obligations de qui reçoit'),
        ),
        migrations.AddField(
            model_name='historicalagreement',
            name='opinion_on',
            field=models.DateField(blank=True, null=True, verbose_name='date de l’avis'),
        ),
        migrations.AddField(
            model_name='historicalagreement',
            name='opinion_outcome',
            field=models.CharField(blank=True, choices=[('favourable', 'Favorable'), ('conditional', 'Favorable à certaines conditions'), ('unfavourable', 'Défavorable')], max_length=20, verbose_name='conclusion de l’avis'),
        ),
        migrations.AddField(
            model_name='historicalagreement',
            name='opinion_reference',
            field=models.CharField(blank=True, help_text='Pour une entente du régime d’avant : le numéro de l’avis.', max_length=100, verbose_name='référence de l’avis de la Commission'),
        ),
        migrations.AddField(
            model_name='historicalagreement',
            name='periodicity',
            field=models.CharField(blank=True, help_text='Comme : chaque semaine, une seule fois.', max_length=300, verbose_name='périodicité'),
        ),
        migrations.AddField(
            model_name='historicalagreement',
            name='protection_measures',
            field=models.TextField(blank=True, verbose_name='mesures de protection'),
        ),
        migrations.AddField(
            model_name='historicalagreement',
            name='purposes',
            field=models.TextField(blank=True, verbose_name='fins'),
        ),
        migrations.AddField(
            model_name='historicalagreement',
            name='renewal',
            field=models.CharField(choices=[('none', 'Elle prend fin'), ('tacit', 'Elle se renouvelle d’elle-même'), ('written', 'Elle se renouvelle par écrit')], default='none', max_length=20, verbose_name='à la fin'),
        ),
        migrations.AddField(
            model_name='historicalagreement',
            name='replaces',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='agreements.agreement', verbose_name='remplace'),
        ),
        migrations.AddField(
            model_name='historicalagreement',
            name='transmission_method',
            field=models.TextField(blank=True, help_text='Comme : dépôt chiffré, service en ligne, support remis en main propre.', verbose_name='mode de communication ou de collecte'),
        ),
        migrations.AddField(
            model_name='historicalagreement',
            name='undertakings',
            field=models.CharField(blank=True, choices=[('obtained', 'Les engagements sont obtenus'), ('waived', 'La personne responsable y renonce')], max_length=20, verbose_name='engagements de confidentialité'),
        ),
        migrations.AddField(
            model_name='historicalagreement',
            name='waiver_reason',
            field=models.TextField(blank=True, verbose_name='raison de la renonciation'),
        ),
        migrations.AddField(
            model_name='historicalrecipient',
            name='is_retired',
            field=models.BooleanField(default=False, help_text='Un destinataire retiré n’est plus proposé dans les formulaires.', verbose_name='retiré'),
        ),
        migrations.AddField(
            model_name='recipient',
            name='is_retired',
            field=models.BooleanField(default=False, help_text='Un destinataire retiré n’est plus proposé dans les formulaires.', verbose_name='retiré'),
        ),
        migrations.AlterField(
            model_name='agreement',
            name='kind',
            field=models.CharField(choices=[('agreement', 'Entente'), ('mandate', 'Mandat'), ('contract', 'Contrat')], max_length=20, verbose_name='nature de l’écrit'),
        ),
        migrations.AlterField(
            model_name='agreement',
            name='parties',
            field=models.ManyToManyField(blank=True, related_name='agreements', to='agreements.recipient', verbose_name='autres parties'),
        ),
        migrations.AlterField(
            model_name='historicalagreement',
            name='kind',
            field=models.CharField(choices=[('agreement', 'Entente'), ('mandate', 'Mandat'), ('contract', 'Contrat')], max_length=20, verbose_name='nature de l’écrit'),
        ),
        migrations.AlterField(
            model_name='historicalrecipient',
            name='kind',
            field=models.CharField(choices=[('public_body', 'Organisme public du Québec'), ('other_government', 'Organisme d’un autre gouvernement'), ('private_body', 'Entreprise ou organisme privé'), ('professional_order', 'Membre d’un ordre professionnel'), ('natural_person', 'Personne physique')], default='public_body', max_length=30, verbose_name='nature'),
        ),
        migrations.AlterField(
            model_name='recipient',
            name='kind',
            field=models.CharField(choices=[('public_body', 'Organisme public du Québec'), ('other_government', 'Organisme d’un autre gouvernement'), ('private_body', 'Entreprise ou organisme privé'), ('professional_order', 'Membre d’un ordre professionnel'), ('natural_person', 'Personne physique')], default='public_body', max_length=30, verbose_name='nature'),
        ),
        migrations.CreateModel(
            name='AgreementDocument',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.CharField(default=registry.records.publishable.new_uid, editable=False, max_length=40, unique=True, verbose_name='identifiant')),
                ('file_name', models.CharField(max_length=200, verbose_name='nom du fichier')),
                ('media_type', models.CharField(max_length=100, verbose_name='type de contenu')),
                ('size', models.PositiveIntegerField(verbose_name='taille en octets')),
                ('sha256', models.CharField(max_length=64, verbose_name='empreinte SHA-256')),
                ('content', models.BinaryField(verbose_name='contenu')),
                ('is_public', models.BooleanField(default=False, verbose_name='déclaré public')),
                ('added_at', models.DateTimeField(verbose_name='ajouté le')),
                ('added_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='ajouté par')),
                ('agreement', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='documents', to='agreements.agreement', verbose_name='entente')),
            ],
            options={
                'verbose_name': 'document d’une entente',
                'verbose_name_plural': 'documents des ententes',
                'ordering': ['-added_at', '-pk'],
            },
        ),
        migrations.CreateModel(
            name='Amendment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('revision', models.PositiveIntegerField(default=0, editable=False, verbose_name='révision')),
                ('commission_file', models.CharField(blank=True, max_length=60, verbose_name='numéro de dossier de la Commission d’accès')),
                ('commission_sent_on', models.DateField(blank=True, null=True, verbose_name='transmise à la Commission le')),
                ('commission_received_on', models.DateField(blank=True, help_text='Les trente jours courent à compter de ce jour.', null=True, verbose_name='reçue par la Commission le')),
                ('opinion_reference', models.CharField(blank=True, help_text='Pour une entente du régime d’avant : le numéro de l’avis.', max_length=100, verbose_name='référence de l’avis de la Commission')),
                ('opinion_on', models.DateField(blank=True, null=True, verbose_name='date de l’avis')),
                ('opinion_outcome', models.CharField(blank=True, choices=[('favourable', 'Favorable'), ('conditional', 'Favorable à certaines conditions'), ('unfavourable', 'Défavorable')], max_length=20, verbose_name='conclusion de l’avis')),
                ('uid', models.CharField(default=registry.records.publishable.new_uid, editable=False, max_length=40, unique=True, verbose_name='identifiant')),
                ('number', models.CharField(help_text='Comme « Avenant 1 ».', max_length=60, verbose_name='numéro')),
                ('changes', models.TextField(verbose_name='ce que l’avenant change')),
                ('signed_on', models.DateField(blank=True, null=True, verbose_name='signé le')),
                ('effective_on', models.DateField(blank=True, null=True, verbose_name='en vigueur depuis le')),
                ('ends_on', models.DateField(blank=True, help_text='Seulement si l’avenant prolonge l’entente.', null=True, verbose_name='nouvelle fin de l’entente')),
                ('agreement', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='amendments', to='agreements.agreement', verbose_name='entente')),
                ('public_body', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='bodies.publicbody', verbose_name='organisme')),
            ],
            options={
                'verbose_name': 'avenant',
                'verbose_name_plural': 'avenants',
                'ordering': ['signed_on', 'number'],
            },
        ),
    ]

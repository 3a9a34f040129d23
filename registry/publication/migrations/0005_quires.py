"""Quires kept on a shelf, manuscripts that wait to be set, pages counted, jobs cancelled."""

from django.db import migrations, models


# What they hold may be lost at any time: no need to write it twice to the disk.
UNLOGGED = """
ALTER TABLE publication_keptquire SET UNLOGGED;
ALTER TABLE publication_quiretoset SET UNLOGGED;
"""
LOGGED = """
ALTER TABLE publication_keptquire SET LOGGED;
ALTER TABLE publication_quiretoset SET LOGGED;
"""


class Migration(migrations.Migration):

    dependencies = [
        ('editions', '0007_cards_and_changes'),
        ('publication', '0004_public_reason'),
    ]

    operations = [
        migrations.CreateModel(
            name='KeptQuire',
            fields=[
                ('key', models.CharField(max_length=64, primary_key=True, serialize=False, verbose_name='empreinte du manuscrit')),
                ('content', models.BinaryField(verbose_name='cahier')),
                ('pages', models.PositiveIntegerField(verbose_name='pages')),
                ('size', models.PositiveIntegerField(verbose_name='taille en octets')),
                ('is_public', models.BooleanField(verbose_name='public')),
                ('used_at', models.DateTimeField(verbose_name='servi le')),
            ],
            options={
                'verbose_name': 'cahier gardé',
                'verbose_name_plural': 'cahiers gardés',
            },
        ),
        migrations.CreateModel(
            name='QuireToSet',
            fields=[
                ('key', models.CharField(max_length=64, primary_key=True, serialize=False, verbose_name='empreinte du manuscrit')),
                ('html', models.TextField(verbose_name='manuscrit')),
                ('names', models.JSONField(default=dict, verbose_name='noms des ancres')),
                ('is_tagged', models.BooleanField(verbose_name='structuré')),
                ('is_public', models.BooleanField(verbose_name='public')),
                ('asked_by', models.CharField(max_length=40, verbose_name='demandé par')),
                ('attempts', models.PositiveIntegerField(default=0, verbose_name='essais')),
                ('token', models.CharField(blank=True, max_length=32, verbose_name='jeton du travailleur')),
                ('lease_until', models.DateTimeField(null=True, verbose_name='bail jusqu’à')),
                ('incident', models.CharField(blank=True, max_length=16, verbose_name='incident')),
            ],
            options={
                'verbose_name': 'cahier à composer',
                'verbose_name_plural': 'cahiers à composer',
            },
        ),
        migrations.RemoveConstraint(
            model_name='job',
            name='publication_job_state',
        ),
        migrations.AddField(
            model_name='job',
            name='pages_done',
            field=models.PositiveIntegerField(default=0, verbose_name='pages composées'),
        ),
        migrations.AddField(
            model_name='job',
            name='pages_expected',
            field=models.PositiveIntegerField(default=0, verbose_name='pages attendues'),
        ),
        migrations.AlterField(
            model_name='job',
            name='state',
            field=models.CharField(choices=[('queued', 'En attente'), ('running', 'En cours'), ('done', 'Terminé'), ('failed', 'Échoué'), ('cancelled', 'Arrêté')], default='queued', max_length=10, verbose_name='état'),
        ),
        migrations.AddConstraint(
            model_name='job',
            constraint=models.CheckConstraint(condition=models.Q(('state__in', ['queued', 'running', 'done', 'failed', 'cancelled'])), name='publication_job_state'),
        ),
        migrations.AddIndex(
            model_name='keptquire',
            index=models.Index(fields=['used_at'], name='kept_quire_used'),
        ),
        migrations.AddIndex(
            model_name='quiretoset',
            index=models.Index(fields=['asked_by'], name='quire_to_set_asked'),
        ),
        migrations.RunSQL(UNLOGGED, LOGGED),
    ]

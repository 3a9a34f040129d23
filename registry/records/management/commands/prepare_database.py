"""`manage.py prepare_database`: migrations, then the rights of the other two roles."""

from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection

from registry.records.append_only import guarded_tables
from registry.records.roles import APP, READER, append_only_tables, grant_all


class Command(BaseCommand):
    """Bring the database up to date; running it again changes nothing."""

    requires_system_checks = []
    help = "Met la base à jour (migrations), puis donne leurs droits aux rôles app et reader."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take other role names, for a server where they are not ours to choose."""
        parser.add_argument("--app-role", default=APP, help="le rôle de l’espace de travail")
        parser.add_argument("--reader-role", default=READER, help="le rôle du site public")

    def handle(self, *args: Any, **options: Any) -> None:
        """Migrate, grant, and check that every append-only table refuses changes by itself."""
        if settings.DATABASE_ROLE != "owner":
            raise CommandError(
                "Cette commande s’exécute sous le rôle propriétaire :"
                " DJANGO_SETTINGS_MODULE=config.settings_owner"
            )
        call_command("migrate", interactive=False, verbosity=options["verbosity"])
        grant_all(app=options["app_role"], reader=options["reader_role"])
        for table in sorted(append_only_tables() - guarded_tables(connection)):
            self.stderr.write(
                f"Avertissement : la table {table} n’a pas de garde contre les changements."
            )
        self.stdout.write("La base est à jour et les droits des rôles sont en place.")

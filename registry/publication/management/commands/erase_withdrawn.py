"""`manage.py erase_withdrawn`: the content of the withdrawn editions is erased, for good."""

import getpass
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import OperationalError
from django.utils import timezone

from registry.publication.erasing import erase_withdrawn


class Command(BaseCommand):
    """Erase what withdrawn editions held; running it again changes nothing."""

    help = (
        "Efface le contenu des éditions retirées par ordre ; leur numéro et leur empreinte restent."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the name of whoever runs it, when the account of the system does not say."""
        parser.add_argument("--by", default="", help="qui lance la commande, pour le journal")

    def handle(self, *args: Any, **options: Any) -> None:
        """Erase, then say what was erased and what is left to do."""
        if settings.DATABASE_ROLE != "owner":
            raise CommandError(
                "Cette commande s’exécute sous le rôle propriétaire :"
                " DJANGO_SETTINGS_MODULE=config.settings_owner"
            )
        who = options["by"].strip() or _account()
        try:
            erased = erase_withdrawn(by=who, now=timezone.now())
        except OperationalError as fault:
            raise CommandError(
                "La base est occupée ou ne répond pas : rien n’est effacé. Recommencez dans une"
                " minute."
            ) from fault
        for edition in erased:
            self.stdout.write(f"Effacée : {edition.body}, {edition}.")
        if not erased:
            self.stdout.write("Rien à effacer.")
        else:
            self.stdout.write("Il reste à faire : voir « Withdrawal » dans docs/operations.md.")


def _account() -> str:
    """The account of the system that runs the command."""
    try:
        return f"{getpass.getuser()} (compte du système)"
    except (KeyError, OSError) as fault:
        raise CommandError("Le compte du système n’a pas de nom : ajoutez --by NOM.") from fault

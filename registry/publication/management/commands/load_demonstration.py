"""Load the demonstration bodies and publish their first editions."""

import os
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from registry.publication.story import install

FILES = ("ramq.json", "ville.json")


class Command(BaseCommand):
    """Idempotent: loading twice changes nothing."""

    help = "Charge les données de démonstration et publie leurs premières éditions."

    def handle(self, *args: Any, **options: Any) -> None:
        """Load each file, then publish what has no edition yet."""
        password = os.environ.get("REGISTRE_DEMONSTRATION_PASSWORD", "")
        if len(password) < 12:
            raise CommandError(
                "Donnez le mot de passe des comptes de démonstration (12 caractères au moins)"
                " dans REGISTRE_DEMONSTRATION_PASSWORD."
            )
        for name in FILES:
            path = Path(settings.BASE_DIR) / "fixtures" / name
            body, editions = install(path, password=password, now=timezone.now())
            self.stdout.write(f"{body.name} : {len(editions)} édition(s) publiée(s).")

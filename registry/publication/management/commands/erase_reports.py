"""`manage.py erase_reports`: erase the addresses and words of reports whose time has come."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from registry.publication.answering import erase


class Command(BaseCommand):
    """What the worker does each night, done now; running it again erases nothing more."""

    help = "Efface les adresses et les textes des signalements au terme de leur conservation."

    def handle(self, *args: Any, **options: Any) -> None:
        """Erase, and say how many reports lost something."""
        count = erase(timezone.now())
        self.stdout.write(f"{count} signalement{'s' if count > 1 else ''} effacé en partie.")

"""Fill a database with a large invented installation, to try the program at scale."""

import time
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from registry.bodies.models import PublicBody
from registry.publication.invented.draws import FEWEST, Draws, sizes
from registry.publication.invented.sharing import write_all
from registry.publication.invented.vocabulary import Invented, invented_bodies

EVERY = 10
NO_FILES = "Aucun fichier n’est produit : les pages disent qu’ils viendront."
STAND_INS = "Les fichiers ne sont que des places tenues : ils ne contiennent rien."


class Command(BaseCommand):
    """The same seed writes the same bodies, to the byte."""

    help = (
        "Engendre une grande installation d’essai : organismes, inscriptions et éditions inventés,"
        " marqués « Données illustratives ». Aucune approbation, aucune personne, aucun fichier"
        " n’est produit : ces organismes se lisent, ils ne se modifient pas."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """How many bodies and entries, from which seed."""
        parser.add_argument("--bodies", type=int, default=300, help="Nombre d’organismes (300).")
        parser.add_argument(
            "--entries",
            type=int,
            default=100_000,
            help="Nombre d’inscriptions des éditions en vigueur, en tout (100 000).",
        )
        parser.add_argument("--seed", default="1", help="La même graine donne les mêmes données.")
        parser.add_argument(
            "--processes", type=int, default=1, help="Écrire autant d’organismes à la fois (1)."
        )
        parser.add_argument(
            "--add", action="store_true", help="Accepter une base qui a déjà des organismes."
        )
        parser.add_argument(
            "--files",
            action="store_true",
            help="Écrire aussi des fichiers vides de contenu, pour que les pages les nomment.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Write the bodies, and tell how it goes."""
        bodies, entries, seed = options["bodies"], options["entries"], options["seed"]
        if bodies < 1 or entries < bodies * FEWEST or options["processes"] < 1:
            raise CommandError(
                f"Donnez au moins un processus, un organisme, et {FEWEST} inscriptions pour chacun."
            )
        invented = invented_bodies(Draws(seed), sizes(bodies, entries))
        _refuse_others(invented, accepts_others=options["add"])
        start, editions, placed = time.monotonic(), 0, 0
        told = write_all(
            invented, seed=seed, with_files=options["files"], processes=options["processes"]
        )
        for number, (written, held) in enumerate(told, start=1):
            editions, placed = editions + written, placed + held
            if number % EVERY == 0 or number == bodies:
                self.stdout.write(
                    f"{number} organismes, {editions} éditions, {placed} inscriptions placées"
                    f" ({time.monotonic() - start:.0f} s)"
                )
        self.stdout.write(STAND_INS if options["files"] else NO_FILES)


def _refuse_others(invented: list[Invented], *, accepts_others: bool) -> None:
    """Refuse a database that serves for something else, and bodies that it has already."""
    taken = set(PublicBody.objects.values_list("slug", flat=True))
    if taken and not accepts_others:
        raise CommandError(
            "Cette base a déjà des organismes. Prenez une base d’essai, ou ajoutez --add."
        )
    if known := [one.slug for one in invented if one.slug in taken]:
        raise CommandError(f"Ces organismes y sont déjà : {', '.join(known[:3])}…")

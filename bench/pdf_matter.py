"""The register that is printed: invented, the same each time, some 170 words an entry."""

import hashlib
from dataclasses import replace
from datetime import date, timedelta
from random import Random

from registry.editions.canonical import canonical_bytes
from registry.editions.document import LIST, TEXT, Contact, Document, Entry, Fragment, Head
from registry.editions.document import Particular as Told
from registry.editions.folding import french_sort_key
from registry.editions.reading import sections_of
from registry.law.kinds import COMMUNICATION
from registry.law.particulars import REQUIREMENTS
from registry.law.registers import COMMUNICATIONS

PARTS = [part.key for part in COMMUNICATIONS.parts][:3]
ACTS = ("Vérification", "Appariement", "Transmission", "Mise à jour", "Contrôle", "Échange")
MATTERS = ("des adresses", "des paiements", "des dossiers d’admissibilité", "des cotisations")
PROGRAMS = (
    "du soutien aux familles",
    "de l’aide aux études",
    "des permis",
    "des services à domicile",
)
CATEGORIES = ("Identité", "Adresse", "Revenu", "État de santé", "Emploi", "Famille", "Logement")
WORDS = (
    "la personne", "le programme", "un dossier", "cette demande", "chaque année", "l’organisme",
    "vérifier", "corriger", "établir", "produire", "comparer", "selon la loi", "sans délai",
    "les renseignements nécessaires", "une décision", "l’admissibilité", "le versement", "à jour",
)  # fmt: skip
SAFE = ("chiffrement", "journal des accès", "double authentification", "lien réservé", "épuration")
LABELS = {
    "security": "Mesures de sécurité",
    "frequency": "Fréquence de la communication",
    "volume": "Nombre de personnes visées chaque année",
    "means": "Mode de transmission",
    "length": "Durée de l’entente",
}
ILLUSTRATIVE = "Données illustratives"


def _words(random: Random, source: tuple[str, ...], count: int) -> str:
    told: list[str] = []
    while len(told) < count:
        told += random.choice(source).split()
    text = " ".join(told[:count])
    return f"{text[0].upper()}{text[1:]}."


def _values(number: int, random: Random) -> dict[str, tuple[str, ...]]:
    return {
        "nature": tuple(sorted(random.sample(CATEGORIES, 3))),
        "recipients": (f"Organisme destinataire illustratif {number % 48 + 1}",),
        "purpose": (_words(random, WORDS, 50),),
        "outside_quebec": ("Non",),
        "justification": (f"{_law(number)}, attributions de l’organisme",),
        "security": (_words(random, SAFE, 18),),
        "frequency": (random.choice(("Chaque mois", "Chaque jour ouvrable", "Une fois l’an")),),
        "volume": (f"Environ {random.randrange(10, 900) * 100} personnes",),
        "means": ("Fichier chiffré déposé sur un lien réservé",),
        "length": (f"{random.randrange(2, 6)} ans, avec renouvellement d’année en année",),
    }


def _law(number: int) -> str:
    return f"Loi illustrative {number % 9 + 1}, article {number % 3 + 1}"


def _particulars(values: dict[str, tuple[str, ...]]) -> tuple[Told, ...]:
    asked = [
        (one.key.partition(".")[2], one.label, one.citation.label if one.citation else "")
        for one in REQUIREMENTS[COMMUNICATION]
    ]
    rows = [*asked, *((key, label, "") for key, label in LABELS.items())]
    return tuple(
        Told(key, label, cited, values[key], LIST if len(values[key]) > 1 else TEXT)
        for key, label, cited in rows
    )


def _entry(number: int) -> Entry:
    random = Random(number)
    title = f"{random.choice(ACTS)} {random.choice(MATTERS)} {random.choice(PROGRAMS)}, {number}"
    values = _values(number, random)
    fragment = Fragment(
        uid=f"mesure-{number}",
        kind=COMMUNICATION,
        part=PARTS[number % len(PARTS)],
        title=title,
        summary=values["recipients"][0],
        sort_key=french_sort_key(title),
        particulars=_particulars(values),
        recipients=values["recipients"],
        categories=values["nature"],
        since=date(2015, 1, 1) + timedelta(days=number % 3000),
        note=ILLUSTRATIVE,
        laws=(_law(number),),
    )
    return _known(number, fragment)


def _known(number: int, fragment: Fragment) -> Entry:
    """The entry with its digest, as an edition that is read back has it."""
    return Entry(number, fragment, digest=hashlib.sha256(canonical_bytes(fragment)).hexdigest())


def register(count: int, changed: int = 0) -> Document:
    """A register of that many entries; the entry of the number `changed` says something else."""
    entries = [_entry(number) for number in range(1, count + 1)]
    if changed:
        entries[changed - 1] = _other(entries[changed - 1])
    entries.sort(key=lambda one: (one.fragment.sort_key, one.number))
    head = Head(
        body="mesure",
        body_name="Organisme de mesure illustratif",
        body_acronym="OMI",
        register=COMMUNICATIONS.key,
        title=COMMUNICATIONS.title,
        citation=COMMUNICATIONS.citation.label,
        duty=COMMUNICATIONS.duty,
        notices=("Ce document ne décrit aucun organisme\u00a0: il sert à mesurer.",),
        contact=Contact("Responsable de l’accès", email="acces@exemple.invalid"),
        is_illustrative=True,
    )
    return Document(
        head,
        sections_of(COMMUNICATIONS.key, entries),
        edition=2,
        published_on=date(2026, 1, 15),
        previous_on=date(2025, 1, 15),
    )


def _other(entry: Entry) -> Entry:
    particulars = tuple(
        replace(one, values=(f"{one.values[0]} Modifiée depuis.",)) if one.key == "purpose" else one
        for one in entry.fragment.particulars
    )
    return _known(entry.number, replace(entry.fragment, particulars=particulars))

"""One entry of each kind, with every particular the law asks of it, and a declared empty part."""

from dataclasses import replace
from datetime import date

from registry.editions.document import Entry, Fragment, Particular, Statement
from registry.law.particulars import REQUIREMENTS

TITLES = [
    "Communications dans le cadre d’une entente",
    "Communications pour l’exécution d’un mandat ou d’un contrat",
    "Communications faites directement en vertu d’une loi",
    "Collectes pour un autre organisme public",
    "Utilisations à une autre fin",
]
PART_OF = {"communication": "ententes", "collection": "collectes", "other_use": "utilisations"}
NOTHING = "Aucune communication n’est faite pour l’exécution d’un mandat ou d’un contrat."
DECLARED = Statement("mandats", NOTHING, date(2026, 11, 1))
DECLARED_IN_WORDS = f"{NOTHING} Déclaré le 1er\u00a0novembre\u00a02026."


def value_of(key: str) -> str:
    """What the entry says under that particular."""
    return f"Valeur de {key}."


def make_of_kind(kind: str, **changes) -> Fragment:
    """An entry of that kind, each particular under its statutory label."""
    particulars = tuple(
        Particular(
            asked.key,
            asked.label,
            asked.citation.label if asked.citation else "",
            (value_of(asked.key),),
        )
        for asked in REQUIREMENTS[kind]
    )
    fragment = Fragment(
        uid=f"uid-{kind}",
        kind=kind,
        part=PART_OF.get(kind, ""),
        title=f"Essai {kind}",
        summary="",
        sort_key=kind,
        particulars=particulars,
    )
    return replace(fragment, **changes)


def make_each_kind() -> list[Fragment]:
    """One entry of each kind of the register, in the order of its parts."""
    return [make_of_kind(kind) for kind in PART_OF]


def make_entries() -> list[Entry]:
    """The same, numbered from 1."""
    return [Entry(number, one) for number, one in enumerate(make_each_kind(), start=1)]


def asked_of(kind: str) -> list[tuple[str, str, str]]:
    """What the law asks of that kind: label, citation and the value to be read there."""
    return [
        (asked.label, asked.citation.label, value_of(asked.key)) for asked in REQUIREMENTS[kind]
    ]

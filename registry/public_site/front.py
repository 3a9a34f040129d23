"""What the page of a body says first: its doors, and what changed lately."""

from dataclasses import dataclass

from registry.editions.models import Change, ChangeAction, Edition
from registry.law.registers import (
    CATEGORIES,
    COMMUNICATIONS,
    DISTRIBUTION,
    HEALTH_COMMUNICATIONS,
    INVENTORY,
    Register,
)
from registry.public_site.discretion import told_now, with_contents
from registry.public_site.law_words import told
from registry.public_site.shelf import Shelf

MOST_CHANGES = 5

# What a reader finds behind each door, before the words of the law.
MEANINGS = {
    INVENTORY.key: (
        "Ce que l’organisme conserve\u00a0: chaque fichier, à quoi il sert, d’où viennent les"
        " renseignements et comment ils sont protégés."
    ),
    COMMUNICATIONS.key: (
        "Ce qu’il communique sans consentement, recueille pour un autre organisme ou utilise à une"
        " autre fin\u00a0: à qui, pourquoi, selon quelle loi."
    ),
    HEALTH_COMMUNICATIONS.key: (
        "Les communications de renseignements de santé et de services sociaux\u00a0: à qui,"
        " pourquoi, selon quelle loi."
    ),
    CATEGORIES.key: (
        "De quoi sont faits ces renseignements\u00a0: ce que comprend chaque catégorie, famille par"
        " famille."
    ),
    DISTRIBUTION.key: (
        "Le reste de ce qu’il diffuse\u00a0: sa structure, ses lois, ses études, les documents"
        " remis sur demande, ses contrats et ses dépenses."
    ),
}


@dataclass(frozen=True)
class DoorCard:
    """A door of the body: a register, what is behind it, and the edition in force."""

    register: Register
    meaning: str
    edition: Edition


def door_cards(shelf: Shelf) -> list[DoorCard]:
    """The doors of the body, in the order of the law."""
    return [
        DoorCard(one, told(MEANINGS.get(one.key, one.duty)), shelf.edition(one))
        for one in shelf.registers
    ]


def lately(shelf: Shelf) -> list[Change]:
    """The newest changes of substance; a first edition changes nothing, it begins."""
    found = Change.objects.filter(
        edition__body=shelf.body,
        edition__register__in=list(shelf.editions),
        edition__previous__isnull=False,
        edition__withdrawal=None,
        is_form=False,
    )
    told = found.exclude(action=ChangeAction.HEAD).select_related("edition")
    newest_first = told.defer("edition__head_content").order_by(
        "-edition__published_at", "-edition", "position"
    )
    return told_now(shelf.body, with_contents(newest_first)[:MOST_CHANGES])

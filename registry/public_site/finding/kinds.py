"""The facets, in the words of those who read: what each asks, and how its values are written."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from registry.editions import cards
from registry.law.registers import REGISTERS
from registry.public_site.doors import DOORS
from registry.public_site.finding.index import ENDED, IN_FORCE, PART, PARTIAL, STATE, VERSION, WHOLE

REGISTER, BODY = "registre", "organisme"


@dataclass(frozen=True)
class Kind:
    """A facet: its name in the address, and what it asks in plain words.

    `words` writes its values when they are not written as they are; `is_closed` when there are no
    others.
    """

    key: str
    title: str
    words: Mapping[str, str] = field(default_factory=dict)
    is_closed: bool = False


PART_TITLES = {part.key: part.title for one in REGISTERS.values() for part in one.parts}

KINDS = {
    kind.key: kind
    for kind in (
        Kind(cards.PERSONS, "Sur qui sont les renseignements"),
        Kind(cards.CATEGORY, "Quels renseignements"),
        Kind(cards.RECIPIENT, "Qui les reçoit"),
        Kind(
            cards.OUTSIDE,
            "Communiqués à l’extérieur du Québec",
            {cards.YES: "Oui", cards.NO: "Non"},
            is_closed=True,
        ),
        Kind(STATE, "En vigueur ou terminé", {IN_FORCE: "En vigueur", ENDED: "Terminé"}, True),
        Kind(cards.LAW, "En vertu de quelle loi"),
        Kind(REGISTER, "Dans quel document", DOORS),
        Kind(PART, "Partie du document", PART_TITLES),
        Kind(cards.FILE, "De quel fichier"),
        Kind(BODY, "Quel organisme"),
        Kind(
            VERSION,
            "Diffusé en entier ou en partie",
            {WHOLE: "En entier", PARTIAL: "En partie"},
            is_closed=True,
        ),
    )
}

"""The parts of a register: its documents, as bodies publish them."""

from dataclasses import dataclass

from registry.editions.document import Statement
from registry.editions.models import Edition
from registry.law.registers import (
    AGREEMENTS,
    COLLECTIONS,
    COMMUNICATIONS,
    DIRECTLY,
    MANDATES,
    USES,
    Part,
    Register,
)
from registry.public_site.facets import facets_of
from registry.public_site.languages import head_in_language
from registry.public_site.law_words import told
from registry.public_site.renditions import FileLink, Files

MEANINGS = {
    AGREEMENTS: "Des renseignements transmis à un autre organisme en vertu d’une entente écrite.",
    MANDATES: "Des renseignements confiés à qui exécute un mandat ou un contrat pour l’organisme.",
    DIRECTLY: "Des renseignements transmis parce qu’une loi le permet directement.",
    COLLECTIONS: "Des renseignements recueillis pour les besoins d’un autre organisme public.",
    USES: (
        "Des renseignements que l’organisme détient déjà, employés à une autre fin que celle pour"
        " laquelle il les a recueillis."
    ),
}


@dataclass(frozen=True)
class PartLink:
    """A part of an edition in plain words, with its PDF when it is made.

    `statement` is what the body declares when the part is empty; `wants_pdf` says that it has a
    PDF of its own, made or still to come.
    """

    edition: Edition
    key: str
    title: str
    meaning: str
    count: int
    statement: Statement | None
    pdf: FileLink | None
    is_partial: bool
    wants_pdf: bool


def shown_parts(edition: Edition, register: Register) -> list[Part]:
    """The parts that are shown, in the order of the law: those it asks for even when empty."""
    held = facets_of(edition).parts
    return [part for part in register.parts if part.nothing or part.key in held]


def part_links(edition: Edition, register: Register, files: Files) -> list[PartLink]:
    """The parts of an edition in published order, with their PDF and their number of entries."""
    facets = facets_of(edition)
    counts, partial = facets.parts, facets.partial_parts
    head = head_in_language(edition.head)
    return [
        PartLink(
            edition=edition,
            key=part.key,
            title=told(part.title),
            meaning=told(MEANINGS.get(part.key, "")),
            count=counts.get(part.key, 0),
            statement=head.statement(part.key),
            pdf=files.pdf(edition, part.key),
            is_partial=part.key in partial,
            wants_pdf=register.key == COMMUNICATIONS.key
            and bool(part.key in counts or head.statement(part.key)),
        )
        for part in shown_parts(edition, register)
    ]

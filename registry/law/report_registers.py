"""The part of docs/law.md on the registers and the particulars of their entries."""

from collections.abc import Iterable

from registry.law import asked_by_bases
from registry.law.distribution import SECTIONS
from registry.law.kinds import (
    COLLECTION,
    COMMUNICATION,
    DISTRIBUTION,
    HEALTH_COMMUNICATION,
    INVENTORY,
    OTHER_USE,
)
from registry.law.markdown import bullets, day, facts, linked, named, paragraph, table, verified
from registry.law.particulars import EXTRA_LABELS, REQUIREMENTS
from registry.law.registers import COMMUNICATIONS, REGISTERS
from registry.law.requirements import Requirement
from registry.law.sources import written_out

KINDS = {
    INVENTORY: "fichier de l’inventaire",
    COMMUNICATION: "communication sans consentement",
    COLLECTION: "collecte pour un autre organisme",
    OTHER_USE: "utilisation à une autre fin",
    HEALTH_COMMUNICATION: "communication de renseignements de santé",
    DISTRIBUTION: "élément de la page de diffusion",
}
HEADS = ("Article", "Particularité", "Champ", "Règle", "Depuis", "Jusqu’à", "Vérifié")


def _particulars(requirements: Iterable[Requirement]) -> list[str]:
    rows = [
        (
            named(one.citation),
            one.label,
            " ou ".join(f"`{field}`" for field in one.fields),
            one.rule,
            day(one.span.since),
            day(one.span.until),
            verified(one.doubt),
        )
        for one in requirements
    ]
    return table(HEADS, rows)


def registers() -> list[str]:
    """The registers, and the documents that the register of communications is read as."""
    lines = ["## Les registres", ""]
    for register in REGISTERS.values():
        lines += [
            f"### {register.title}",
            "",
            *paragraph(register.duty),
            *facts(
                [
                    ("Article", linked(register.citation)),
                    ("Diffusé", "oui" if register.is_always_published else "l’organisme décide"),
                    ("Sources", written_out(register.source)),
                    ("**À vérifier**", register.doubt),
                ]
            ),
        ]
    parts = [(part.title, part.nothing) for part in COMMUNICATIONS.parts]
    return [
        *lines,
        *paragraph(
            "Le registre des communications se lit en cinq documents, dans cet ordre\u00a0:"
        ),
        *table(("Document", "Ce qu’il dit quand rien n’est à inscrire"), parts),
        *_distributed(),
    ]


def _distributed() -> list[str]:
    """The sections of the page of distributed information, each with the paragraphs that ask it."""
    lines = paragraph("La page de diffusion se lit en sections, dans cet ordre\u00a0:")
    for one in SECTIONS:
        others = (citation.full_label for citation in one.citations[1:])
        cited = "\u00a0; ".join([linked(one.citation), *others])
        said = [f"**{one.title}**\u00a0: {one.sentence} {cited}."]
        said += [f"Sources\u00a0: {written_out(one.source)}."] if one.source else []
        said += [f"**À vérifier**\u00a0: {one.doubt}."]
        lines += bullets([" ".join(said)])[:-1]
    return [*lines, ""]


def _added_by_provisions() -> list[str]:
    reasons = "\u00a0; ".join(
        f"{citation.full_label} ({KINDS[kind]})" for kind, citation in asked_by_bases.REASON.items()
    )
    return [
        "### Ce que la disposition choisie ajoute",
        "",
        *paragraph(
            f"La loi à appliquer se demande selon {reasons}. L’écrit se demande selon l’article de"
            " la disposition choisie. Le lieu ne se demande que hors du Québec."
        ),
        *_particulars(asked_by_bases.ALL),
    ]


def particulars() -> list[str]:
    """What each kind of entry shows, whatever the provision, then what provisions add."""
    lines = ["## Les particularités", ""]
    for kind, title in KINDS.items():
        lines += [f"### {title[:1].upper()}{title[1:]}", "", *_particulars(REQUIREMENTS[kind])]
        ours = [label for key, label in EXTRA_LABELS.items() if key.startswith(f"{kind}.")]
        if ours:
            shown = "\u00a0; ".join(label[:1].lower() + label[1:] for label in ours)
            lines += paragraph(f"Montré aussi, sans que la loi l’exige\u00a0: {shown}.")
    return [*lines, *_added_by_provisions()]

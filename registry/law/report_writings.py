"""The part of docs/law.md on what agreements say and what assessments conclude."""

from registry.law.citations import Citation
from registry.law.markdown import bullets, facts, linked, paragraph, table
from registry.law.sources import written_out
from registry.law.writings import (
    CLAUSES,
    CONCLUSIONS,
    CONTENTS,
    OF_AGREEMENT,
    OF_RESEARCH,
    OF_TRANSFER,
    RESEARCH_REQUEST,
    RESEARCH_REQUEST_DOUBT,
    RESEARCH_REQUEST_SOURCE,
    TRANSFER_FACTORS,
    Content,
)

MANDATE = Citation("A-2.1", "67.2")
REQUEST = Citation("A-2.1", "67.2.2")
ASSESSMENTS = {
    "Entente ou collecte (art.\u00a064 et 68)": OF_AGREEMENT,
    "Recherche (art.\u00a067.2.1)": OF_RESEARCH,
    "Hors du Québec (art.\u00a070.1)": OF_TRANSFER,
}


def _content(one: Content) -> list[str]:
    items = [(str(rank), item.label, f"`{item.field}`") for rank, item in enumerate(one.items, 1)]
    return [
        f"### {one.title} ({one.key})",
        "",
        *facts(
            [
                ("Article", linked(one.citation)),
                ("Sources", written_out(one.source)),
                ("**À vérifier**", one.doubt),
            ]
        ),
        *table(("Rang", "Élément", "Champ"), items),
    ]


def writings() -> list[str]:
    """The content of writings, the clauses, the request of a researcher."""
    lines = ["## Ce que disent les écrits", ""]
    for content in CONTENTS.values():
        lines += _content(content)
    lines += [
        "### Les clauses d’un mandat ou d’un contrat",
        "",
        *paragraph(
            f"Selon {linked(MANDATE)}, envers qui n’est ni un organisme public ni un membre d’un"
            " ordre professionnel. Les engagements de confidentialité sont obtenus avant, à moins"
            " que la personne responsable n’y renonce."
        ),
        *bullets(clause.title for clause in CLAUSES),
        "### La demande d’un chercheur",
        "",
        *facts(
            [
                ("Article", linked(REQUEST)),
                ("Sources", written_out(RESEARCH_REQUEST_SOURCE)),
                ("**À vérifier**", RESEARCH_REQUEST_DOUBT),
            ]
        ),
        *bullets(RESEARCH_REQUEST),
    ]
    return lines


def conclusions() -> list[str]:
    """What each kind of assessment must conclude."""
    lines = [
        "## Ce que conclut l’évaluation des facteurs relatifs à la vie privée",
        "",
        *paragraph("L’évaluation est terminée avant l’opération et tire toutes ces conclusions."),
    ]
    for title, wanted in ASSESSMENTS.items():
        lines += [f"### {title}", "", *bullets(CONCLUSIONS[code].title for code in wanted)]
    return [
        *lines,
        *paragraph("Hors du Québec, l’évaluation tient compte de\u00a0:"),
        *bullets(TRANSFER_FACTORS),
    ]

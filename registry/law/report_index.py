"""The index of docs/law.md: every provision named in the tables, and the parts that name it."""

from collections.abc import Iterable

from registry.law import asked_by_bases, internal_log, transfers, withholding
from registry.law.citations import ACTS, Citation
from registry.law.deadlines import DEADLINES
from registry.law.distribution import SECTIONS
from registry.law.duties import ACCESS, ELSEWHERE, EXTENSIONS
from registry.law.exclusions import EXCLUSIONS
from registry.law.markdown import facts, linked, paragraph
from registry.law.particulars import REQUIREMENTS
from registry.law.provisions import LEGAL_BASES
from registry.law.registers import REGISTERS
from registry.law.rights import RIGHTS
from registry.law.rules import RULES
from registry.law.writings import CONTENTS


def _named() -> dict[str, Iterable[Citation | None]]:
    """The provisions of each part of the page, under the name of the part."""
    particulars = (one for items in REQUIREMENTS.values() for one in items)
    contents = [one.citation for one in CONTENTS.values()]
    return {
        "registres": [
            *(one.citation for one in REGISTERS.values()),
            *(citation for one in SECTIONS for citation in one.citations),
        ],
        "particularités": [one.citation for one in (*particulars, *asked_by_bases.ALL)],
        "dispositions": [one.citation for one in LEGAL_BASES],
        "hors du Québec": [transfers.SECTION, *(one.citation for one in transfers.EXEMPTIONS)],
        "écrits": [*contents, Citation("A-2.1", "67.2"), Citation("A-2.1", "67.2.2")],
        "ce qui ne s’inscrit pas": [one.citation for one in EXCLUSIONS],
        "journal interne": [one.citation for one in internal_log.DUTIES],
        "motifs": [one.citation for one in withholding.GROUNDS],
        "délais": [citation for one in DEADLINES for citation in one.citations],
        "règles": [one.citation for one in RULES],
        "droits des personnes": [
            *(one.citation for one in RIGHTS),
            *(step.citation for one in RIGHTS for step in one.steps),
        ],
        "autour des registres": [one.citation for one in (*ACCESS, *EXTENSIONS, *ELSEWHERE)],
    }


def _order(section: Citation) -> tuple[int, list[int]]:
    """By Act in the order of the list of Acts, then by number."""
    numbers = [int(number) for number in section.section.split(".") if number]
    return list(ACTS).index(section.act), numbers


def index() -> list[str]:
    """Each section with its address, and where the page speaks of it."""
    places: dict[Citation, list[str]] = {}
    for part, citations in _named().items():
        for citation in citations:
            if citation is None:
                continue
            named = places.setdefault(Citation(citation.act, citation.section), [])
            named += [] if part in named else [part]
    found = ((linked(one), ", ".join(places[one])) for one in sorted(places, key=_order))
    return [
        "## Index des articles",
        "",
        *paragraph("Chaque article, et les parties de cette page qui le citent."),
        *facts(found),
    ]

"""Every doubt of the tables, with the places it bears on."""

from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple, Protocol

from registry.law import asked_by_bases, transfers
from registry.law.citations import Citation
from registry.law.deadlines import DEADLINES
from registry.law.distribution import SECTIONS
from registry.law.duties import ACCESS, ELSEWHERE, EXTENSIONS
from registry.law.exclusions import EXCLUSIONS
from registry.law.internal_log import DUTIES
from registry.law.kinds import OTHER_USE
from registry.law.particulars import REQUIREMENTS
from registry.law.provisions import LEGAL_BASES
from registry.law.register_particulars import USES_DOUBT
from registry.law.registers import REGISTERS
from registry.law.rights import RIGHTS
from registry.law.withholding import GROUNDS
from registry.law.writings import CONTENTS, RESEARCH_REQUEST_DOUBT


class Doubt(NamedTuple):
    """What waits to be checked, and of what it is said."""

    where: str
    what: str


class _Cited(Protocol):
    @property
    def citation(self) -> Citation | None: ...
    @property
    def doubt(self) -> str: ...


def _place(citation: Citation | None) -> str:
    """The provision down to its paragraph: its subparagraphs share their doubt."""
    if citation is None:
        return ""
    return Citation(citation.act, citation.section, citation.paragraph).full_label


def _of_provisions() -> Iterator[Doubt]:
    for basis in LEGAL_BASES:
        for doubt in (basis.doubt, *(one.doubt for one in basis.conditions)):
            yield Doubt(basis.citation.full_label, doubt)
    for conditions in transfers.CONDITIONS:
        yield Doubt(transfers.SECTION.full_label, conditions.doubt)


def _of_the_rest() -> Iterator[Doubt]:
    yield Doubt(_place(asked_by_bases.REASON[OTHER_USE]), USES_DOUBT)
    for content in CONTENTS.values():
        yield Doubt(f"contenu de l’écrit ({content.key})", content.doubt)
    yield Doubt(Citation("A-2.1", "67.2.2").full_label, RESEARCH_REQUEST_DOUBT)
    for deadline in DEADLINES:
        yield Doubt(deadline.title, deadline.doubt)


def _of_cited() -> Iterator[Doubt]:
    cited: tuple[tuple[_Cited, ...], ...] = (
        *REQUIREMENTS.values(),
        asked_by_bases.ALL,
        tuple(REGISTERS.values()),
        SECTIONS,
        GROUNDS,
        DUTIES,
        EXCLUSIONS,
        ACCESS,
        EXTENSIONS,
        ELSEWHERE,
        RIGHTS,
        tuple(step for one in RIGHTS for step in one.steps),
    )
    for one in chain.from_iterable(cited):
        yield Doubt(_place(one.citation), one.doubt)


def doubts() -> dict[str, list[str]]:
    """Each doubt once, with all the places it bears on, in the order of the tables."""
    gathered: dict[str, list[str]] = {}
    for where, what in chain(_of_cited(), _of_provisions(), _of_the_rest()):
        if what and where not in gathered.setdefault(what, []):
            gathered[what].append(where)
    return gathered

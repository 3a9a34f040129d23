"""The condition added when information leaves Québec, and who is exempt from it."""

from dataclasses import dataclass
from datetime import date, timedelta

from registry.law.citations import Citation
from registry.law.days import SECOND_STAGE, Span
from registry.law.legal_bases import Conditions
from registry.law.sentences import _
from registry.law.writings import OF_TRANSFER

SECTION = Citation("A-2.1", "70.1")
TITLE = _("communication à l’extérieur du Québec, ou tâche confiée à l’extérieur du Québec")
NOTE = _(
    "Cette condition s’ajoute à la disposition qui permet la communication\u00a0; elle ne la"
    " remplace jamais. Elle existe depuis 2006."
)
SOURCE = "S38"
CONDITIONS: tuple[Conditions, ...] = (
    Conditions(
        Span(until=SECOND_STAGE - timedelta(days=1)),
        doubt=_(
            "ce que l’article\u00a070.1 demandait avant le 22\u00a0septembre\u00a02023 n’a pas été"
            " relu\u00a0: la communication est donnée à examiner, sans plus"
        ),
    ),
    Conditions(
        Span(since=SECOND_STAGE),
        needs_writing=True,
        conclusions=OF_TRANSFER,
        doubt=_(
            "le jour où l’article\u00a070.1 a demandé une évaluation et une entente est noté de"
            " mémoire"
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class Exemption:
    """A case in which the added condition does not apply."""

    code: str
    citation: Citation
    title: str

    @property
    def label(self) -> str:
        """The case and where the law says it."""
        return f"{self.title} ({self.citation.full_label})"


EXEMPTIONS: tuple[Exemption, ...] = (
    Exemption(
        "urgence",
        Citation("A-2.1", "59", "2", "4"),
        _("urgence qui met en danger la vie, la santé ou la sécurité de la personne"),
    ),
    Exemption(
        "benefice",
        Citation("A-2.1", "68", "1", "1.1"),
        _("communication manifestement au bénéfice de la personne concernée"),
    ),
    Exemption(
        "engagement",
        Citation("M-25.1.1", ""),
        _("engagement international visé par la loi sur les relations internationales"),
    ),
    Exemption(
        "sante-publique",
        Citation("S-2.2", "133"),
        _("menace à la santé de la population, selon la Loi sur la santé publique"),
    ),
)
BY_CODE = {one.code: one for one in EXEMPTIONS}


def conditions_on(day: date) -> Conditions:
    """What a communication outside Québec adds, by the law of that day."""
    return next(one for one in CONDITIONS if one.span.holds_on(day))

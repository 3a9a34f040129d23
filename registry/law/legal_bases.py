"""The provisions a communication may rest on, each with its dates and what it requires."""

from dataclasses import dataclass
from datetime import date

from registry.law.citations import Citation
from registry.law.sentences import _

ACCESS_ACT = "LAI"
HEALTH_ACT = "LRSSS"
OTHER_ACT = "AUTRE"

AGREEMENT = "ententes"
MANDATE = "mandats"


@dataclass(frozen=True, slots=True)
class LegalBasis:
    """A provision that allows a communication: valid for new operations from `since` to `until`."""

    code: str
    citation: Citation
    title: str
    regime: str
    channels: tuple[str, ...]
    since: date | None = None
    until: date | None = None
    needs_agreement: bool = False
    needs_enabling_provision: bool = False
    is_verified: bool = True

    def is_in_force(self, on: date) -> bool:
        """Whether a new operation may rest on it that day."""
        return (self.since is None or self.since <= on) and (self.until is None or on <= self.until)

    @property
    def label(self) -> str:
        """The provision and what it is for, as the register prints it."""
        return f"{self.citation.full_label} — {self.title}"


def _access(code: str, section: str, title: str, *channels: str, **more: object) -> LegalBasis:
    subparagraph = str(more.pop("subparagraph", ""))
    citation = Citation("A-2.1", section, "1" if subparagraph else "", subparagraph)
    return LegalBasis(code, citation, title, ACCESS_ACT, channels, **more)  # type: ignore[arg-type]


LEGAL_BASES: tuple[LegalBasis, ...] = (
    _access(
        "LAI-67",
        "67",
        _("communication nécessaire à l’application d’une loi au Québec"),
        AGREEMENT,
        needs_enabling_provision=True,
    ),
    _access(
        "LAI-67.1",
        "67.1",
        _("communication nécessaire à l’application d’une convention collective ou d’un décret"),
        AGREEMENT,
    ),
    _access("LAI-67.2", "67.2", _("mandat ou contrat de service ou d’entreprise"), MANDATE),
    _access(
        "LAI-67.2.1",
        "67.2.1",
        _("étude, recherche ou production de statistiques"),
        AGREEMENT,
        since=date(2022, 9, 22),
        needs_agreement=True,
    ),
    _access(
        "LAI-68-1",
        "68",
        _("attributions d’un organisme public ou d’un organisme d’un autre gouvernement"),
        AGREEMENT,
        subparagraph="1",
        needs_agreement=True,
    ),
    _access(
        "LAI-68-1.1",
        "68",
        _("communication manifestement au bénéfice de la personne concernée"),
        AGREEMENT,
        subparagraph="1.1",
        needs_agreement=True,
    ),
    _access(
        "LAI-68-2",
        "68",
        _("circonstances exceptionnelles"),
        AGREEMENT,
        subparagraph="2",
        needs_agreement=True,
    ),
    _access(
        "LAI-68-3",
        "68",
        _("service rendu à la personne concernée par un organisme public"),
        AGREEMENT,
        subparagraph="3",
        needs_agreement=True,
    ),
    _access(
        "LAI-68.1",
        "68.1",
        _("ancienne entente de comparaison de fichiers"),
        AGREEMENT,
        until=date(2023, 9, 21),
        needs_agreement=True,
    ),
    LegalBasis(
        "LAM-65",
        Citation("A-29", "65"),
        _("communication à un organisme que la loi désigne"),
        OTHER_ACT,
        (AGREEMENT,),
        is_verified=False,
    ),
    LegalBasis(
        "LAM-65.0.1",
        Citation("A-29", "65.0.1"),
        _("liste électorale permanente (disposition abrogée)"),
        OTHER_ACT,
        (AGREEMENT,),
        until=date(2024, 6, 30),
        is_verified=False,
    ),
    LegalBasis(
        "LAM-67",
        Citation("A-29", "67"),
        _("statistiques et renseignements remis à l’Institut de la statistique"),
        OTHER_ACT,
        (AGREEMENT,),
        is_verified=False,
    ),
    LegalBasis(
        "ISQ-13.1",
        Citation("I-13.011", "13.1"),
        _("renseignements désignés pour l’Institut de la statistique"),
        OTHER_ACT,
        (AGREEMENT,),
        since=date(2021, 6, 11),
        is_verified=False,
    ),
    LegalBasis(
        "RAMQ-R5-2",
        Citation("R-5", "2"),
        _("renseignements conservés pour le ministre ou un établissement"),
        OTHER_ACT,
        (AGREEMENT,),
        is_verified=False,
    ),
    LegalBasis(
        "LRSSS-77",
        Citation("R-22.1", "77"),
        _("mandat ou contrat, renseignements de santé"),
        HEALTH_ACT,
        (MANDATE,),
        since=date(2024, 7, 1),
        is_verified=False,
    ),
)

BY_CODE = {basis.code: basis for basis in LEGAL_BASES}


def legal_basis(code: str) -> LegalBasis:
    """The legal basis of that code; KeyError when the table has none such."""
    return BY_CODE[code]

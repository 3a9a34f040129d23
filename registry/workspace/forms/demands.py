"""Which conclusions of an assessment each provision demands, read from the table of the law."""

from dataclasses import dataclass

from registry.law import transfers
from registry.law.citations import Citation
from registry.law.provisions import LEGAL_BASES
from registry.law.writings import CONCLUSIONS, OF_TRANSFER


@dataclass(frozen=True, slots=True)
class Demand:
    """The articles that demand the same conclusions, and these."""

    articles: str
    conclusions: tuple[str, ...]


def _articles() -> dict[tuple[str, ...], list[str]]:
    found: dict[tuple[str, ...], list[str]] = {}
    for basis in LEGAL_BASES:
        whole = Citation(basis.citation.act, basis.citation.section).full_label
        for held in basis.conditions:
            named = found.setdefault(held.conclusions, [])
            if whole not in named:
                named.append(whole)
    found.setdefault(OF_TRANSFER, []).append(transfers.SECTION.full_label)
    return found


DEMANDS = tuple(
    Demand("\u00a0; ".join(named), tuple(CONCLUSIONS[code].title for code in codes))
    for codes, named in _articles().items()
    if codes
)

"""The grounds on which a particular, or an entry, is not made public (s. 67.4 and 76)."""

from dataclasses import dataclass

from registry.law.citations import Citation
from registry.law.sentences import _


@dataclass(frozen=True, slots=True)
class WithholdingGround:
    """A provision that lets the body leave the existence of information unconfirmed."""

    code: str
    citation: Citation
    title: str
    is_verified: bool = True

    @property
    def public_text(self) -> str:
        """What the public reads in place of the value: the ground, never its length or nature."""
        return f"Non diffusé ({self.citation.full_label})"


GROUNDS: tuple[WithholdingGround, ...] = (
    WithholdingGround(
        "LAI-28",
        Citation("A-2.1", "28"),
        _("prévention, détection ou répression du crime ou des infractions"),
    ),
    WithholdingGround(
        "LAI-28.1",
        Citation("A-2.1", "28.1"),
        _("sécurité de l’État"),
        is_verified=False,
    ),
    WithholdingGround(
        "LAI-21",
        Citation("A-2.1", "21"),
        _("incidences sur l’économie"),
        is_verified=False,
    ),
    WithholdingGround(
        "LAI-41",
        Citation("A-2.1", "41"),
        _("vérification"),
        is_verified=False,
    ),
)

BY_CODE = {ground.code: ground for ground in GROUNDS}


def withholding_ground(code: str) -> WithholdingGround:
    """The ground of that code; KeyError when the table has none such."""
    return BY_CODE[code]

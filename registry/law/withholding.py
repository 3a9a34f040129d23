"""The grounds on which a particular, or an entry, is not made public (s. 67.4 and 76)."""

from dataclasses import dataclass

from registry.law.citations import Citation
from registry.law.sentences import _

FROM_MEMORY = _("le motif, sa portée et son titre sont notés de mémoire")


@dataclass(frozen=True, slots=True)
class WithholdingGround:
    """A provision that lets the body leave the existence of information unconfirmed."""

    code: str
    citation: Citation
    title: str
    source: str = ""
    doubt: str = ""

    @property
    def is_verified(self) -> bool:
        """Whether nothing said of it here waits to be checked."""
        return not self.doubt

    @property
    def public_text(self) -> str:
        """What the public reads in place of the value: the ground, never its length or nature."""
        return f"Non diffusé ({self.citation.full_label})"


GROUNDS: tuple[WithholdingGround, ...] = (
    WithholdingGround(
        "LAI-28",
        Citation("A-2.1", "28"),
        _("prévention, détection ou répression du crime ou des infractions"),
        source="S31, S32",
    ),
    WithholdingGround(
        "LAI-28.1",
        Citation("A-2.1", "28.1"),
        _("sécurité de l’État"),
        doubt=FROM_MEMORY,
    ),
    WithholdingGround(
        "LAI-21",
        Citation("A-2.1", "21"),
        _("incidences sur l’économie"),
        doubt=FROM_MEMORY,
    ),
    WithholdingGround(
        "LAI-30",
        Citation("A-2.1", "30"),
        _("décisions du Conseil exécutif ou du Conseil du trésor"),
        doubt=FROM_MEMORY,
    ),
    WithholdingGround(
        "LAI-41",
        Citation("A-2.1", "41"),
        _("vérification"),
        doubt=FROM_MEMORY,
    ),
    WithholdingGround(
        "LAI-87",
        Citation("A-2.1", "87"),
        _("renseignements personnels dont l’existence peut ne pas être confirmée"),
        doubt=FROM_MEMORY,
    ),
)

BY_CODE = {ground.code: ground for ground in GROUNDS}


def withholding_ground(code: str) -> WithholdingGround:
    """The ground of that code; KeyError when the table has none such."""
    return BY_CODE[code]

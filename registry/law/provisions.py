"""The whole table of provisions, in the order in which registers cite them."""

from datetime import date

from registry.law import access_act, other_acts
from registry.law.legal_bases import LegalBasis, in_table

LEGAL_BASES: tuple[LegalBasis, ...] = (*access_act.BASES, *other_acts.BASES)
BY_CODE = in_table(LEGAL_BASES)


def legal_basis(code: str) -> LegalBasis:
    """The legal basis of that code; KeyError when the table has none such."""
    return BY_CODE[code]


def bases_for(kind: str, on: date | None = None) -> tuple[LegalBasis, ...]:
    """The provisions an entry of that kind may rest on, new ones on that day when it is given."""
    return tuple(
        basis
        for basis in LEGAL_BASES
        if kind in basis.kinds and (on is None or basis.is_in_force(on))
    )

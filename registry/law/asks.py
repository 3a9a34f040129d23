"""What an entry must show: the form, the check, the help and the tests all read this."""

from collections.abc import Iterable
from datetime import date

from registry.law.asked_by_bases import asked_by
from registry.law.particulars import REQUIREMENTS
from registry.law.provisions import legal_basis
from registry.law.requirements import Requirement


def asked(
    kind: str, codes: Iterable[str], day: date, on: date | None = None
) -> tuple[Requirement, ...]:
    """The particulars of the kind in the order of the law, then what the provisions add, once.

    The provisions ask by the law of the day of the operation; the register, by that of the day it
    is read, when another is given: it also holds what began before it was kept.
    """
    found = [one for one in REQUIREMENTS[kind] if one.is_asked_on(on or day)]
    for code in codes:
        basis = legal_basis(code)
        held = {one.key for one in found}
        added = asked_by(basis, basis.conditions_on(day), kind)
        found += [one for one in added if one.key not in held]
    return tuple(found)

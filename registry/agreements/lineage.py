"""The chain of writings: what was replaced, what changed it, what replaced it, in order."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from registry.agreements.models import Agreement, Amendment


@dataclass(frozen=True, slots=True)
class Step:
    """A writing of the chain: an agreement, or an amendment to it."""

    agreement: Agreement
    amendment: Amendment | None = None

    @property
    def day(self) -> date | None:
        """The day it was signed, else the day it took effect."""
        writing = self.amendment or self.agreement
        return writing.signed_on or writing.effective_on


def predecessors(agreement: Agreement) -> list[Agreement]:
    """The agreements this one comes from, the nearest first."""
    found: list[Agreement] = []
    seen = {agreement.pk}
    earlier = agreement.replaces
    while earlier is not None and earlier.pk not in seen:
        found.append(earlier)
        seen.add(earlier.pk)
        earlier = earlier.replaces
    return found


def successors(agreement: Agreement) -> list[Agreement]:
    """The agreements that come from this one, the nearest first."""
    found: list[Agreement] = []
    seen = {agreement.pk}
    waiting = [agreement]
    while waiting:
        later = [one for one in waiting.pop(0).replaced_by.all() if one.pk not in seen]
        found += later
        waiting += later
        seen |= {one.pk for one in later}
    return found


def _steps(agreement: Agreement) -> Iterator[Step]:
    yield Step(agreement)
    for amendment in agreement.amendments.all():
        yield Step(agreement, amendment)


def lineage(agreement: Agreement) -> list[Step]:
    """Each agreement of the chain followed by its amendments, from the first to the last."""
    chain = [*reversed(predecessors(agreement)), agreement, *successors(agreement)]
    return [step for one in chain for step in _steps(one)]

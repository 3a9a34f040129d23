"""What a provision is, when it holds, and what it asks of an operation that rests on it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from registry.law.citations import Citation
from registry.law.days import Span

ACCESS_ACT = "LAI"
HEALTH_ACT = "LRSSS"
OTHER_ACT = "AUTRE"

NOTHING = ""
NOTICE = "avis"
OPINION = "opinion"
TRANSMISSION = "transmission"


@dataclass(frozen=True, slots=True)
class Conditions:
    """What a provision asks between two days.

    `only_private` spares the writing when a public body receives; `content` is the key of what the
    writing must say; `conclusions` those the assessment must come to; `commission` the step at the
    Commission d’accès; `wait_days` counted from its receipt; `doubt` what waits to be checked.
    """

    span: Span = Span()
    needs_writing: bool = False
    only_private: bool = False
    content: str = ""
    conclusions: tuple[str, ...] = ()
    commission: str = NOTHING
    wait_days: int = 0
    needs_clauses: bool = False
    needs_authorization: bool = False
    needs_enabling_provision: bool = False
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class LegalBasis:
    """A provision that allows an operation: valid for new ones from `since` to `until`.

    `kinds` are the entries that may rest on it, `channels` the parts of the register they go to;
    `situation` is the plain sentence that leads to it, `note` what it adds that no field holds.
    """

    code: str
    citation: Citation
    title: str
    situation: str
    regime: str
    kinds: tuple[str, ...]
    channels: tuple[str, ...]
    conditions: tuple[Conditions, ...] = (Conditions(),)
    since: date | None = None
    until: date | None = None
    source: str = ""
    note: str = ""
    doubt: str = ""

    @property
    def is_verified(self) -> bool:
        """Whether nothing said of it here waits to be checked."""
        return not self.doubt and not any(one.doubt for one in self.conditions)

    def is_in_force(self, on: date) -> bool:
        """Whether a new operation may rest on it that day."""
        return Span(self.since, self.until).holds_on(on)

    def conditions_on(self, day: date) -> Conditions:
        """What it asks of an operation of that day; the nearest regime when it was not in force."""
        held = [one for one in self.conditions if one.span.holds_on(day)]
        return held[0] if held else self.conditions[0]

    @property
    def label(self) -> str:
        """The provision and what it is for, as the register prints it."""
        return f"{self.citation.full_label} — {self.title}"


def in_table(bases: Iterable[LegalBasis]) -> dict[str, LegalBasis]:
    """The bases by their code, in the order given."""
    return {basis.code: basis for basis in bases}

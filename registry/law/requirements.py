"""One particular that a record must show, and how it is looked up."""

from dataclasses import dataclass
from datetime import date

from registry.law.citations import Citation
from registry.law.days import Span


@dataclass(frozen=True, slots=True)
class Requirement:
    """One particular: where the law asks it, which field holds it, how the officer reads it.

    `rule` is the code of the check that looks for it; `also` are other fields that meet it;
    `doubt` is what waits to be checked in the text of the law.
    """

    key: str
    citation: Citation | None
    field: str
    label: str
    sentence: str
    rule: str
    also: tuple[str, ...] = ()
    span: Span = Span()
    help: str = ""
    doubt: str = ""

    @property
    def is_verified(self) -> bool:
        """Whether nothing said of it here waits to be checked."""
        return not self.doubt

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields that may hold it: any of them is enough."""
        return (self.field, *self.also)

    def is_asked_on(self, day: date) -> bool:
        """Whether the law asks for it that day."""
        return self.span.holds_on(day)

"""What a check says of a record."""

from dataclasses import dataclass
from typing import Any

from registry.law.citations import Citation
from registry.law.requirements import Requirement
from registry.law.rules import BY_CODE, Degree

# Where a finding is mended: the record itself, the writing it rests on, or an assessment.
RECORD = "record"
AGREEMENT = "agreement"
ASSESSMENT = "assessment"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is missing or wrong: the rule, the particular, the degree, what to do.

    `place` says where it is mended and `uid` which writing or assessment that is.
    """

    rule: str
    key: str
    degree: Degree
    field: str
    label: str
    sentence: str
    citation: Citation | None
    place: str = RECORD
    uid: str = ""

    @property
    def blocks(self) -> bool:
        """Whether it forbids approval."""
        return self.degree == Degree.BLOCKS

    @property
    def message(self) -> str:
        """The field, the article and what to do, in one line."""
        article = f" ({self.citation.full_label})" if self.citation else ""
        return f"{self.label}{article}\u00a0: {self.sentence}"


def missing(requirement: Requirement) -> Finding:
    """The finding that a requirement is not met."""
    return Finding(
        requirement.rule,
        requirement.key,
        Degree.BLOCKS,
        requirement.field,
        requirement.label,
        requirement.sentence,
        requirement.citation,
    )


def found(rule: str, key: str, field: str, label: str, sentence: str, **more: Any) -> Finding:
    """A finding of a rule, under its article unless another is given; it blocks unless told."""
    given = {"degree": Degree.BLOCKS, "citation": BY_CODE[rule].citation} | more
    return Finding(rule=rule, key=key, field=field, label=label, sentence=sentence, **given)


def on_writing(
    rule: str, writing: Any, field: str, label: str, sentence: str, **more: Any
) -> Finding:
    """A finding that is mended on the page of the writing, which it names."""
    said = f"{writing.number}\u00a0: {sentence}"
    given = {"place": AGREEMENT, "uid": writing.uid} | more
    return found(rule, f"agreement.{field}", field, label, said, **given)


def listed(titles: list[str]) -> str:
    """Several things in one sentence, as French separates them."""
    return "\u00a0; ".join(titles)

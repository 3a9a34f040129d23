"""The parts of a register: its documents, as bodies publish them."""

from dataclasses import dataclass
from functools import lru_cache

from django.db.models import F, Func, TextField, Value

from registry.editions.models import Edition, Placement
from registry.law.registers import COMMUNICATIONS, Register
from registry.public_site.facets import facets_of
from registry.public_site.renditions import FileLink, Files

# As canonical bytes write it; inside a value the quotes would be escaped.
PARTIAL = '"is_partial":true'


class AsText(Func):
    """Stored bytes read as text by PostgreSQL, so that they need not come here."""

    function = "convert_from"
    output_field = TextField()

    def __init__(self, content: str) -> None:
        """Read that column."""
        super().__init__(F(content), Value("UTF8"))


@dataclass(frozen=True)
class PartLink:
    """A part of an edition, with its PDF when it is made."""

    edition: Edition
    key: str
    title: str
    count: int
    pdf: FileLink | None
    is_partial: bool
    wants_pdf: bool


@lru_cache(maxsize=64)
def _partial_parts(edition_id: int, sha256: str) -> frozenset[str]:
    placements = Placement.objects.filter(edition=edition_id).order_by()
    found = placements.annotate(text=AsText("stored__content")).filter(text__contains=PARTIAL)
    return frozenset(found.values_list("part", flat=True).distinct())


def partial_parts(edition: Edition) -> frozenset[str]:
    """The parts where something is withheld; read only for an edition that says it is partial."""
    return _partial_parts(edition.pk, edition.sha256) if edition.is_partial else frozenset()


def part_links(edition: Edition, register: Register, files: Files) -> list[PartLink]:
    """The parts of an edition in published order, with their PDF and their number of entries."""
    counts = facets_of(edition).parts
    partial = partial_parts(edition)
    return [
        PartLink(
            edition=edition,
            key=part.key,
            title=part.title,
            count=counts.get(part.key, 0),
            pdf=files.pdf(edition, part.key),
            is_partial=part.key in partial,
            wants_pdf=register.key == COMMUNICATIONS.key,
        )
        for part in register.parts
    ]

"""A stored edition read back as a document."""

from collections.abc import Iterable

from django.utils import timezone

from registry.editions.document import Document, Entry, Head, Section, Statement
from registry.editions.models import Edition
from registry.law.registers import REGISTERS


def sections_of(
    register: str, entries: Iterable[Entry], statements: Iterable[Statement] = ()
) -> tuple[Section, ...]:
    """The entries under the parts of their register, in published order."""
    stated = {one.part: one for one in statements}
    rows = list(entries)
    parts = [(part.key, part.title) for part in REGISTERS[register].parts] or [("", "")]
    sections = []
    for key, title in parts:
        own = tuple(row for row in rows if row.fragment.part == key)
        partial = any(row.fragment.is_partial for row in own)
        sections.append(Section(key, title, own, partial, stated.get(key)))
    return tuple(sections)


def document_of(edition: Edition) -> Document:
    """The whole edition, as the renderers take it."""
    placements = edition.placements.select_related("stored").order_by("position")
    return make_document(
        edition.head,
        [placement.entry for placement in placements],
        edition=edition.number,
        edition_row=edition,
    )


def make_document(
    head: Head,
    entries: Iterable[Entry],
    *,
    edition: int = 0,
    edition_row: Edition | None = None,
    marking: str = "",
) -> Document:
    """A document from a head and entries; dates come from the edition when there is one."""
    previous = edition_row.previous if edition_row else None
    return Document(
        head=head,
        sections=sections_of(head.register, entries, head.statements),
        edition=edition,
        published_on=timezone.localdate(edition_row.published_at) if edition_row else None,
        previous_on=timezone.localdate(previous.published_at) if previous else None,
        marking=marking,
    )

"""One entry of an edition as its PDF tells it: that entry is read, and no other."""

from dataclasses import replace

from registry.editions.document import Document, Section
from registry.editions.models import Edition, Placement
from registry.editions.reading import make_document
from registry.law.registers import REGISTERS
from registry.rendering.selections import single


def document_with(edition: Edition, placement: Placement) -> Document:
    """The edition with that one entry, as the sheets made when it was published are."""
    entry = placement.entry
    titles = {part.key: part.title for part in REGISTERS[edition.register].parts}
    section = Section(placement.part, titles.get(placement.part, ""), (entry,))
    bare = make_document(edition.head, [], edition=edition.number, edition_row=edition)
    return single(replace(bare, sections=(section,)), entry.number)

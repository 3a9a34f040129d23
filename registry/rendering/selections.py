"""Smaller documents taken out of a document: one entry, or one part of a register."""

from dataclasses import replace

from registry.editions.document import Document, Entry, Section


def single(document: Document, number: int) -> Document:
    """The document with that one entry; KeyError when no entry has the number.

    It is a partial version only when that entry is.
    """
    for section in document.sections:
        for entry in section.entries:
            if entry.number == number:
                return _narrowed(document, section, (entry,), entry.fragment.is_partial)
    raise KeyError(f"Le document n’a pas d’inscription numéro {number}.")


def only_section(document: Document, key: str) -> Document:
    """The document with that one part of the register; KeyError when it has none such.

    It is a partial version only when that part is.
    """
    section = document.section(key)
    return _narrowed(document, section, section.entries, section.is_partial)


def _narrowed(
    document: Document, section: Section, entries: tuple[Entry, ...], is_partial: bool
) -> Document:
    statements = tuple(one for one in document.head.statements if one.part == section.key)
    return replace(
        document,
        head=replace(document.head, is_partial=is_partial, statements=statements),
        sections=(replace(section, entries=entries, is_partial=is_partial),),
    )

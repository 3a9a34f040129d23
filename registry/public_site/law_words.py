"""The words of the law in English, found by the French that pages show: titles, duties, labels."""

from collections.abc import Iterator

from django.utils.translation import gettext

from registry.law import english
from registry.law.citations import Citation
from registry.law.particulars import BY_KEY, EXTRA_LABELS
from registry.law.provisions import LEGAL_BASES
from registry.law.registers import REGISTERS
from registry.law.rights import RIGHTS
from registry.templatetags.typography import is_english


def _registers() -> Iterator[tuple[str, str]]:
    for key, register in REGISTERS.items():
        yield register.title, english.REGISTERS[key].text
        yield register.duty, english.DUTIES[key].text
        yield from _cited(register.citation)
        for part in register.parts:
            yield part.title, english.PARTS[key, part.key].text
            if (key, part.key) in english.NOTHING:
                yield part.nothing, english.NOTHING[key, part.key].text


def _particulars() -> Iterator[tuple[str, str]]:
    labels = {key: item.label for key, item in BY_KEY.items()} | EXTRA_LABELS
    for key, label in labels.items():
        if key in english.LABELS:
            yield label, english.LABELS[key].text
    for item in BY_KEY.values():
        if item.citation:
            yield from _cited(item.citation)


def _cited(citation: Citation) -> Iterator[tuple[str, str]]:
    yield citation.label, english.citation_in_english(citation)
    yield citation.full_label, english.full_citation_in_english(citation)


def _rights() -> Iterator[tuple[str, str]]:
    for right in RIGHTS:
        yield from _cited(right.citation)
        for step in right.steps:
            if step.citation:
                yield from _cited(step.citation)


def _bases() -> Iterator[tuple[str, str]]:
    for one in LEGAL_BASES:
        citation = english.full_citation_in_english(one.citation)
        yield one.label, f"{citation} — {english.BASES[one.code].text}"
        yield from _cited(one.citation)


WORDS = {**dict(_bases()), **dict(_rights()), **dict(_particulars()), **dict(_registers())}


def told(text: str) -> str:
    """A text of the program or of the law in the language of the page."""
    if not text or not is_english():
        return text
    return WORDS.get(text) or gettext(text)

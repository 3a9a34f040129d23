"""The English of a record, frozen along with the French that the public reads, and of nothing else.

Names of records and provisions have their English elsewhere; what is left of a particular is free
text, which the office translates as a whole.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from registry.editions.document import (
    EnglishHead,
    EnglishParticular,
    EnglishText,
    Particular,
    Reference,
    Statement,
)
from registry.law import english
from registry.law.particulars import BY_KEY
from registry.law.provisions import legal_basis
from registry.law.registers import COMMUNICATIONS, REGISTERS
from registry.law.withholding import withholding_ground
from registry.publication.models import Approval
from registry.records.publishable import PublishableRecord
from registry.translations.models import TITLE, Translation

OUTSIDE = "communication.outside_quebec"
NOTICE = (
    "The nature of the information is shown by classes: only the necessary information of these"
    " classes is released."
)
PARTIAL = (
    "Partial version: the law allows certain particulars not to be published. The ground is given"
    " in their place."
)


@dataclass(frozen=True, slots=True)
class Titles:
    """The English titles under which named records were approved; those that are stale."""

    texts: Mapping[str, str]
    stale: frozenset[str]


@dataclass(frozen=True, slots=True)
class Passage:
    """A free text of a record, in French, and its English when there is one."""

    key: str
    label: str
    english_label: str
    french: tuple[str, ...]
    translation: Translation | None

    @property
    def text(self) -> str:
        """The English as it was written; empty when there is none."""
        return self.translation.text if self.translation else ""

    @property
    def is_stale(self) -> bool:
        """Whether the French changed after the translation."""
        return self.translation is not None and self.translation.is_stale(self.french)


def _label(key: str) -> str:
    return english.LABELS[key].text


def _citation(key: str) -> str:
    asked = BY_KEY.get(key)
    return english.citation_in_english(asked.citation) if asked and asked.citation else ""


def _known(record: Any, item: Particular) -> dict[str, str]:
    """The values of a particular whose English the law gives: provisions, yes and no."""
    if item.key == OUTSIDE:
        return english.ANSWERS
    bases = [legal_basis(code) for code in getattr(record, "legal_bases", ())]
    return {
        one.label: f"{english.full_citation_in_english(one.citation)} — "
        f"{english.BASES[one.code].text}"
        for one in bases
    }


def _is_record(reference: Reference) -> bool:
    """Whether it names a record: a document or a link keeps its own name in any language."""
    return reference.register in REGISTERS


def free_lines(record: Any, item: Particular) -> tuple[str, ...]:
    """What of a particular only the office can translate."""
    known = {*_known(record, item), *(ref.text for ref in item.references)}
    return tuple(value for value in item.values if value not in known)


def _titles(particulars: Iterable[Particular]) -> Titles:
    named = {ref.uid for item in particulars for ref in item.references if _is_record(ref)}
    found = Approval.objects.english_of(named) if named else {}
    return Titles(
        {uid: text.title for uid, text in found.items()},
        frozenset(uid for uid, text in found.items() if text.is_stale),
    )


def _in_english(ref: Reference, titles: Titles) -> Reference | None:
    """The reference under its English title; None for a record that has none."""
    if not _is_record(ref):
        return ref
    text = titles.texts.get(ref.uid)
    return Reference(ref.register, ref.uid, text) if text else None


def _values(
    record: Any, item: Particular, row: Translation | None, titles: Titles
) -> tuple[str, ...] | None:
    """The whole particular in English, in the order of the French; None when some of it is not."""
    known: dict[str, str | None] = {**_known(record, item)}
    for ref in item.references:
        told = _in_english(ref, titles)
        known[ref.text] = told.text if told else None
    lines = [known.get(value, "") for value in item.values]
    if None in lines or ("" in lines and row is None):
        return None
    free = row.lines if row else ()
    first = lines.index("") if "" in lines else len(lines)
    before = [line for line in lines[:first] if line]
    after = [line for line in lines[first:] if line]
    return (*before, *(free if "" in lines else ()), *after)


def _particular(
    record: Any, item: Particular, row: Translation | None, titles: Titles
) -> EnglishParticular:
    label, citation = _label(item.key), _citation(item.key)
    if item.withheld:
        ground = withholding_ground(record.withholding_ground).citation
        sentence = f"{english.WITHHELD} ({english.full_citation_in_english(ground)})"
        return EnglishParticular(item.key, label, citation, withheld=sentence)
    values = _values(record, item, row, titles)
    if values is None:
        return EnglishParticular(item.key, label, citation)
    free = free_lines(record, item)
    references = (_in_english(ref, titles) for ref in item.references)
    return EnglishParticular(
        item.key,
        label,
        citation,
        values,
        references=tuple(ref for ref in references if ref),
        is_stale=bool(free and row and row.is_stale(free))
        or any(ref.uid in titles.stale for ref in item.references),
    )


def english_of(record: PublishableRecord, shown: Iterable[Particular]) -> EnglishText | None:
    """The English of these particulars, those that are published; None without an English title."""
    if not record.public_body.publishes_english:  # type: ignore[attr-defined]
        return None
    rows = Translation.objects.by_key(record)
    title = rows.get(TITLE)
    if title is None:
        return None
    told = [item for item in shown if item.values or item.withheld]
    titles = _titles(told)
    return EnglishText(
        title=" ".join(title.lines),
        particulars=tuple(_particular(record, item, rows.get(item.key), titles) for item in told),
        is_stale=title.is_stale((record.title,)),
    )


def passages_of(record: PublishableRecord, particulars: Iterable[Particular]) -> list[Passage]:
    """What the office may translate of a record: its title, then each free text."""
    rows = Translation.objects.by_key(record)
    title = Passage(TITLE, "Titre", "Title", (record.title,), rows.get(TITLE))
    return [
        title,
        *(
            Passage(item.key, item.label, _label(item.key), free, rows.get(item.key))
            for item in particulars
            if (free := free_lines(record, item))
        ),
    ]


def untitled(particulars: Iterable[Particular]) -> list[Reference]:
    """The records that these particulars name and that were approved without an English title."""
    told = list(particulars)
    titles = _titles(told)
    named = {ref.uid: ref for item in told for ref in item.references if _is_record(ref)}
    return [ref for uid, ref in named.items() if uid not in titles.texts]


def english_head(
    body: Any, register: str, statements: Iterable[Statement], is_partial: bool
) -> EnglishHead | None:
    """What an edition says of itself in English; None when the body does not publish any."""
    if not body.publishes_english:
        return None
    notices = [NOTICE] if register == COMMUNICATIONS.key else []
    return EnglishHead(
        body_name=body.name_en,
        title=english.REGISTERS[register].text,
        citation=english.full_citation_in_english(REGISTERS[register].citation),
        duty=english.DUTIES[register].text,
        notices=(*notices, PARTIAL) if is_partial else tuple(notices),
        contact_title=body.contact_title_en,
        statements=tuple(
            Statement(one.part, english.NOTHING[register, one.part].text, one.since)
            for one in statements
        ),
    )

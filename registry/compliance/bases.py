"""The provisions an entry rests on, and what each asks of its writing."""

from collections.abc import Iterator
from datetime import date

from registry.agreements.models import RecipientKind
from registry.entries.models import Entry
from registry.law.legal_bases import OTHER_ACT, Conditions, LegalBasis
from registry.law.provisions import BY_CODE


def fits(record: Entry, basis: LegalBasis) -> bool:
    """Whether a provision is of the regime of the entry, and for entries of its kind."""
    return basis.regime in (record.regime, OTHER_ACT) and record.requirements in basis.kinds


def fitting(record: Entry) -> list[LegalBasis]:
    """The provisions that govern the entry: one that is unknown or unfit asks nothing more."""
    known = [BY_CODE[code] for code in record.legal_bases if code in BY_CODE]
    return [basis for basis in known if fits(record, basis)]


def conditions_of(record: Entry, on: date) -> Iterator[tuple[LegalBasis, Conditions]]:
    """Each provision with what it asks of the writing: by the law of its signature, else of the
    operation; nothing from one that spares the writing."""
    writing = record.agreement
    day = (writing and writing.signed_on) or record.effective_on(on)
    for basis in fitting(record):
        conditions = basis.conditions_on(day)
        if is_owed(record, conditions):
            yield basis, conditions


def is_owed(record: Entry, conditions: Conditions) -> bool:
    """Whether a provision asks for a writing, given who receives."""
    if not conditions.needs_writing:
        return False
    recipients = getattr(record, "recipients", None)
    if not conditions.only_private or recipients is None:
        return True
    return any(one.kind != RecipientKind.PUBLIC_BODY for one in recipients.all())


def needs_writing(record: Entry, on: date) -> bool:
    """Whether one of its provisions asks the entry for a writing."""
    day = record.effective_on(on)
    return any(is_owed(record, basis.conditions_on(day)) for basis in fitting(record))

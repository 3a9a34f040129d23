"""V12, V13: what was decided about a record."""

from collections.abc import Iterator
from datetime import date

from registry.compliance.finding import Finding, found
from registry.entries.models import Communication
from registry.law.french_dates import french_date
from registry.law.particulars import EXTRA_LABELS, REQUIREMENTS
from registry.law.rules import Degree
from registry.records.publishable import Disclosure, PublishableRecord

DECISION = "Décision de diffusion"


def excluded(record: PublishableRecord, on: date) -> Iterator[Finding]:
    """V12: what the law keeps out of the register."""
    if isinstance(record, Communication) and record.is_payroll:
        yield found(
            "V12",
            "entry.is_payroll",
            "is_payroll",
            "Retenue ou versement pour le personnel",
            "La loi exclut du registre ce qu’il faut retenir ou verser pour un membre de"
            " l’organisme, de son conseil ou de son personnel\u00a0: cette inscription ne se publie"
            " pas.",
        )


def _is_decided(record: PublishableRecord) -> bool:
    decided = record.withholding_ground and record.withheld_by_id and record.withheld_at
    if record.disclosure == Disclosure.PARTIAL:
        return bool(decided and record.withheld_particulars)
    return bool(decided)


def _lost(record: PublishableRecord) -> list[str]:
    """The withheld particulars that the record no longer has: they would not be withheld."""
    kind = record.requirements
    known = {one.key for one in REQUIREMENTS[kind]} | {
        key for key in EXTRA_LABELS if key.split(".")[0] == kind
    }
    return [key for key in record.withheld_particulars if key not in known]


def undecided(record: PublishableRecord, on: date) -> Iterator[Finding]:
    """V13: a withholding without its ground, its author or its day, or due for review."""
    if record.disclosure == Disclosure.PUBLIC:
        return
    if not _is_decided(record):
        yield found(
            "V13",
            "entry.withholding",
            "withholding_ground",
            DECISION,
            "Prenez la décision avec son motif\u00a0: la personne responsable seule peut le faire.",
        )
    elif _lost(record):
        yield found(
            "V13",
            "entry.withheld_particulars",
            "withholding_ground",
            DECISION,
            "Prenez la décision de nouveau\u00a0: une particularité retenue n’existe plus sous ce"
            " nom.",
        )
    yield from _to_review(record, on)


def _to_review(record: PublishableRecord, on: date) -> Iterator[Finding]:
    """V13: the day on which the decision is looked at again."""
    until = record.withheld_until
    if until is None:
        sentence = "Fixez le jour où la décision de ne pas diffuser sera revue."
    elif until <= on:
        sentence = (
            f"La décision de ne pas diffuser est à revoir depuis le {french_date(until)}\u00a0:"
            " confirmez-la ou levez-la."
        )
    else:
        return
    yield found(
        "V13",
        "entry.withheld_until",
        "withheld_until",
        "Décision à revoir",
        sentence,
        degree=Degree.LOOK,
    )

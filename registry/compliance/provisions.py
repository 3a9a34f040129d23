"""V01, V02, V10, V15: whether the chosen provisions fit the entry and its day."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from registry.compliance.bases import fits, fitting
from registry.compliance.days import went_on_after
from registry.compliance.finding import Finding, found
from registry.entries.models import Communication, Entry
from registry.law.french_dates import french_date
from registry.law.kinds import OTHER_USE
from registry.law.legal_bases import OTHER_ACT, LegalBasis
from registry.law.provisions import BY_CODE
from registry.law.rules import BY_CODE as RULES
from registry.law.rules import Degree

LABEL = "Raison justifiant l’inscription"
DAY = timedelta(days=1)


def _finding(rule: str, key: str, sentence: str, **more: Any) -> Finding:
    return found(rule, key, "legal_bases", LABEL, sentence, **more)


def _unfit(record: Entry, basis: LegalBasis) -> Finding:
    """V02 and V10: a provision of another regime, or that is not for this kind of entry."""
    if basis.regime not in (record.regime, OTHER_ACT):
        return _finding(
            "V02",
            "basis.regime",
            f"«\u00a0{basis.label}\u00a0» relève d’un autre régime\u00a0: choisissez une"
            " disposition du régime de ce registre, ou inscrivez l’opération dans l’autre"
            " registre.",
        )
    if record.requirements == OTHER_USE:
        return _finding("V10", "basis.kind", RULES["V10"].sentence)
    return _finding(
        "V02",
        "basis.kind",
        f"«\u00a0{basis.label}\u00a0» ne permet pas ce genre d’inscription\u00a0: choisissez une"
        " autre disposition.",
        citation=basis.citation,
    )


def _unknown(record: Entry, code: str) -> Finding:
    """V01, V10: a code that the table of provisions does not have."""
    if record.requirements == OTHER_USE:
        return _finding("V10", "basis.kind", RULES["V10"].sentence)
    return _finding(
        "V01",
        "basis.unknown",
        f"La disposition «\u00a0{code}\u00a0» n’est pas dans la table des dispositions\u00a0:"
        " choisissez-la de nouveau.",
    )


def _in_time(record: Entry, basis: LegalBasis, on: date) -> Iterator[Finding]:
    """V01 and V15: a provision that was not in force yet, or is no longer."""
    day = record.effective_on(on)
    if basis.since and day < basis.since:
        yield _finding(
            "V01",
            "basis.not_yet",
            f"«\u00a0{basis.label}\u00a0» n’est en vigueur que depuis le"
            f" {french_date(basis.since)}\u00a0: choisissez la disposition d’alors, ou corrigez la"
            " date.",
            citation=basis.citation,
        )
    elif basis.until:
        yield from _repealed(record, basis, basis.until, on)


def _repealed(record: Entry, basis: LegalBasis, until: date, on: date) -> Iterator[Finding]:
    """V15: nothing new rests on it; what went on after its last day is to be looked at."""
    gone = f"«\u00a0{basis.label}\u00a0» n’est plus en vigueur depuis le {french_date(until + DAY)}"
    if record.effective_on(on) > until:
        yield _finding(
            "V15",
            "basis.repealed",
            f"{gone}\u00a0: rien de nouveau ne peut y reposer. Si l’opération a commencé avant,"
            " écrivez sa date.",
            citation=basis.citation,
        )
    elif on > until and went_on_after(record, until):
        yield _finding(
            "V15",
            "basis.repealed",
            f"{gone}\u00a0: terminez l’inscription, ou trouvez la disposition qui la remplace.",
            citation=basis.citation,
            degree=Degree.LOOK,
        )


def _misplaced(record: Entry) -> Iterator[Finding]:
    """V02: a communication in another document of the register than its provisions lead to."""
    if not isinstance(record, Communication):
        return
    led = [set(basis.channels) for basis in fitting(record)]
    common = set.intersection(*led) if led else set()
    if led and record.channel not in (common or set().union(*led)):
        yield _finding(
            "V02",
            "basis.channel",
            "Les dispositions choisies mènent d’ordinaire à un autre document du registre\u00a0:"
            " vérifiez où paraît l’inscription.",
            degree=Degree.LOOK,
        )


def unfit(record: Entry, on: date) -> Iterator[Finding]:
    """What is wrong with the provisions of an entry."""
    for code in record.legal_bases:
        basis = BY_CODE.get(code)
        if basis is None:
            yield _unknown(record, code)
        elif fits(record, basis):
            yield from _in_time(record, basis, on)
        else:
            yield _unfit(record, basis)
    yield from _misplaced(record)

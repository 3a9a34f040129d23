"""What rests on a writing: the entries that name it, and what they miss in it."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from registry.agreements.models import Agreement
from registry.compliance.finding import AGREEMENT, ASSESSMENT, Finding
from registry.compliance.findings import findings
from registry.editions.folding import french_sort_key
from registry.entries.models import Entry
from registry.publication.kinds import MODELS, registers_of


@dataclass(frozen=True, slots=True)
class Lack:
    """One thing that a writing, or its assessment, lacks, as its own page says it."""

    finding: Finding
    sentence: str


@dataclass(frozen=True, slots=True)
class Missing:
    """What the same entries ask for and do not find."""

    entries: tuple[Entry, ...]
    lacks: tuple[Lack, ...]


def entries_on(agreement: Agreement) -> list[Any]:
    """The entries of all kinds that name the writing, in French order."""
    models = [
        model
        for register in registers_of(agreement.public_body)
        for model in MODELS[register]
        if issubclass(model, Entry)
    ]
    found = [row for model in models for row in _rows(model, agreement)]
    for row in found:
        # All of them read the same writing, with what it is linked to read once.
        row.agreement = agreement
    return sorted(found, key=lambda row: french_sort_key(row.title))


def _rows(model: Any, agreement: Agreement) -> Any:
    linked = [field.name for field in model._meta.local_many_to_many]
    rows = model.objects.of(agreement.public_body).filter(agreement=agreement)
    return rows.prefetch_related(*linked)


def _lack(agreement: Agreement, finding: Finding) -> Lack:
    # Elsewhere the sentence names the writing; on its own page it would only be repeated.
    return Lack(finding, finding.sentence.removeprefix(f"{agreement.number}\u00a0: "))


def missing_on(agreement: Agreement, entries: list[Any], on: date) -> list[Missing]:
    """What those entries miss in the writing and in its assessments, each thing once."""
    uids = {agreement.uid, *(one.uid for one in agreement.assessments.all())}
    asking: dict[Finding, list[Any]] = {}
    for entry in entries:
        for finding in findings(entry, on):
            if finding.place in (AGREEMENT, ASSESSMENT) and finding.uid in uids:
                asking.setdefault(finding, []).append(entry)
    found: dict[tuple[str, ...], tuple[list[Any], list[Lack]]] = {}
    for finding, rows in asking.items():
        group = found.setdefault(tuple(row.uid for row in rows), (rows, []))
        group[1].append(_lack(agreement, finding))
    return [Missing(tuple(rows), tuple(lacks)) for rows, lacks in found.values()]

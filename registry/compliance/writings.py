"""V03, V08, V14: what the writing an entry rests on says, and whether it still holds."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from registry.agreements.models import Agreement
from registry.agreements.models.agreements import Undertakings
from registry.compliance.bases import conditions_of, needs_writing
from registry.compliance.finding import Finding, found, listed, on_writing
from registry.compliance.showing import is_filled
from registry.entries.models import Communication, Entry
from registry.law.french_dates import french_date
from registry.law.legal_bases import TRANSMISSION, Conditions, LegalBasis
from registry.law.registers import AGREEMENTS
from registry.law.rules import Degree
from registry.law.writings import CLAUSES, CONTENTS


def _content(writing: Agreement, held: Conditions) -> Iterator[Finding]:
    """V03: each thing that the writing must say and does not."""
    if not held.content:
        return
    content = CONTENTS[held.content]
    for item in content.items:
        if not is_filled(writing, item.field):
            yield on_writing(
                "V03", writing, item.field, item.label, item.sentence, citation=content.citation
            )


def _clauses(record: Any, writing: Agreement, basis: LegalBasis) -> Iterator[Finding]:
    """V08: clauses and undertakings, asked of whoever is not a public body nor a professional."""
    recipients = record.recipients.all() if hasattr(record, "recipients") else ()
    if not any(one.needs_clauses for one in recipients):
        return
    lacking = [clause.title for clause in CLAUSES if clause.code not in writing.clauses]
    if lacking:
        yield on_writing(
            "V08",
            writing,
            "clauses",
            "Clauses de l’écrit",
            f"il manque {listed(lacking)}. Cochez chaque clause que l’écrit contient.",
            citation=basis.citation,
        )
    yield from _undertaken(writing, basis)


def _undertaken(writing: Agreement, basis: LegalBasis) -> Iterator[Finding]:
    """V08: the undertakings of confidentiality, or why the person in charge waives them."""
    if not writing.undertakings:
        yield on_writing(
            "V08",
            writing,
            "undertakings",
            "Engagements de confidentialité",
            "Dites si les engagements sont obtenus, ou si la personne responsable y renonce.",
            citation=basis.citation,
        )
    elif writing.undertakings == Undertakings.WAIVED and not is_filled(writing, "waiver_reason"):
        yield on_writing(
            "V08",
            writing,
            "waiver_reason",
            "Raison de la renonciation",
            "Écrivez pourquoi la personne responsable renonce aux engagements.",
            citation=basis.citation,
        )


def _dated(writing: Agreement) -> Iterator[Finding]:
    """V03: a writing without a signature, that ends before it begins, or that came after."""
    if writing.signed_on is None:
        yield on_writing(
            "V03",
            writing,
            "signed_on",
            "Signature",
            "Écrivez le jour de la signature\u00a0: il dit quelle loi gouverne l’écrit.",
            degree=Degree.LOOK,
        )
    if writing.ends_on and writing.effective_on and writing.ends_on < writing.effective_on:
        yield on_writing(
            "V03",
            writing,
            "ends_on",
            "Fin de l’écrit",
            "Corrigez les dates\u00a0: l’écrit prend fin avant d’être en vigueur.",
        )


def _early(record: Entry, writing: Agreement) -> Iterator[Finding]:
    """V03: an operation that began before its writing, which replaces no other."""
    begun, first = record.starts_on, writing.begins_on
    if begun and first and begun < first and not writing.replaces_id:
        yield found(
            "V03",
            "entry.starts_on",
            "starts_on",
            "Depuis le",
            f"L’opération commence avant l’écrit {writing.number}, en vigueur depuis le"
            f" {french_date(first)}\u00a0: vérifiez les dates, ou dites quel écrit il remplace.",
            degree=Degree.LOOK,
        )


def _ended(record: Entry, writing: Agreement, on: date) -> Iterator[Finding]:
    """V14: the writing ended and the entry goes on."""
    last = writing.last_day
    is_over = record.ended_on is not None and record.ended_on <= on
    if last and writing.has_ended_on(on) and not is_over:
        yield found(
            "V14",
            "entry.ended_on",
            "ended_on",
            "Terminée le",
            f"L’écrit {writing.number} a pris fin le {french_date(last)}\u00a0: terminez"
            " l’inscription à sa date, ou inscrivez l’avenant qui prolonge l’écrit.",
            degree=Degree.LOOK,
        )


def _unnamed(record: Entry) -> Iterator[Finding]:
    """V03: a communication of the agreements document that names no agreement."""
    if isinstance(record, Communication) and record.channel == AGREEMENTS:
        yield found(
            "V03",
            "entry.agreement",
            "agreement",
            "Entente",
            "Ce document du registre montre les ententes\u00a0: nommez l’entente, ou changez de"
            " document.",
            degree=Degree.LOOK,
        )


def unwritten(record: Entry, on: date) -> Iterator[Finding]:
    """What is wrong with the writing of an entry."""
    writing = record.agreement
    if writing is None:
        if not needs_writing(record, on):
            yield from _unnamed(record)
        return
    held = list(conditions_of(record, on))
    for basis, conditions in held:
        yield from _content(writing, conditions)
        if conditions.needs_clauses:
            yield from _clauses(record, writing, basis)
    if held:
        yield from _dated(writing)
    # The days counted from the receipt by the Commission say it already.
    if held and not any(conditions.commission == TRANSMISSION for _, conditions in held):
        yield from _early(record, writing)
    yield from _ended(record, writing, on)

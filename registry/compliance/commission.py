"""V05, V06: the step at the Commission d’accès, that of today or that of the former regime."""

from collections.abc import Iterator
from datetime import date

from registry.agreements.models import Agreement
from registry.agreements.models.commission import OpinionOutcome
from registry.compliance.bases import conditions_of, fitting
from registry.compliance.days import begins_under
from registry.compliance.finding import Finding, found, on_writing
from registry.entries.models import Entry
from registry.law.asked_by_bases import COMMISSION_NOTICE
from registry.law.citations import Citation
from registry.law.deadlines import takes_effect_on
from registry.law.french_dates import french_date
from registry.law.legal_bases import (
    NOTICE,
    OPINION,
    OTHER_ACT,
    TRANSMISSION,
    Conditions,
    LegalBasis,
)
from registry.law.rules import BY_CODE as RULES
from registry.law.rules import Degree

OPINION_ASKED = (
    ("opinion_reference", "Référence de l’avis", "Écrivez la référence de l’avis."),
    ("opinion_on", "Date de l’avis", "Écrivez la date de l’avis de la Commission."),
    ("opinion_outcome", "Conclusion de l’avis", "Dites ce que conclut l’avis de la Commission."),
)


def _transmitted(
    record: Entry, writing: Agreement, held: Conditions, citation: Citation
) -> Iterator[Finding]:
    """V05: received by the Commission, then days to wait before the operation begins."""
    received = writing.commission_received_on
    if received is None:
        yield on_writing(
            "V05",
            writing,
            "commission_received_on",
            "Réception par la Commission",
            "Écrivez le jour où la Commission a reçu l’entente.",
            citation=citation,
        )
        return
    first = takes_effect_on(received, held.wait_days)
    begins = begins_under(record, writing)
    told = f"Reçue le {french_date(received)}, l’entente ne prend effet que le {french_date(first)}"
    if begins is None:
        said = f"{told}\u00a0: écrivez le jour de son entrée en vigueur."
        yield _in_force(writing, said, citation)
    elif begins < first and begins == record.starts_on != writing.effective_on:
        yield found(
            "V05",
            "entry.starts_on",
            "starts_on",
            "Depuis le",
            f"{told}\u00a0: corrigez le jour où l’opération commence.",
            citation=citation,
        )
    elif begins < first:
        yield _in_force(writing, f"{told}\u00a0: corrigez la date du début.", citation)


def _in_force(writing: Agreement, said: str, citation: Citation) -> Finding:
    return on_writing("V05", writing, "effective_on", "Entrée en vigueur", said, citation=citation)


def _opined(record: Entry, writing: Agreement, basis: LegalBasis) -> Iterator[Finding]:
    """V06: the opinion of the former regime: complete, favourable, before the operation."""
    # Another Act may still ask for an opinion: it is not the former regime that does.
    citation = basis.citation if basis.regime == OTHER_ACT else RULES["V06"].citation
    for field, label, sentence in OPINION_ASKED:
        if not getattr(writing, field):
            yield on_writing("V06", writing, field, label, sentence, citation=citation)
    if writing.opinion_outcome == OpinionOutcome.UNFAVOURABLE:
        yield on_writing(
            "V06",
            writing,
            "opinion_outcome",
            "Conclusion de l’avis",
            "L’avis est défavorable\u00a0: vérifiez ce qui a permis l’entente malgré lui.",
            degree=Degree.LOOK,
            citation=citation,
        )
    begins = begins_under(record, writing)
    if writing.opinion_on and begins and begins < writing.opinion_on:
        yield on_writing(
            "V06",
            writing,
            "opinion_on",
            "Date de l’avis",
            "L’avis vient après le début de l’opération\u00a0: vérifiez les dates.",
            degree=Degree.LOOK,
            citation=citation,
        )


def _amended(writing: Agreement, basis: LegalBasis) -> Iterator[Finding]:
    """V05, V06: an amendment is a step at the Commission too, by the law of its day."""
    for one in writing.amendments.all():
        step = basis.conditions_on(one.signed_on).commission if one.signed_on else ""
        if step == TRANSMISSION and not one.commission_received_on:
            yield on_writing(
                "V05",
                writing,
                "amendments",
                "Avenant",
                f"{one.number}, notez le jour où la Commission l’a reçu.",
                degree=Degree.LOOK,
                citation=basis.citation,
            )
        elif step == OPINION and not one.opinion_reference:
            yield on_writing(
                "V06",
                writing,
                "amendments",
                "Avenant",
                f"{one.number}, notez l’avis de la Commission, s’il y en a eu un.",
                degree=Degree.ADVICE,
            )


def _noticed(record: Entry, on: date) -> Iterator[Finding]:
    """V05: a prior notice to the Commission that came after the operation began."""
    day, given = record.effective_on(on), record.commission_notice_on
    if not given or given <= day:
        return
    for basis in fitting(record):
        if basis.conditions_on(day).commission == NOTICE:
            yield found(
                "V05",
                COMMISSION_NOTICE.key,
                COMMISSION_NOTICE.field,
                COMMISSION_NOTICE.label,
                "L’avis vient après le début de l’opération\u00a0: vérifiez les dates.",
                degree=Degree.LOOK,
                citation=COMMISSION_NOTICE.citation,
            )


def stepped(record: Entry, on: date) -> Iterator[Finding]:
    """The steps at the Commission that the provisions of an entry ask for."""
    yield from _noticed(record, on)
    writing = record.agreement
    if writing is None:
        return
    for basis, held in conditions_of(record, on):
        if held.commission == TRANSMISSION:
            yield from _transmitted(record, writing, held, basis.citation)
        elif held.commission == OPINION:
            yield from _opined(record, writing, basis)
        yield from _amended(writing, basis)

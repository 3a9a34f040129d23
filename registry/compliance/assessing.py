"""V04, V07: the privacy impact assessment, and what leaves Québec."""

from collections.abc import Iterator
from datetime import date

from registry.agreements.models import Agreement, PrivacyImpactAssessment
from registry.compliance.bases import conditions_of, needs_writing
from registry.compliance.finding import ASSESSMENT, Finding, found, listed, on_writing
from registry.entries.models import Communication, Entry
from registry.law import transfers
from registry.law.citations import Citation
from registry.law.french_dates import french_date
from registry.law.rules import Degree
from registry.law.writings import CONCLUSIONS


def _on_assessment(
    rule: str, of: PrivacyImpactAssessment, field: str, label: str, said: str, citation: Citation
) -> Finding:
    sentence = f"{of.reference}\u00a0: {said}"
    key, place = f"assessment.{field}", ASSESSMENT
    return found(rule, key, field, label, sentence, citation=citation, place=place, uid=of.uid)


def _concluded(
    rule: str, writing: Agreement, wanted: tuple[str, ...], by: date, citation: Citation
) -> Iterator[Finding]:
    """The assessments of the writing, finished by that day, conclude all that is wanted."""
    linked: list[PrivacyImpactAssessment] = list(writing.assessments.all())
    finished = [one for one in linked if one.completed_on and one.completed_on <= by]
    reached = {code for one in finished for code in one.conclusions}
    lacking = [CONCLUSIONS[code].title for code in wanted if code not in reached]
    if not linked and wanted:
        yield on_writing(
            rule,
            writing,
            "assessments",
            "Évaluation des facteurs relatifs à la vie privée",
            "Choisissez l’évaluation qui précède l’opération.",
            citation=citation,
        )
    elif lacking and not finished:
        yield _on_assessment(
            rule,
            linked[0],
            "completed_on",
            "Fin de l’évaluation",
            f"l’évaluation doit être terminée au plus tard le {french_date(by)}.",
            citation,
        )
    elif lacking:
        yield _on_assessment(
            rule,
            finished[-1],
            "conclusions",
            "Conclusions de l’évaluation",
            f"il manque cette conclusion\u00a0: {listed(lacking)}.",
            citation,
        )


def _outside(record: Communication, on: date) -> Iterator[Finding]:
    """V07: what leaves Québec rests on an assessment and a writing, or on an exemption."""
    if not record.outside_quebec or record.transfer_exemption:
        return
    day = record.effective_on(on)
    held = transfers.conditions_on(day)
    if not held.needs_writing:
        yield found(
            "V07",
            "transfer.protection",
            "outside_quebec",
            "À l’extérieur du Québec",
            "Vérifiez que la protection, là-bas, équivalait à celle du Québec, et gardez-en la"
            " preuve.",
            degree=Degree.LOOK,
        )
    elif record.agreement is not None:
        yield from _concluded("V07", record.agreement, held.conclusions, day, transfers.SECTION)
    # A writing that the provision asks for is missed as such already.
    elif not needs_writing(record, on):
        yield found(
            "V07",
            "transfer.agreement",
            "agreement",
            "Entente, mandat ou contrat",
            "Choisissez l’écrit qui encadre la communication hors du Québec, ou le cas d’exception"
            " qui s’applique.",
        )


def assessed(record: Entry, on: date) -> Iterator[Finding]:
    """The assessments that the provisions of an entry ask for and that are lacking."""
    if record.agreement is not None:
        day = record.effective_on(on)
        for basis, held in conditions_of(record, on):
            yield from _concluded("V04", record.agreement, held.conclusions, day, basis.citation)
    if isinstance(record, Communication):
        yield from _outside(record, on)

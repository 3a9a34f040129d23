"""Plain functions that make what a test needs; each value can be given by name."""

from datetime import date
from typing import Any

from registry.agreements.models import (
    Agreement,
    AgreementDocument,
    Amendment,
    PrivacyImpactAssessment,
    Recipient,
)
from registry.bodies import editing
from registry.bodies.models import PublicBody
from registry.categories.models import InformationCategory, PersonCategory, SecurityMeasure
from registry.distribution.models import DistributedItem
from registry.editions.canonical import digest
from registry.entries.models import (
    CollectionForAnother,
    Communication,
    HealthCommunication,
    LoggedCommunication,
    NilStatement,
    OtherUse,
)
from registry.inventory.models import PersonalInformationFile
from registry.law.writings import CLAUSES, CONCLUSIONS
from registry.publication import review
from registry.records.publishable import Disclosure
from tests.people import NOW, chief_of, make_body, make_user, numbers, officer_of

__all__ = ["NOW", "make_body", "make_user"]


def _add(record: Any, values: dict[str, Any]) -> Any:
    return editing.add(record, values=values, by=officer_of(record.public_body), now=NOW)


def make_category(body: PublicBody, **values: Any) -> InformationCategory:
    """An information category, complete."""
    given = {
        "title": f"Renseignements d’essai {next(numbers)}",
        "family": "assures",
        "elements": "nom\nadresse",
    } | values
    return _add(InformationCategory(public_body=body), given)


def make_person_category(body: PublicBody, **values: Any) -> PersonCategory:
    """A category of persons."""
    return _add(PersonCategory(public_body=body), {"title": f"Personnes {next(numbers)}"} | values)


def make_measure(body: PublicBody, **values: Any) -> SecurityMeasure:
    """A security measure."""
    return _add(SecurityMeasure(public_body=body), {"title": f"Mesure {next(numbers)}"} | values)


def make_recipient(body: PublicBody, **values: Any) -> Recipient:
    """A recipient."""
    return _add(Recipient(public_body=body), {"name": f"Destinataire {next(numbers)}"} | values)


def make_assessment(body: PublicBody, **values: Any) -> PrivacyImpactAssessment:
    """A privacy impact assessment, finished, that concludes all that may be asked of one."""
    given = {
        "reference": f"EFVP-{next(numbers)}",
        "title": "Évaluation d’essai",
        "completed_on": date(2023, 12, 1),
        "conclusions": list(CONCLUSIONS),
    } | values
    return _add(PrivacyImpactAssessment(public_body=body), given)


def make_agreement(body: PublicBody, **values: Any) -> Agreement:
    """A written agreement of today’s regime that says all that any provision asks of it."""
    given = {
        "kind": "agreement",
        "number": f"E-{next(numbers)}",
        "title": "Entente d’essai",
        "purposes": "Produire des statistiques",
        "nature": "Identité et adresse",
        "transmission_method": "Dépôt chiffré",
        "protection_measures": "Accès limité et journalisé",
        "periodicity": "Chaque mois",
        "duration": "Cinq ans",
        "obligations": "Engagements, avis, vérifications",
        "clauses": [clause.code for clause in CLAUSES],
        "undertakings": "obtained",
        "signed_on": date(2024, 1, 15),
        "commission_received_on": date(2024, 2, 1),
        "effective_on": date(2024, 4, 1),
        "opinion_reference": "Avis d’essai",
        "opinion_on": date(2020, 1, 15),
        "opinion_outcome": "favourable",
    } | values
    given.setdefault("parties", [make_recipient(body)])
    given.setdefault("assessments", [make_assessment(body)])
    return _add(Agreement(public_body=body), given)


def make_amendment(agreement: Agreement, **values: Any) -> Amendment:
    """An amendment to an agreement, received by the Commission."""
    given = {
        "agreement": agreement,
        "number": f"Avenant {next(numbers)}",
        "changes": "La périodicité devient mensuelle.",
        "signed_on": date(2025, 3, 3),
        "commission_received_on": date(2025, 3, 10),
    } | values
    return _add(Amendment(public_body=agreement.public_body), given)


def make_document(agreement: Agreement, content: bytes = b"%PDF-1.7 essai", **values: Any) -> Any:
    """A document attached to an agreement."""
    given = {
        "file_name": "entente.pdf",
        "media_type": "application/pdf",
        "is_public": False,
        "added_at": NOW,
        "added_by": officer_of(agreement.public_body),
    } | values
    row = AgreementDocument(
        agreement=agreement,
        content=content,
        size=len(content),
        sha256=digest(content),
        **given,
    )
    row.save()
    return row


def make_logged(body: PublicBody, **values: Any) -> LoggedCommunication:
    """A line of the log that is never published."""
    given = {
        "duty": "LAI-60",
        "happened_on": date(2026, 5, 4),
        "recipient": "Corps de police d’essai",
        "information": "Adresse",
        "reason": "Demande écrite",
    } | values
    return _add(LoggedCommunication(public_body=body), given)


def make_file(body: PublicBody, **values: Any) -> PersonalInformationFile:
    """A personal information file with its eight particulars."""
    given = {
        "title": f"Fichier d’essai {next(numbers)}",
        "purposes": "Administrer le régime",
        "management_method": "Base de données",
        "source": "La personne concernée",
        "persons_with_access": "Agents d’indemnisation",
        "security_details": "Accès journalisé",
    } | values
    given.setdefault("categories", [make_category(body)])
    given.setdefault("persons_concerned", [make_person_category(body)])
    return _add(PersonalInformationFile(public_body=body), given)


def make_communication(body: PublicBody, **values: Any) -> Communication:
    """A communication with all that the law asks."""
    given = {
        "title": f"Communication d’essai {next(numbers)}",
        "channel": "ententes",
        "purpose": "Produire des statistiques sur la santé.",
        "outside_quebec": False,
        "legal_bases": ["LAI-68-1"],
    } | values
    given.setdefault("categories", [make_category(body)])
    given.setdefault("recipients", [make_recipient(body)])
    given.setdefault("agreement", make_agreement(body))
    return _add(Communication(public_body=body), given)


def make_collection(body: PublicBody, **values: Any) -> CollectionForAnother:
    """A collection for another body, with all that the law asks."""
    given = {
        "title": f"Collecte d’essai {next(numbers)}",
        "program_or_function": "Programme d’essai",
        "service_or_mission": "Guichet commun",
        "purpose": "Ouvrir le dossier.",
        "access_in_collecting_body": "Préposés aux renseignements",
        "access_in_receiving_body": "Agents d’indemnisation",
        "legal_bases": ["LAI-64-3"],
    } | values
    given.setdefault("categories", [make_category(body)])
    given.setdefault("beneficiary_body", make_recipient(body))
    given.setdefault("agreement", make_agreement(body))
    return _add(CollectionForAnother(public_body=body), given)


def make_use(body: PublicBody, **values: Any) -> OtherUse:
    """A use for another purpose, with all that the law asks."""
    given = {
        "title": f"Utilisation d’essai {next(numbers)}",
        "purpose": "Améliorer le service.",
        "original_purpose": "Ouvrir le dossier.",
        "persons_with_access": "Analystes",
        "legal_bases": ["LAI-65.1-1"],
    } | values
    given.setdefault("categories", [make_category(body)])
    return _add(OtherUse(public_body=body), given)


def make_health_communication(body: PublicBody, **values: Any) -> HealthCommunication:
    """A communication of health information, with all that the law asks."""
    given = {
        "title": f"Communication de santé d’essai {next(numbers)}",
        "purpose": "Évaluer un programme.",
        "legal_bases": ["LRSSS-77"],
        "starts_on": date(2024, 9, 1),
    } | values
    given.setdefault("categories", [make_category(body)])
    given.setdefault("recipients", [make_recipient(body)])
    given.setdefault("agreement", make_agreement(body, kind="mandate"))
    return _add(HealthCommunication(public_body=body), given)


def make_item(body: PublicBody, **values: Any) -> DistributedItem:
    """An item of the page of distributed information, complete."""
    given = {
        "section": "organisation",
        "title": f"Élément d’essai {next(numbers)}",
        "position": 10,
        "text": "Les directions de l’organisme.",
        "links": "Organigramme | https://www.exemple.quebec/organigramme",
    } | values
    return _add(DistributedItem(public_body=body), given)


def make_nil(body: PublicBody, **values: Any) -> NilStatement:
    """A statement that a part of the register has nothing."""
    given = {
        "title": "Aucune utilisation",
        "part": "utilisations",
        "declared_on": date(2026, 11, 1),
    } | values
    return _add(NilStatement(public_body=body), given)


def approve(record: Any, **values: Any) -> Any:
    """Submit the record, have it approved, and give it back as it stands."""
    body = record.public_body
    submitted = review.submit(record, by=officer_of(body), now=values.get("now", NOW))
    review.approve(
        submitted,
        revision=submitted.revision,
        by=chief_of(body),
        now=values.get("now", NOW),
        comment=values.get("comment", "Essai"),
        public_reason=values.get("public_reason", ""),
    )
    return type(record).objects.get(pk=record.pk)


def withhold(record: Any, *particulars: str, **values: Any) -> Any:
    """Decide that these particulars, or the whole record when none is named, are withheld."""
    return review.decide_disclosure(
        record,
        disclosure=Disclosure.PARTIAL if particulars else Disclosure.WITHHELD,
        particulars=list(particulars),
        ground=values.get("ground", "LAI-28"),
        reason=values.get("reason", "Essai"),
        until=values.get("until"),
        by=chief_of(record.public_body),
        now=values.get("now", NOW),
    )


def rename(record: Any, title: str) -> Any:
    """Give the record another title: it becomes a draft again."""
    return editing.edit(
        record,
        values={"title": title},
        revision=record.revision,
        why="Essai",
        by=officer_of(record.public_body),
        now=NOW,
    )

"""Fill an entry with what the law asks of it, and with nothing else, whatever its provision.

`Case` names a provision, a kind of entry and the day its writing is signed. The values go by field
name, as the models and the forms of the workspace call them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from registry.bodies import editing
from registry.entries.models import (
    CollectionForAnother,
    Communication,
    HealthCommunication,
    OtherUse,
)
from registry.law.asks import asked
from registry.law.kinds import COLLECTION, COMMUNICATION, HEALTH_COMMUNICATION, OTHER_USE
from registry.law.legal_bases import OPINION, TRANSMISSION, Conditions, LegalBasis
from registry.law.provisions import LEGAL_BASES
from registry.law.registers import AGREEMENTS
from registry.law.requirements import Requirement
from registry.law.writings import CLAUSES, CONTENTS
from tests import factories

DAY = timedelta(days=1)
TODAY = factories.NOW.date()
LONG_AGO, LATELY = date(2019, 5, 6), date(2025, 3, 3)
# Received ten days after the signature, in force the thirtieth day after.
RECEIVED, IN_FORCE = timedelta(days=10), timedelta(days=40)
MODELS: dict[str, Any] = {
    COMMUNICATION: Communication,
    COLLECTION: CollectionForAnother,
    OTHER_USE: OtherUse,
    HEALTH_COMMUNICATION: HealthCommunication,
}
TEXTS = {
    "purpose": "Vérifier l’admissibilité au programme.",
    "enabling_act": "Loi électorale",
    "enabling_provision": "art. 40, al. 2",
    "authorization": "Autorisation 2025-12",
    "program_or_function": "Programme d’essai",
    "service_or_mission": "Guichet commun",
    "access_in_collecting_body": "Préposés aux renseignements",
    "access_in_receiving_body": "Agents d’indemnisation",
    "persons_with_access": "Analystes",
    "purposes": "Verser une prestation",
    "nature": "Identité et adresse",
    "transmission_method": "Dépôt chiffré",
    "protection_measures": "Accès limité et journalisé",
    "periodicity": "Chaque mois",
    "duration": "Cinq ans",
    "obligations": "Engagements, avis, vérifications",
}
# A writing that says nothing: what the factory fills by itself.
BLANK: dict[str, Any] = {
    "purposes": "",
    "nature": "",
    "transmission_method": "",
    "protection_measures": "",
    "periodicity": "",
    "duration": "",
    "obligations": "",
    "clauses": [],
    "undertakings": "",
    "commission_received_on": None,
    "effective_on": None,
    "opinion_reference": "",
    "opinion_on": None,
    "opinion_outcome": "",
    "parties": [],
    "assessments": [],
}


@dataclass(frozen=True, slots=True)
class Case:
    """A provision, an entry of a kind that rests on it, the day its writing is signed."""

    basis: LegalBasis
    kind: str
    day: date

    def __str__(self) -> str:
        return f"{self.basis.code}-{self.kind}-{self.day}"

    @property
    def conditions(self) -> Conditions:
        """What the provision asks by the law of that day."""
        return self.basis.conditions_on(self.day)

    @property
    def starts_on(self) -> date:
        """The day the operation may begin."""
        return self.day + (IN_FORCE if self.conditions.commission == TRANSMISSION else 0 * DAY)

    @property
    def asked(self) -> tuple[Requirement, ...]:
        """What the law asks the entry itself to show."""
        return asked(self.kind, [self.basis.code], self.starts_on, TODAY)


def _days(basis: LegalBasis) -> Iterator[date]:
    """The first and the last day of each regime of the provision, while it is in force."""
    for held in basis.conditions:
        since = max(filter(None, (held.span.since, basis.since)), default=LONG_AGO)
        until = min(filter(None, (held.span.until, basis.until)), default=LATELY)
        yield from dict.fromkeys((since, until))


def cases() -> list[Case]:
    """Every provision of the table, for each kind of entry, on the edges of each of its regimes."""
    return [
        Case(basis, kind, day)
        for basis in LEGAL_BASES
        for kind in basis.kinds
        for day in _days(basis)
    ]


def _asked_value(body: Any, field: str, case: Case) -> Any:
    makers: dict[str, Any] = {
        "categories": lambda: [factories.make_category(body)],
        "recipients": lambda: [factories.make_recipient(body, kind="private_body")],
        "beneficiary_body": lambda: factories.make_recipient(body),
        "outside_quebec": lambda: False,
        "legal_bases": lambda: [case.basis.code],
        "commission_notice_on": lambda: case.day,
        "agreement": lambda: make_writing(body, case),
    }
    return makers[field]() if field in makers else TEXTS[field]


def entry_values(body: Any, case: Case) -> dict[str, Any]:
    """The values of the entry: what is asked, its title, its day, and its place."""
    values = {one.field: _asked_value(body, one.field, case) for one in case.asked}
    values |= {
        "title": "Inscription d’essai",
        "legal_bases": [case.basis.code],
        "starts_on": case.starts_on,
    }
    if case.kind == COMMUNICATION:
        channels = case.basis.channels
        values["channel"] = AGREEMENTS if case.conditions.content else channels[0]
    return values


def writing_values(case: Case) -> dict[str, Any]:
    """The values of the writing: what the provision asks it to say, its days and its steps."""
    held = case.conditions
    items = CONTENTS[held.content].items if held.content else ()
    values = {"kind": "agreement", "number": f"E-{case}", "title": "Écrit d’essai"}
    values |= {"signed_on": case.day}
    values |= {item.field: TEXTS[item.field] for item in items if item.field in TEXTS}
    if held.needs_clauses:
        values |= {"clauses": [one.code for one in CLAUSES], "undertakings": "obtained"}
    if held.commission == TRANSMISSION:
        values |= {"commission_received_on": case.day + RECEIVED, "effective_on": case.starts_on}
    if held.commission == OPINION:
        values |= {"opinion_reference": "9378-21", "opinion_on": case.day}
        values |= {"opinion_outcome": "favourable"}
    return values


def assessment_values(case: Case) -> dict[str, Any]:
    """The values of the assessment, finished the day the operation begins; empty when none is."""
    concluded = list(case.conditions.conclusions)
    if not concluded:
        return {}
    return {
        "reference": f"EFVP-{case}",
        "title": "Évaluation d’essai",
        "completed_on": case.starts_on,
        "conclusions": concluded,
    }


def make_writing(body: Any, case: Case) -> Any:
    """The writing, with its parties and its assessment when they are asked."""
    held, values = case.conditions, BLANK | writing_values(case)
    if held.content and any(one.field == "parties" for one in CONTENTS[held.content].items):
        values["parties"] = [factories.make_recipient(body)]
    if assessment_values(case):
        values["assessments"] = [factories.make_assessment(body, **assessment_values(case))]
    return factories.make_agreement(body, **values)


def make_entry(body: Any, case: Case) -> Any:
    """The entry with all that is asked, kept."""
    officer = factories.make_user(body, "officer")
    record = MODELS[case.kind](public_body=body)
    return editing.add(record, values=entry_values(body, case), by=officer, now=factories.NOW)

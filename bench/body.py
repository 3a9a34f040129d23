"""A body with as many entries as asked, of every kind, written at once and without history."""

from datetime import date, timedelta
from typing import Any

from django.db import models

from registry.agreements.models import Agreement, Amendment, PrivacyImpactAssessment, Recipient
from registry.categories.models import InformationCategory, PersonCategory
from registry.entries.models import (
    CollectionForAnother,
    Communication,
    HealthCommunication,
    NilStatement,
    OtherUse,
)
from registry.inventory.models import PersonalInformationFile
from registry.law.writings import CLAUSES, CONCLUSIONS

RECIPIENTS, CATEGORIES, FILES = 40, 12, 12
# A writing carries ten entries, and one entry in seven lacks its purpose.
SHARED_BY, LACKING = 10, 7
SIGNED = date(2024, 1, 15)
PURPOSE = "Vérifier l’admissibilité des personnes à un programme et corriger leur adresse."
KINDS: tuple[tuple[type, dict[str, Any]], ...] = (
    (Communication, {"channel": "ententes", "legal_bases": ["LAI-68-1"], "outside_quebec": False}),
    (Communication, {"channel": "mandats", "legal_bases": ["LAI-67.2"], "outside_quebec": False}),
    (
        Communication,
        {
            "channel": "lois",
            "legal_bases": ["LAI-67"],
            "outside_quebec": False,
            "enabling_act": "Loi d’essai",
            "enabling_provision": "40",
        },
    ),
    (
        CollectionForAnother,
        {
            "legal_bases": ["LAI-64-3"],
            "program_or_function": "Programme d’essai",
            "service_or_mission": "Guichet commun",
            "access_in_collecting_body": "Préposés",
            "access_in_receiving_body": "Agents",
        },
    ),
    (OtherUse, {"legal_bases": ["LAI-65.1-1"], "persons_with_access": "Analystes"}),
    (HealthCommunication, {"legal_bases": ["LRSSS-77"], "starts_on": date(2024, 9, 1)}),
)
UNWRITTEN = {"LAI-67", "LAI-65.1-1"}


def _kept(rows: list[Any]) -> list[Any]:
    """Write the rows at once: the house refuses it to all but a measure."""
    return models.QuerySet(type(rows[0])).bulk_create(rows, batch_size=1000)


def _link(model: Any, name: str, pairs: list[tuple[int, int]]) -> None:
    """Write the rows of a many-to-many field at once."""
    field = model._meta.get_field(name)
    through, source, target = (
        field.remote_field.through,
        field.m2m_field_name(),
        field.m2m_reverse_field_name(),
    )
    rows = [through(**{f"{source}_id": one, f"{target}_id": other}) for one, other in pairs]
    through.objects.bulk_create(rows, batch_size=5000)


def _numbered(body: Any, model: type, count: int, **values: Any) -> list[Any]:
    titled = "name" if model is Recipient else "title"
    return _kept(
        [
            model(public_body=body, revision=1, **{titled: f"Élément d’essai {n}"}, **values)
            for n in range(count)
        ]
    )


def _writings(body: Any, count: int, recipients: list[Any]) -> list[Any]:
    writings = _kept(
        [
            Agreement(
                public_body=body,
                revision=1,
                kind="agreement",
                number=f"E-{number}",
                title=f"Entente d’essai {number}",
                purposes=PURPOSE,
                nature="Identité et adresse",
                transmission_method="Dépôt chiffré",
                protection_measures="Accès limité et journalisé",
                periodicity="Chaque mois",
                duration="Cinq ans",
                clauses=[clause.code for clause in CLAUSES],
                undertakings="obtained",
                signed_on=SIGNED,
                commission_received_on=SIGNED + timedelta(days=15),
                effective_on=SIGNED + timedelta(days=60),
            )
            for number in range(count)
        ]
    )
    assessments = _kept(
        [
            PrivacyImpactAssessment(
                public_body=body,
                revision=1,
                reference=f"EFVP-{number}",
                title=f"Évaluation d’essai {number}",
                completed_on=SIGNED,
                conclusions=list(CONCLUSIONS),
            )
            for number in range(count)
        ]
    )
    _kept(
        [
            Amendment(
                public_body=body,
                revision=1,
                agreement=writing,
                number="Avenant 1",
                changes="La durée",
                signed_on=SIGNED + timedelta(days=400),
            )
            for writing in writings
        ]
    )
    parties = [(one.pk, recipients[n % RECIPIENTS].pk) for n, one in enumerate(writings)]
    _link(Agreement, "parties", parties)
    pairs = [(one.pk, other.pk) for one, other in zip(writings, assessments, strict=True)]
    _link(Agreement, "assessments", pairs)
    return writings


def _files(body: Any, categories: list[Any]) -> None:
    persons = _numbered(body, PersonCategory, 1)
    files = _numbered(
        body,
        PersonalInformationFile,
        FILES,
        purposes=PURPOSE,
        management_method="Base de données",
        source="La personne concernée",
        persons_with_access="Agents",
        security_details="Accès journalisé",
    )
    _link(PersonalInformationFile, "categories", [(one.pk, categories[0].pk) for one in files])
    _link(PersonalInformationFile, "persons_concerned", [(one.pk, persons[0].pk) for one in files])


def fill(body: Any, count: int) -> None:
    """Give a health body that many entries, of every kind in turn, and what they rest on."""
    recipients = _numbered(body, Recipient, RECIPIENTS, kind="private_body")
    categories = _numbered(
        body, InformationCategory, CATEGORIES, family="assures", elements="nom\nadresse"
    )
    writings = _writings(body, count // SHARED_BY + 1, recipients)
    _files(body, categories)
    _kept(
        [
            NilStatement(
                public_body=body,
                revision=1,
                title="Aucune utilisation",
                part="utilisations",
                declared_on=SIGNED,
            )
        ]
    )
    for place, (model, values) in enumerate(KINDS):
        _entries(body, model, values, range(place, count, len(KINDS)), recipients, writings)
    for model in {model for model, _ in KINDS}:
        rows: list[Any] = list(models.QuerySet(model).filter(public_body=body))
        pairs = [
            (one.pk, categories[(n + k) % CATEGORIES].pk)
            for n, one in enumerate(rows)
            for k in (0, 5)
        ]
        _link(model, "categories", pairs)
        if hasattr(model, "recipients"):
            pairs = [(one.pk, recipients[n % RECIPIENTS].pk) for n, one in enumerate(rows)]
            _link(model, "recipients", pairs)


def _entries(
    body: Any,
    model: type,
    values: dict[str, Any],
    numbers: range,
    recipients: list[Any],
    writings: list[Any],
) -> None:
    given = dict(values)
    if model is CollectionForAnother:
        given["beneficiary_body"] = recipients[0]
    is_written = not UNWRITTEN & set(values["legal_bases"])
    rows = [
        model(
            public_body=body,
            revision=1,
            title=f"Inscription d’essai {number}",
            purpose="" if number % LACKING == 0 else PURPOSE,
            agreement=writings[number // SHARED_BY] if is_written else None,
            **given,
        )
        for number in numbers
    ]
    if rows:
        _kept(rows)

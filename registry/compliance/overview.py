"""All the records of a body, each with what the law finds in it, in a fixed number of queries."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Prefetch, prefetch_related_objects

from registry.agreements.models import Agreement, PrivacyImpactAssessment, Recipient
from registry.categories.models import InformationCategory, PersonCategory, SecurityMeasure
from registry.compliance.finding import Finding
from registry.compliance.findings import findings
from registry.compliance.nothing import parts_in_use
from registry.distribution.models import DistributedItem, ItemDocument
from registry.entries.models import (
    CollectionForAnother,
    Communication,
    Entry,
    HealthCommunication,
    NilStatement,
    OtherUse,
)
from registry.inventory.models import PersonalInformationFile

MODELS: tuple[Any, ...] = (
    PersonalInformationFile,
    Communication,
    CollectionForAnother,
    OtherUse,
    NilStatement,
    HealthCommunication,
    InformationCategory,
    DistributedItem,
)
# What the checks read of the rows that a record links to, and no more.
READ: dict[type, tuple[str, ...]] = {
    InformationCategory: ("is_health",),
    PersonCategory: ("pk",),
    SecurityMeasure: ("pk",),
    Recipient: ("kind",),
    PrivacyImpactAssessment: ("uid", "reference", "completed_on", "conclusions"),
    ItemDocument: ("item", "file_name", "is_public", "added_at"),
}
LINKS: dict[type, tuple[str, ...]] = {
    PersonalInformationFile: ("categories", "persons_concerned", "security_measures"),
    Communication: ("categories", "recipients"),
    CollectionForAnother: ("categories",),
    OtherUse: ("categories",),
    HealthCommunication: ("categories", "recipients"),
    Agreement: ("parties", "assessments"),
    DistributedItem: ("documents",),
}


@dataclass(frozen=True, slots=True)
class Judged:
    """A record and what the law finds in it on a day, the gravest first."""

    record: Any
    findings: tuple[Finding, ...]

    @property
    def blocks(self) -> bool:
        """Whether one of them forbids its approval."""
        return any(one.blocks for one in self.findings)


def _links(model: Any) -> list[Prefetch]:
    return [
        Prefetch(name, queryset=related.objects.order_by().only(*READ[related]))
        for name in LINKS.get(model, ())
        for related in (model._meta.get_field(name).related_model,)
    ]


def _with_writings(entries: list[Any]) -> None:
    """Give each entry its writing, read once with its parties, assessments and amendments."""
    wanted = {one.agreement_id for one in entries if one.agreement_id}
    if not wanted:
        return
    rows = Agreement.objects.filter(pk__in=wanted).order_by().defer("internal_note")
    writings = {one.pk: one for one in rows.prefetch_related(*_links(Agreement), "amendments")}
    for one in entries:
        if one.agreement_id:
            one.agreement = writings[one.agreement_id]


def judged(body: Any, records: Iterable[Any], on: date) -> list[Judged]:
    """These records of the body with their findings, in the order given."""
    rows = list(records)
    by_model: dict[type, list[Any]] = defaultdict(list)
    for record in rows:
        record.public_body = body
        by_model[type(record)].append(record)
    for model, found in by_model.items():
        prefetch_related_objects(found, *_links(model))
    _with_writings([one for one in rows if isinstance(one, Entry)])
    return [Judged(record, tuple(findings(record, on))) for record in rows]


def overview(body: Any, on: date) -> list[Judged]:
    """All the records of the body with their findings, register by register."""
    rows = [
        row
        for model in MODELS
        if body.is_health_body or model is not HealthCommunication
        for row in model.objects.of(body).defer("internal_note")
    ]
    used = parts_in_use(rows, on)
    for row in rows:
        if isinstance(row, NilStatement):
            row.parts_in_use = used  # type: ignore[attr-defined]
    return judged(body, rows, on)


def by_uid(found: Iterable[Judged]) -> dict[str, tuple[Finding, ...]]:
    """The findings of each record, by its public identifier."""
    return {one.record.uid: one.findings for one in found}

"""The demonstration as it stands once loaded: what each record says, what the law says of it."""

import json
from dataclasses import dataclass
from itertools import chain
from typing import Any

from django.apps import apps
from django.utils import timezone

from config.environment import ROOT
from registry.agreements.models import Agreement, AgreementDocument, Amendment
from registry.compliance.finding import Finding
from registry.compliance.findings import findings
from registry.editions.models import StoredDocument
from registry.law.rules import Degree
from registry.publication.demonstration import ORDER, load, publish_first_editions
from registry.publication.kinds import BY_KIND
from tests.conftest import NOW

PASSWORD = "phrase de passe d’essai"
FIXTURES = {
    name: json.loads((ROOT / "fixtures" / f"{name}.json").read_text("utf-8"))
    for name in ("ramq", "ville")
}
LISTS = dict(ORDER)


@dataclass(frozen=True)
class Seen:
    """A record as it stands after loading, with what the law says of it."""

    record: Any
    findings: list[Finding]

    @property
    def is_draft(self) -> bool:
        """Whether the demonstration leaves it so."""
        return bool(self.record.status == "draft")

    @property
    def blocks(self) -> list[str]:
        """What forbids to publish it."""
        return [one.message for one in self.findings if one.blocks]

    def is_told(self, rule: str, degree: Degree) -> bool:
        """Whether that rule says something of it, in that degree."""
        return any(one.rule == rule and one.degree == degree for one in self.findings)


@dataclass(frozen=True)
class Demonstration:
    """What both bodies hold once loaded, and what their first editions say."""

    seen: dict[str, list[Seen]]
    counts: dict[str, dict[str, int]]
    agreements: dict[str, Agreement]
    amendments: list[Amendment]
    editions: dict[str, dict[str, Any]]
    documents: set[tuple[str, bool]]
    published_documents: set[str]
    changed_by_a_second_loading: dict[str, int]

    def every(self, kind: str) -> list[Seen]:
        """The records of that kind, of both bodies."""
        rows = chain.from_iterable(self.seen.values())
        return [one for one in rows if one.record.requirements == kind]


def _load(name: str) -> Any:
    path = ROOT / "fixtures" / f"{name}.json"
    return load(path, password=PASSWORD, now=NOW)


def _written() -> dict[str, int]:
    """How many rows each table has, those of the history included."""
    return {model._meta.label: model._base_manager.count() for model in apps.get_models()}


def _look(body: Any) -> list[Seen]:
    today = timezone.localdate(NOW)
    models = BY_KIND.values()
    records = chain.from_iterable(model.objects.of(body).order_by("pk") for model in models)
    return [Seen(record, findings(record, today)) for record in records]


def made() -> Demonstration:
    bodies = {name: _load(name) for name in FIXTURES}
    before = _written()
    for name in FIXTURES:
        _load(name)
    changed = {label: count for label, count in _written().items() if count != before[label]}
    counts = {
        name: {key: model.objects.of(body).count() for key, model in ORDER}
        for name, body in bodies.items()
    }
    editions = {
        name: {one.register: one for one in publish_first_editions(body, now=NOW)}
        for name, body in bodies.items()
    }
    agreements = Agreement.objects.select_related("replaces").prefetch_related("assessments")
    return Demonstration(
        {name: _look(body) for name, body in bodies.items()},
        counts,
        {one.number: one for one in agreements},
        list(Amendment.objects.select_related("agreement")),
        editions,
        set(AgreementDocument.objects.values_list("file_name", "is_public")),
        set(StoredDocument.objects.values_list("file_name", flat=True)),
        changed,
    )

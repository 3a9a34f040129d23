"""The demonstration as a fresh installation has it, looked at once for all the tests."""

import json
import os
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from django.apps import apps
from django.db import transaction
from django.test import Client, override_settings

from config.environment import ROOT
from registry.editions.models import Change, Edition
from registry.publication.story import install
from tests.conftest import NOW
from tests.public_site.conftest import FACE

READ = (
    "/ramq/diffusion/",
    "/ramq/diffusion/au/2026-07-01/",
    "/ramq/inventaire/",
    "/ramq/registre/",
    "/ramq/registre/editions/",
    "/ramq/categories/",
)


@dataclass(frozen=True)
class Installed:
    """What the public reads of it, its editions, and what a second installation changed."""

    pages: dict[str, str]
    editions: list[tuple[str, int, int]]
    changes: dict[str, list[tuple[str, str, str]]]
    outside: list[tuple[str, Any, tuple[str, ...], tuple[str, ...]]]
    changed_by_a_second_installation: dict[str, int]


def _written() -> dict[str, int]:
    return {model._meta.label: model._base_manager.count() for model in apps.get_models()}


def _pages() -> dict[str, str]:
    face = import_module("config.settings_public")
    with override_settings(**{name: getattr(face, name) for name in FACE}):
        reader = Client()
        return {address: reader.get(address).content.decode() for address in READ}


def _lightened() -> dict[str, Any]:
    """The demonstration without most of its flows, which are long to load and tried elsewhere."""
    data = json.loads((ROOT / "fixtures" / "ramq.json").read_text("utf-8"))
    told = {row["uid"] for step in data["story"]["steps"] for row in step["edits"]}
    data["communications"] = [
        row
        for row in data["communications"]
        if row["uid"] in told or row["outside_quebec"] or row["disclosure"] == "partial"
    ]
    rested = {row["agreement"] for row in data["communications"]}
    data["agreements"] = [row for row in data["agreements"] if row["uid"] in rested]
    data["documents"] = [row for row in data["documents"] if row["agreement"] in rested]
    emptied = ("amendments", "collections", "uses", "health_communications", "log")
    return data | dict.fromkeys(emptied, [])


def _install(folder: str) -> None:
    path = Path(folder) / "organisme.json"
    path.write_text(json.dumps(_lightened(), ensure_ascii=False), encoding="utf-8")
    install(path, password="phrase de passe d’essai", now=NOW)


def _changes() -> dict[str, list[tuple[str, str, str]]]:
    told: dict[str, list[tuple[str, str, str]]] = {}
    for one in Change.objects.filter(edition__number=2).select_related("edition"):
        row = (one.action, "form" if one.is_form else "", one.reason)
        told.setdefault(one.edition.register, []).append(row)
    return told


def _outside() -> list[tuple[str, Any, tuple[str, ...], tuple[str, ...]]]:
    edition = Edition.objects.current("ramq", "registre")
    found = []
    for placement in edition.placements.select_related("stored"):
        one = placement.entry.fragment
        item = one.particular("communication.outside_quebec")
        if item and item.values == ("Oui",):
            found.append((one.title, one.since, one.categories, one.recipients))
    return found


@pytest.fixture(scope="session")
def installed(django_db_setup: None, django_db_blocker: Any) -> Installed:
    """The body as a fresh installation has it, read before the database is given back."""
    os.environ.setdefault("DATABASE_READER_URL", os.environ["DATABASE_APP_URL"])
    with django_db_blocker.unblock(), transaction.atomic(), TemporaryDirectory() as folder:
        _install(folder)
        before = _written()
        _install(folder)
        after = _written()
        days = Edition.objects.order_by("register", "number")
        found = Installed(
            _pages(),
            [(one.register, one.number, (NOW - one.published_at).days) for one in days],
            _changes(),
            _outside(),
            {label: count for label, count in after.items() if count != before[label]},
        )
        transaction.set_rollback(True)
    return found

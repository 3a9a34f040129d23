"""Loading the demonstration: bodies, people, words, files, entries; loading it twice changes
nothing. Everything goes through the same acts as in the workspace."""

import json
from datetime import date, datetime
from pathlib import Path
from typing import Any

from django.db import transaction

from registry.agreements.models import Agreement, Recipient
from registry.bodies import editing
from registry.bodies.models import Membership, PublicBody, User
from registry.bodies.roles import Role
from registry.categories.models import InformationCategory, PersonCategory, SecurityMeasure
from registry.editions.models import Edition
from registry.entries.models import Communication
from registry.inventory.models import PersonalInformationFile
from registry.law.registers import REGISTERS
from registry.publication import review
from registry.publication.actions import NothingNewError, publish
from registry.records.publishable import Disclosure, PublishableRecord

WHY = "Chargement de la démonstration"
ORDER: tuple[tuple[str, Any], ...] = (
    ("categories", InformationCategory),
    ("person_categories", PersonCategory),
    ("security_measures", SecurityMeasure),
    ("recipients", Recipient),
    ("agreements", Agreement),
    ("files", PersonalInformationFile),
    ("communications", Communication),
)
DECISION = {"disclosure", "withheld_particulars", "withholding_ground", "withholding_reason"}


def _body(data: dict[str, Any], now: datetime) -> PublicBody:
    body = PublicBody.objects.filter(slug=data["slug"]).first()
    return body or PublicBody(**data).keep(by=None, why=WHY, at=now)


def _people(body: PublicBody, rows: list[dict[str, Any]], password: str, now: datetime) -> None:
    for row in rows:
        user = User.objects.filter(email=row["email"]).first()
        if user is None:
            user = User(email=row["email"], name=row["name"])
            user.set_password(password)
            user.save()
        for role in row["roles"]:
            if not Membership.objects.filter(user=user, public_body=body, role=role).exists():
                Membership(user=user, public_body=body, role=role).keep(by=None, why=WHY, at=now)


def member(body: PublicBody, role: Role) -> User:
    """The first person of the body who has that role."""
    membership = Membership.objects.of(body).filter(role=role).order_by("pk").first()
    if membership is None:
        raise LookupError(f"La démonstration de {body} n’a personne pour le rôle {role.label}.")
    return membership.user


def _value(model: Any, name: str, value: Any) -> Any:
    """A value of the fixture as the field takes it: links by uid, dates as days."""
    field = model._meta.get_field(name)
    if field.many_to_many:
        found = {row.uid: row for row in field.related_model.objects.filter(uid__in=value)}
        return [found[uid] for uid in value]
    if field.many_to_one:
        return field.related_model.objects.get(uid=value) if value else None
    if field.get_internal_type() == "DateField" and value:
        return date.fromisoformat(value)
    return value


def _record(body: PublicBody, model: Any, row: dict[str, Any], officer: User, now: datetime) -> Any:
    values = {
        name: _value(model, name, value)
        for name, value in row.items()
        if name not in DECISION | {"uid"}
    }
    record = model(public_body=body, uid=row["uid"])
    return editing.add(record, values=values, by=officer, now=now, why=WHY)


def _approve(record: Any, row: dict[str, Any], officer: User, chief: User, now: datetime) -> None:
    if row.get("disclosure", Disclosure.PUBLIC) != Disclosure.PUBLIC:
        record = review.decide_disclosure(
            record,
            disclosure=row["disclosure"],
            particulars=row.get("withheld_particulars", []),
            ground=row["withholding_ground"],
            reason=row.get("withholding_reason", ""),
            by=chief,
            now=now,
        )
    record = review.submit(record, by=officer, now=now)
    review.approve(record, revision=record.revision, by=chief, now=now, comment=WHY)


@transaction.atomic
def load(path: Path, *, password: str, now: datetime) -> PublicBody:
    """Load one body from its file; what is already there is left as it is."""
    data = json.loads(path.read_text(encoding="utf-8"))
    body = _body(data["body"], now)
    _people(body, data["people"], password, now)
    officer = member(body, Role.OFFICER)
    chief = member(body, Role.PERSON_IN_CHARGE)
    for key, model in ORDER:
        known = set(model.objects.of(body).values_list("uid", flat=True))
        for row in data[key]:
            if row["uid"] in known:
                continue
            record = _record(body, model, row, officer, now)
            if isinstance(record, PublishableRecord):
                _approve(record, row, officer, chief, now)
    return body


def publish_first_editions(body: PublicBody, *, now: datetime) -> list[Edition]:
    """Publish each register of the body that has no edition yet."""
    chief = member(body, Role.PERSON_IN_CHARGE)
    editions = []
    for key in REGISTERS:
        if Edition.objects.current(body.slug, key) is None:
            try:
                editions.append(publish(body, key, by=chief, now=now))
            except NothingNewError:
                continue
    return editions

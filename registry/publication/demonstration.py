"""Loading the demonstration: bodies, people, words, writings, files, entries, in that order.

Everything goes through the same acts as in the workspace; loading it twice changes nothing.
"""

import json
from datetime import date, datetime
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils import timezone

from registry.agreements.actions import attach_document
from registry.agreements.models import (
    Agreement,
    Amendment,
    PrivacyImpactAssessment,
    Recipient,
)
from registry.bodies import editing
from registry.bodies.models import Membership, PublicBody, User
from registry.bodies.roles import Role
from registry.categories.models import InformationCategory, PersonCategory, SecurityMeasure
from registry.distribution.actions import attach_document as give_document
from registry.distribution.models import DistributedItem
from registry.editions.models import Edition
from registry.entries.models import (
    CollectionForAnother,
    Communication,
    HealthCommunication,
    LoggedCommunication,
    NilStatement,
    OtherUse,
)
from registry.inventory.models import PersonalInformationFile
from registry.publication import review
from registry.publication.actions import NothingNewError, publish
from registry.publication.assembly import has_news
from registry.publication.english import passages_of
from registry.publication.kinds import is_published, registers_of
from registry.publication.particulars import particulars_of
from registry.records.publishable import Disclosure, PublishableRecord
from registry.translations.actions import translate

WHY = "Chargement de la démonstration"
# What another names comes before it; an agreement comes after the one it replaces.
ORDER: tuple[tuple[str, Any], ...] = (
    ("categories", InformationCategory),
    ("person_categories", PersonCategory),
    ("security_measures", SecurityMeasure),
    ("recipients", Recipient),
    ("assessments", PrivacyImpactAssessment),
    ("agreements", Agreement),
    ("amendments", Amendment),
    ("files", PersonalInformationFile),
    ("communications", Communication),
    ("collections", CollectionForAnother),
    ("uses", OtherUse),
    ("health_communications", HealthCommunication),
    ("nil_statements", NilStatement),
    ("distribution", DistributedItem),
    ("log", LoggedCommunication),
)
DECISION = {
    "disclosure",
    "withheld_particulars",
    "withholding_ground",
    "withholding_reason",
    "withheld_until",
}
STATE, DRAFT = "state", "draft"
# The documents of an item, which are attached once it is there.
DOCUMENTS = "documents"
# The English of an entry, by particular.
ENGLISH = "english"


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


def value_of(model: Any, name: str, value: Any) -> Any:
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
        name: value_of(model, name, value)
        for name, value in row.items()
        if name not in DECISION | {"uid", STATE, DOCUMENTS, ENGLISH}
    }
    record = model(public_body=body, uid=row["uid"])
    return editing.add(record, values=values, by=officer, now=now, why=WHY)


def _translate(record: Any, texts: dict[str, str], officer: User, now: datetime) -> Any:
    """Write the English of the texts that the record has in French."""
    if not texts:
        return record
    found = passages_of(record, particulars_of(record, False))
    french = {one.key: one.french for one in found if one.key in texts}
    return translate(
        record,
        texts={key: texts[key] for key in french},
        french=french,
        # A document given to it has made another revision of it.
        revision=type(record).objects.get(pk=record.pk).revision,
        why=WHY,
        by=officer,
        now=now,
    )


def _until(row: dict[str, Any], now: datetime) -> date | None:
    """The day a decision is looked at again; none once it is past, as a decision taken today."""
    until = row.get("withheld_until")
    day = date.fromisoformat(until) if until else None
    return day if day and day > timezone.localdate(now) else None


def _decide(record: Any, row: dict[str, Any], chief: User, now: datetime) -> Any:
    """Withhold what the row says is withheld."""
    if row.get("disclosure", Disclosure.PUBLIC) == Disclosure.PUBLIC:
        return record
    return review.decide_disclosure(
        record,
        disclosure=row["disclosure"],
        particulars=row.get("withheld_particulars", []),
        ground=row["withholding_ground"],
        reason=row.get("withholding_reason", ""),
        by=chief,
        now=now,
        until=_until(row, now),
    )


def _approve(record: Any, officer: User, chief: User, now: datetime) -> None:
    """Submit and approve; what the law refuses stays a draft, for the office to mend.

    That happens in a demonstration loaded by an older program, whose writings say less.
    """
    try:
        record = review.submit(record, by=officer, now=now)
    except review.IncompleteError:
        return
    review.approve(record, revision=record.revision, by=chief, now=now, comment=WHY)


def _attach(body: PublicBody, rows: list[dict[str, Any]], officer: User, now: datetime) -> None:
    """Attach each document to its agreement, unless one of that name is there already."""
    for row in rows:
        agreement = Agreement.objects.of(body).get(uid=row["agreement"])
        if not agreement.documents.filter(file_name=row["file_name"]).exists():
            attach_document(
                agreement,
                file_name=row["file_name"],
                content=row["text"].encode(),
                is_public=row["is_public"],
                by=officer,
                now=now,
            )


def _give(item: Any, rows: list[dict[str, Any]], officer: User, now: datetime) -> None:
    """Attach the documents of an item of the page of distributed information."""
    for row in rows:
        given = {"file_name": row["file_name"], "content": row["text"].encode()}
        give_document(item, **given, is_public=row["is_public"], by=officer, now=now)


def add_missing(body: PublicBody, model: Any, rows: list[dict[str, Any]], now: datetime) -> None:
    """Add the rows that are not there yet, and approve them but for the drafts."""
    officer, chief = member(body, Role.OFFICER), member(body, Role.PERSON_IN_CHARGE)
    known = set(model.objects.of(body).values_list("uid", flat=True))
    for row in rows:
        if row["uid"] in known:
            continue
        record = _record(body, model, row, officer, now)
        if isinstance(record, PublishableRecord):
            _give(record, row.get(DOCUMENTS, []), officer, now)
            record = _translate(record, row.get(ENGLISH, {}), officer, now)
            record = _decide(record, row, chief, now)
            if row.get(STATE) != DRAFT:
                _approve(record, officer, chief, now)


@transaction.atomic
def load(path: Path, *, password: str, now: datetime) -> PublicBody:
    """Load one body from its file; what is already there is left as it is."""
    data = json.loads(path.read_text(encoding="utf-8"))
    body = _body(data["body"], now)
    _people(body, data["people"], password, now)
    for key, model in ORDER:
        add_missing(body, model, data.get(key, []), now)
        if model is Agreement:
            # Entries name the public documents they rest on: these come before.
            _attach(body, data.get("documents", []), member(body, Role.OFFICER), now)
    return body


def publish_first_editions(body: PublicBody, *, now: datetime) -> list[Edition]:
    """Publish each register of the body that has no edition yet."""
    chief = member(body, Role.PERSON_IN_CHARGE)
    editions = []
    for key in registers_of(body):
        is_first = Edition.objects.newest(body.slug, key) is None
        # A register that has nothing yet has no edition either.
        if is_first and is_published(body, key) and has_news(body, key):
            try:
                editions.append(publish(body, key, by=chief, now=now))
            except NothingNewError:
                continue
    return editions

"""The demonstration as it would be after some months of work: editions, changes, editions again.

Everything goes through the same acts as in the workspace, at moments of the past.
"""

import json
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils import timezone

from registry.bodies import editing
from registry.bodies.models import PublicBody, User
from registry.bodies.roles import Role
from registry.distribution.actions import attach_document
from registry.editions.models import Edition
from registry.publication import review
from registry.publication.actions import publish
from registry.publication.demonstration import (
    ORDER,
    add_missing,
    load,
    member,
    publish_first_editions,
    value_of,
)

MODELS = dict(ORDER)
# In a fixture, the day of the step itself.
THE_DAY = "the day"


def _edited(body: PublicBody, row: dict[str, Any], officer: User, at: datetime) -> Any:
    """The record with what the step writes in it, as a draft."""
    model = MODELS[row["list"]]
    day = timezone.localdate(at).isoformat()
    given = {
        name: value_of(model, name, day if value == THE_DAY else value)
        for name, value in row["values"].items()
    }
    record = model.objects.of(body).get(uid=row["uid"])
    revision, why = record.revision, row["why"]
    record = editing.edit(record, values=given, revision=revision, why=why, by=officer, now=at)
    for one in row.get("documents", []):
        content = one["text"].encode()
        attach_document(
            record,
            file_name=one["file_name"],
            content=content,
            is_public=one["is_public"],
            by=officer,
            now=at,
        )
    return record


def _told(body: PublicBody, step: dict[str, Any], at: datetime) -> list[Edition]:
    """Do what a step of the story says, and publish the registers that it names."""
    officer, chief = member(body, Role.OFFICER), member(body, Role.PERSON_IN_CHARGE)
    for row in step["edits"]:
        record = review.submit(_edited(body, row, officer, at), by=officer, now=at)
        review.approve(
            record,
            revision=record.revision,
            by=chief,
            now=at,
            comment=row["why"],
            public_reason=row["public_reason"],
            is_correction=row.get("is_correction", False),
        )
    for key, rows in step["adds"].items():
        add_missing(body, MODELS[key], rows, at)
    return [publish(body, register, by=chief, now=at) for register in step["publish"]]


@transaction.atomic
def install(path: Path, *, password: str, now: datetime) -> tuple[PublicBody, list[Edition]]:
    """Load a body with its past; one that is there already gets only what it misses, today."""
    data = json.loads(path.read_text(encoding="utf-8"))
    story = data.get("story")
    is_there = PublicBody.objects.filter(slug=data["body"]["slug"]).exists()
    if story is None or is_there:
        body = load(path, password=password, now=now)
        return body, publish_first_editions(body, now=now)
    began = now - timedelta(days=story["began"])
    body = load(path, password=password, now=began)
    editions = publish_first_editions(body, now=began)
    for step in story["steps"]:
        editions += _told(body, step, now - timedelta(days=step["days_ago"]))
    return body, editions

"""Vouching for a file of the inventory: it was read again, and it is up to date."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from registry.bodies.permissions import Permission, require
from registry.inventory.models import PersonalInformationFile
from registry.records.models import EventKind, log_event
from registry.records.status import Status, TransitionError

WHY = "Relu\u00a0: le fichier est à jour"


@transaction.atomic
def confirm_review(file: PersonalInformationFile, *, by: Any, now: datetime) -> Any:
    """Write that the file was read again that day, without touching its status (s. 76).

    TransitionError while it is in review: the person who approves is about to read it whole, and
    a line of ours would stand between the submission and the four eyes. Twice a day is once.
    """
    require(by, Permission.EDIT, file.public_body)
    current = PersonalInformationFile.objects.select_for_update(of=("self",)).get(pk=file.pk)
    if current.status == Status.IN_REVIEW:
        raise TransitionError("Ce fichier est en révision\u00a0: son approbation vaut relecture.")
    day = timezone.localdate(now)
    if current.reviewed_on == day:
        return current
    current.reviewed_on = day
    current.keep(by=by, why=WHY, at=now)
    body = current.public_body.slug
    log_event(EventKind.FILE_REVIEWED, by=by, now=now, body=body, subject=current)
    return current

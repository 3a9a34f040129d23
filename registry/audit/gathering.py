"""What the auditor’s documents tell, read from the history and the approvals of a register."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from django.utils import timezone

from registry.law.particulars import label_of
from registry.law.withholding import withholding_ground
from registry.publication.kinds import MODELS
from registry.publication.models import Approval
from registry.records.periods import changes_between, decisions_between, standing_at
from registry.records.publishable import Disclosure
from registry.rendering.approvals_book import Approved, Decided, Withheld
from registry.rendering.history_book import FieldChange, Written

WHOLE = "L’inscription entière"


def written_between(body: Any, register: str, since: datetime, before: datetime) -> list[Written]:
    """Every change of every record of the register, in the order of the moments."""
    found = [
        _written(model, row, changed)
        for model in MODELS[register]
        for row, changed in changes_between(model, body, since, before)
    ]
    return [one for _, one in sorted(found, key=lambda pair: pair[0])]


def _written(model: Any, row: Any, changed: Any) -> tuple[tuple[Any, ...], Written]:
    key = f"{model.requirements}-{row.history_id}"
    one = Written(
        key=key,
        at=timezone.localtime(row.history_date),
        by=changed.by,
        why=changed.reason,
        uid=row.uid,
        title=row.title,
        is_creation=changed.is_creation,
        fields=tuple(FieldChange(each.label, each.before, each.after) for each in changed.changes),
    )
    return (row.history_date, model.requirements, row.history_id), one


def approved_between(body: Any, register: str, since: datetime, before: datetime) -> list[Approved]:
    """The approvals of the period, in the order of the moments."""
    rows = Approval.objects.of(body, register).filter(
        approved_at__gte=since, approved_at__lt=before
    )
    ordered = rows.select_related("approved_by").defer("content").order_by("approved_at", "pk")
    return [_approved(one) for one in ordered.iterator(chunk_size=200)]


def _approved(approval: Any) -> Approved:
    return Approved(
        key=str(approval.pk),
        at=timezone.localtime(approval.approved_at),
        by=str(approval.approved_by),
        uid=approval.uid,
        title=approval.title,
        revision=approval.revision,
        disclosure=approval.get_disclosure_display(),
        withheld=tuple(_withheld_by(approval)),
        is_correction=approval.is_correction,
        comment=approval.comment,
        public_reason=approval.public_reason,
    )


def _withheld_by(approval: Any) -> Iterator[Withheld]:
    """What the public does not read of the entry, as it was frozen then."""
    if approval.disclosure == Disclosure.PUBLIC:
        return
    marked = [one for one in approval.complete_fragment.particulars if one.withheld]
    ground = marked[0].withheld if marked else ""
    if approval.disclosure == Disclosure.WITHHELD:
        yield Withheld(WHOLE, ground)
        return
    yield from (Withheld(one.label, one.withheld) for one in marked)
    told = {one.key for one in marked}
    # A particular that was empty when it was approved is withheld all the same.
    for key in approval.withheld_particulars:
        if key not in told:
            yield Withheld(label_of(key), ground)


def decided_between(body: Any, register: str, since: datetime, before: datetime) -> list[Decided]:
    """The decisions on disclosure of the period, in the order of the moments."""
    found = [
        (row.history_date, row.history_id, _decided(model, row))
        for model in MODELS[register]
        for row in decisions_between(model, body, since, before)
    ]
    return [one for _, _, one in sorted(found, key=lambda told: told[:2])]


def ended_between(
    body: Any, register: str, first: date, last: date, before: datetime
) -> list[Decided]:
    """The decisions whose day came in the period and that still stood at its end."""
    found = [
        (row.withheld_until, row.history_id, _decided(model, row))
        for model in MODELS[register]
        for row in standing_at(model, body, before)
        if row.withheld_until and first <= row.withheld_until <= last
    ]
    return [one for _, _, one in sorted(found, key=lambda told: told[:2])]


def _decided(model: Any, row: Any) -> Decided:
    ground = withholding_ground(row.withholding_ground) if row.withholding_ground else None
    return Decided(
        key=f"{model.requirements}-{row.history_id}",
        at=timezone.localtime(row.withheld_at),
        by=str(row.withheld_by),
        uid=row.uid,
        title=row.title,
        disclosure=row.get_disclosure_display(),
        withheld=tuple(
            Withheld(label, ground.public_text if ground else "") for label in _labels(row)
        ),
        ground=f"{ground.citation.full_label}\u00a0: {ground.title}" if ground else "",
        reason=row.withholding_reason,
        until=row.withheld_until,
    )


def _labels(row: Any) -> list[str]:
    if row.disclosure == Disclosure.WITHHELD:
        return [WHOLE]
    return [label_of(key) for key in row.withheld_particulars]

"""V01: a statement that a part of the register has nothing, when it has something."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from django.db.models import Q

from registry.compliance.finding import Finding, found
from registry.entries.models import CollectionForAnother, Communication, NilStatement, OtherUse
from registry.law.registers import COLLECTIONS, USES
from registry.records.publishable import PublishableRecord


def parts_in_use(entries: Iterable[Any], on: date) -> frozenset[str]:
    """The parts of the register in which one of these entries goes on."""
    return frozenset(
        one.part_key
        for one in entries
        if isinstance(one, Communication | CollectionForAnother | OtherUse)
        and (one.ended_on is None or one.ended_on > on)
        and not getattr(one, "is_payroll", False)
    )


def _has_entries(statement: NilStatement, on: date) -> bool:
    known: frozenset[str] | None = getattr(statement, "parts_in_use", None)
    if known is not None:
        return statement.part in known
    goes_on = Q(ended_on__isnull=True) | Q(ended_on__gt=on)
    body = statement.public_body
    if statement.part == COLLECTIONS:
        return CollectionForAnother.objects.of(body).filter(goes_on).exists()
    if statement.part == USES:
        return OtherUse.objects.of(body).filter(goes_on).exists()
    released = Communication.objects.of(body).filter(goes_on, is_payroll=False)
    return released.filter(channel=statement.part).exists()


def belied(record: PublishableRecord, on: date) -> Iterator[Finding]:
    """The statement goes on, and so does an entry of its part."""
    if not isinstance(record, NilStatement) or record.ended_on is not None:
        return
    if _has_entries(record, on):
        yield found(
            "V01",
            "nil.part",
            "part",
            "Partie du registre",
            "Cette partie a des inscriptions qui ne sont pas terminées\u00a0: mettez fin à la"
            " déclaration.",
        )

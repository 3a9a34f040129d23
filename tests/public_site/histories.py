"""Editions that follow each other, with what each changed and why."""

from datetime import UTC, datetime

from registry.editions.models import Change, Edition
from registry.editions.news import Heads, changes_of
from tests.public_site.editions import BODY, make_edition

DAYS = [datetime(2026, month, 3, 17, tzinfo=UTC) for month in range(1, 13)]


def _entries(edition):
    return [row.entry for row in edition.placements.select_related("stored")] if edition else []


def publish(fragments, *, reasons=None, register="registre", **more):
    """The next edition of that register, compared with the last one that stands."""
    standing = Edition.objects.of(more.get("body", BODY), register).standing().first()
    last = Edition.objects.newest(more.get("body", BODY), register)
    at = more.pop("at", DAYS[last.number if last else 0])
    numbers = more.pop("numbers", [int(one.uid[1:]) for one in fragments])
    head_reason = more.pop("head_reason", "")
    edition = make_edition(register, fragments, at=at, numbers=numbers, **more)
    heads = Heads(standing.head if standing else None, edition.head, head_reason)
    before, after = _entries(standing), _entries(edition)
    Change.objects.bulk_create(changes_of(edition, before, after, reasons or {}, heads))
    return edition

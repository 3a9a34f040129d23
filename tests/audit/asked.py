"""Documents asked for by the auditor, as rows of the queue."""

from datetime import date
from typing import Any

from registry.audit.models import Export
from registry.editions.canonical import digest
from registry.publication.models import JobState
from tests import factories

CONTENT = b"%PDF-1.7 essai"
MADE = {
    "state": JobState.DONE,
    "file_name": "essai-registre-historique-non-public.pdf",
    "content": CONTENT,
    "size": len(CONTENT),
    "sha256": digest(CONTENT),
    "finished_at": factories.NOW,
}


def make_export(body: Any, **values: Any) -> Export:
    """A document that waits for a worker, unless the values say otherwise."""
    given = {
        "kind": "history",
        "register": "registre",
        "first_day": date(2026, 1, 1),
        "last_day": date(2026, 11, 22),
        "asked_by": values.get("asked_by") or factories.make_user(body, "auditor"),
        "asked_at": factories.NOW,
    } | values
    return Export.objects.create(public_body=body, **given)

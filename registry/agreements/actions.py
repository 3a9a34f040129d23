"""Attaching documents, and adding the writing or the assessment that something else waits for."""

from datetime import datetime
from typing import Any

from django.db import transaction

from registry.agreements.models import Agreement, AgreementDocument, PrivacyImpactAssessment
from registry.bodies import editing
from registry.bodies.attaching import attached, said_of
from registry.records.models import EventKind, log_event


@transaction.atomic
def attach_document(
    agreement: Agreement,
    *,
    file_name: str,
    content: bytes,
    is_public: bool,
    by: Any,
    now: datetime,
) -> AgreementDocument:
    """Keep the document as it came, with what is declared of it; another declaration is another
    row. RefusedDocumentError when it is not of an accepted kind or too large."""
    document, is_new = attached(
        agreement, file_name=file_name, content=content, is_public=is_public, by=by, now=now
    )
    if is_new:
        log_event(
            EventKind.DOCUMENT_ATTACHED,
            by=by,
            now=now,
            body=agreement.public_body.slug,
            subject=agreement,
            detail=said_of(document),
        )
    kept: AgreementDocument = document
    return kept


def _link(record: Any, *, why: str, by: Any, now: datetime, **values: Any) -> None:
    """Write one link of a record as it stands now: what others saved meanwhile is left alone."""
    current: Any = type(record).objects.select_for_update(of=("self",)).get(pk=record.pk)
    editing.edit(current, values=values, revision=current.revision, why=why, by=by, now=now)


@transaction.atomic
def add_agreement_for(
    entry: Any, agreement: Agreement, *, values: dict[str, Any], by: Any, now: datetime
) -> Agreement:
    """Add the writing an entry waits for, and make the entry rest on it."""
    kept: Agreement = editing.add(agreement, values=values, by=by, now=now)
    _link(entry, why="Entente inscrite pour cette inscription", by=by, now=now, agreement=kept)
    return kept


@transaction.atomic
def add_assessment_for(
    agreement: Agreement,
    assessment: PrivacyImpactAssessment,
    *,
    values: dict[str, Any],
    by: Any,
    now: datetime,
) -> PrivacyImpactAssessment:
    """Add the assessment an agreement waits for, and link it."""
    kept: PrivacyImpactAssessment = editing.add(assessment, values=values, by=by, now=now)
    linked = [*agreement.assessments.all(), kept]
    why = "Évaluation inscrite pour cet écrit"
    _link(agreement, why=why, by=by, now=now, assessments=linked)
    return kept

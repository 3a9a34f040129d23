"""Attaching a document to any record of a body: kept as it came, with what is declared of it."""

import hashlib
from datetime import datetime
from typing import Any

from registry.bodies.permissions import Permission, require
from registry.records.documents import KeptDocument
from registry.records.media_types import media_type_of


def attached(
    owner: Any, *, file_name: str, content: bytes, is_public: bool, by: Any, now: datetime
) -> tuple[Any, bool]:
    """The row of the document, and whether it is new; another declaration is another row.

    RefusedDocumentError when it is not of an accepted kind or too large.
    """
    require(by, Permission.EDIT, owner.public_body)
    media_type = media_type_of(file_name, content)
    digest = hashlib.sha256(content).hexdigest()
    last = owner.documents.filter(file_name=file_name).first()
    if last and (last.sha256, last.is_public) == (digest, is_public):
        return last, False
    kind: Any = owner.documents.model
    document: KeptDocument = kind(
        file_name=file_name,
        media_type=media_type.value,
        size=len(content),
        sha256=digest,
        content=content,
        is_public=is_public,
        added_at=now,
        added_by=by,
        **{kind.owner_field: owner},
    )
    document.save()
    return document, True


def said_of(document: KeptDocument) -> str:
    """What the history and the log say of a document that was attached."""
    declared = "déclaré public" if document.is_public else "interne"
    return f"{document.file_name}, {declared}, SHA-256 {document.sha256}"

"""The documents of agreements that are public: how entries name them, and their published copy."""

from collections.abc import Iterator
from typing import Any

from registry.agreements.declarations import declarations, in_force
from registry.agreements.models import Agreement, AgreementDocument
from registry.editions.document import Document, Reference
from registry.editions.models import StoredDocument
from registry.templatetags.typography import in_bytes

# The references of fragments that lead to a document carry this in place of a register.
DOCUMENTS = "pieces"


def public_documents(agreement: Agreement) -> list[AgreementDocument]:
    """The documents whose last declaration is public, by file name, without their bytes."""
    public = [one for one in in_force(declarations(agreement)) if one.is_public]
    return sorted(public, key=lambda one: one.file_name)


def document_references(agreement: Agreement) -> tuple[Reference, ...]:
    """How an entry that rests on the agreement names its public documents."""
    return tuple(
        Reference(DOCUMENTS, one.sha256, f"{one.file_name} ({in_bytes(one.size)})")
        for one in public_documents(agreement)
    )


def _named(document: Document) -> Iterator[tuple[Any, Reference]]:
    for entry in document.entries:
        for item in entry.fragment.particulars:
            for reference in item.references:
                if reference.register == DOCUMENTS:
                    yield entry.fragment, reference


def store_documents(document: Document) -> None:
    """Copy beside the editions the bytes of each document that a published entry names."""
    named = {reference.uid for _, reference in _named(document)}
    known = StoredDocument.objects.filter(digest__in=named).values_list("digest", flat=True)
    for digest in sorted(named - set(known)):
        rows = AgreementDocument.objects.filter(agreement__public_body__slug=document.head.body)
        found = rows.filter(sha256=digest, is_public=True).first()
        if found is not None:
            copy = StoredDocument(
                digest=digest,
                file_name=found.file_name,
                media_type=found.media_type,
                size=found.size,
                content=bytes(found.content),
            )
            StoredDocument.objects.bulk_create([copy], ignore_conflicts=True)


def no_longer_public(body: Any, document: Document) -> Iterator[tuple[str, str]]:
    """Why an approved entry cannot be published: it names a document declared internal since.

    Each reason comes with the uid of the entry."""
    named = list(_named(document))
    if not named:
        return
    rows = AgreementDocument.objects.filter(agreement__public_body=body).defer("content")
    public = {one.sha256 for one in in_force(list(rows)) if one.is_public}
    for fragment, reference in named:
        if reference.uid not in public:
            yield (
                f"«\u00a0{fragment.title}\u00a0» nomme le document «\u00a0{reference.text}\u00a0»,"
                " qui n’est plus déclaré public\u00a0: approuvez-la de nouveau.",
                fragment.uid,
            )

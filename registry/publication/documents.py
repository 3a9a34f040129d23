"""The documents of records that are public: how entries name them, and their published copy."""

from collections.abc import Iterator
from typing import Any

from registry.agreements.models import AgreementDocument
from registry.distribution.models import ItemDocument
from registry.editions.document import Document, Reference
from registry.editions.models import StoredDocument
from registry.records.documents import KeptDocument, declarations, in_force
from registry.templatetags.typography import in_bytes

# The references of fragments that lead to a document carry this in place of a register.
DOCUMENTS = "pieces"
# The tables of documents, each with the way to the body they belong to.
TABLES: tuple[tuple[type[KeptDocument], str], ...] = (
    (AgreementDocument, "agreement__public_body__slug"),
    (ItemDocument, "item__public_body__slug"),
)


def public_documents(owner: Any) -> list[Any]:
    """The documents whose last declaration is public, by file name, without their bytes."""
    public = [one for one in in_force(declarations(owner)) if one.is_public]
    return sorted(public, key=lambda one: one.file_name)


def document_references(owner: Any) -> tuple[Reference, ...]:
    """How an entry names the public documents of what it rests on, or its own."""
    return tuple(
        Reference(DOCUMENTS, one.sha256, f"{one.file_name} ({in_bytes(one.size)})")
        for one in public_documents(owner)
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
    kept = StoredDocument.objects.filter(digest__in=named).values_list("digest", flat=True)
    missing = named - set(kept)
    for table, owner in TABLES:
        wanted = {owner: document.head.body, "sha256__in": missing, "is_public": True}
        for found in table.objects.filter(**wanted) if missing else ():
            copy = StoredDocument(
                digest=found.sha256,
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
    public = {
        one.sha256
        for table, owner in TABLES
        for one in in_force(list(table.objects.filter(**{owner: body.slug})))
        if one.is_public
    }
    for fragment, reference in named:
        if reference.uid not in public:
            yield (
                f"«\u00a0{fragment.title}\u00a0» nomme le document «\u00a0{reference.text}\u00a0»,"
                " qui n’est plus déclaré public\u00a0: approuvez-la de nouveau.",
                fragment.uid,
            )

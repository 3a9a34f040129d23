"""The public documents that entries name, found by the SHA-256 of their bytes.

A document is public because an edition names it: the row alone opens no address.
"""

from django.db.models import Exists, OuterRef
from django.urls import reverse

from registry.editions.document import PIECES, Fragment
from registry.editions.models import Placement, StoredDocument, StoredFragment
from registry.public_site.placements import AsText


def _named(fragment: Fragment) -> set[str]:
    return {
        reference.uid
        for item in fragment.particulars
        for reference in item.references
        if reference.register == PIECES and not item.withheld
    }


def is_named(body: str, digest: str, *, by_withdrawn: bool = False) -> bool:
    """Whether an entry of an edition of that body names the document.

    Withdrawn editions open no address; asked for, they tell that it was public once.
    """
    placed = Placement.objects.filter(stored=OuterRef("pk"), edition__body=body)
    if not by_withdrawn:
        placed = placed.filter(edition__withdrawal=None)
    # As canonical bytes write it: PostgreSQL finds the few that may name it, reading them decides.
    likely = StoredFragment.objects.annotate(text=AsText("content")).filter(
        Exists(placed), text__contains=f'"uid":"{digest}"'
    )
    return any(digest in _named(row.fragment) for row in likely.only("content"))


def addresses(body: str, *fragments: Fragment) -> dict[tuple[str, str], str]:
    """Where the documents that the entries name can be had; one that is missing has no address."""
    named = {digest for one in fragments for digest in _named(one)}
    if not named:
        return {}
    kept = StoredDocument.objects.filter(digest__in=named).values_list("digest", flat=True)
    return {(PIECES, digest): reverse("piece", args=[body, digest]) for digest in kept}

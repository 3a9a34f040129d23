"""The card of an entry: what lists and facets need of it, taken from its published words alone."""

from registry.editions.document import Fragment
from registry.editions.models import EntryCard

RECIPIENT = "destinataire"
CATEGORY = "categorie"
PERSONS = "personnes"
LAW = "loi"
FILE = "fichier"
OUTSIDE = "hors-quebec"
FACETS = (RECIPIENT, CATEGORY, PERSONS, LAW, FILE, OUTSIDE)

YES, NO = "oui", "non"
_OUTSIDE = {"Oui": YES, "Non": NO}
INVENTORY = "inventaire"


def facets_of(fragment: Fragment) -> tuple[str, ...]:
    """What the entry is found by, each as « key:value », without repeats."""
    outside = fragment.particular("communication.outside_quebec")
    references = (ref for item in fragment.particulars for ref in item.references)
    found = {
        RECIPIENT: fragment.recipients,
        CATEGORY: fragment.categories,
        PERSONS: fragment.persons,
        LAW: fragment.laws,
        FILE: tuple(ref.text for ref in references if ref.register == INVENTORY),
        OUTSIDE: tuple(_OUTSIDE[one] for one in outside.values if one in _OUTSIDE)
        if outside
        else (),
    }
    written = [f"{key}:{value}" for key, values in found.items() for value in values]
    return tuple(dict.fromkeys(written))


def card_of(digest: str, fragment: Fragment) -> EntryCard:
    """The card of the entry stored under that SHA-256."""
    return EntryCard(
        stored_id=digest,
        kind=fragment.kind,
        title=fragment.title,
        summary=fragment.summary,
        sort_key=fragment.sort_key,
        since=fragment.since,
        ended_on=fragment.ended_on,
        is_partial=fragment.is_partial,
        note=fragment.note,
        facets=list(facets_of(fragment)),
    )

"""What the public may not read of a fixture: said here a second time, apart from the projection."""

from typing import Any

Row = dict[str, Any]
KINDS = {"categories": "category", "files": "file", "communications": "communication"}
TITLES = ("title",)

# The texts that only the body reads, whatever is decided of the record.
INTERNAL = {
    "categories": ("internal_note",),
    "files": ("internal_note",),
    "communications": ("internal_note", "outside_place"),
}
# The texts, then the rows of other lists, that each particular is made of.
TEXTS = {
    "category.elements": ("elements",),
    "file.purposes": ("purposes",),
    "file.management_method": ("management_method",),
    "file.source": ("source",),
    "file.persons_with_access": ("persons_with_access",),
    "file.security_measures": ("security_details",),
    "communication.nature": ("information_detail",),
    "communication.purpose": ("purpose",),
    "communication.justification": ("enabling_provision", "justification"),
}
LINKS = {
    "file.persons_concerned": ("person_categories", "persons_concerned"),
    "file.security_measures": ("security_measures", "security_measures"),
    "communication.recipients": ("recipients", "recipients"),
    "communication.agreement": ("agreements", "agreement"),
}
PARTICULARS = {
    "categories": ("category.elements",),
    "files": (
        "file.categories",
        "file.purposes",
        "file.management_method",
        "file.source",
        "file.persons_concerned",
        "file.persons_with_access",
        "file.security_measures",
    ),
    "communications": (
        "communication.nature",
        "communication.recipients",
        "communication.purpose",
        "communication.outside_quebec",
        "communication.justification",
        "communication.agreement",
        "communication.files",
    ),
}
# An agreement names its parties and its ground: it goes when they do.
GOES_WITH = {
    "communication.agreement": {"communication.recipients", "communication.justification"},
}
# The words of the body: what the public reads of them when an entry names them, and the rest.
PUBLIC_TEXTS = {
    "person_categories": ("title",),
    "security_measures": ("title",),
    "recipients": ("name", "public_category"),
    "agreements": ("number", "title"),
}
OTHER_TEXTS = {
    "recipients": ("former_names",),
    "agreements": ("commission_file", "internal_note"),
}


def is_withheld(row: Row) -> bool:
    """Whether nothing of the row is public."""
    return row.get("disclosure", "public") == "withheld"


def is_shown(row: Row, key: str) -> bool:
    """Whether the public reads that particular of the row."""
    hidden = set(row.get("withheld_particulars", ()))
    return not (is_withheld(row) or key in hidden or GOES_WITH.get(key, set()) & hidden)


def hidden_texts(kind: str, row: Row) -> list[str]:
    """The texts of a publishable row that the public may not read."""
    own = [key for key in PARTICULARS[kind] if not is_shown(row, key)]
    texts = [name for key in own for name in TEXTS.get(key, ())]
    return [*INTERNAL[kind], *texts, *(TITLES if is_withheld(row) else ())]


def named(row: Row, field: str) -> set[str]:
    """The rows of another list that a row names in that field."""
    value = row.get(field) or []
    return set(value) if isinstance(value, list) else {value}


def shown_words(data: dict[str, Any]) -> dict[str, set[str]]:
    """The identifiers, by list, of the words of the body that some public particular shows."""
    shown: dict[str, set[str]] = {name: set() for name in PUBLIC_TEXTS}
    for kind, keys in PARTICULARS.items():
        for row in data[kind]:
            for key in keys:
                if key in LINKS and is_shown(row, key):
                    target, field = LINKS[key]
                    shown[target] |= named(row, field)
    return shown

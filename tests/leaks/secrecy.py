"""What the public may not read of a fixture: said here a second time, apart from the projection."""

from typing import Any

Row = dict[str, Any]
KINDS = {
    "categories": "category",
    "files": "file",
    "communications": "communication",
    "collections": "collection",
    "uses": "use",
    "health_communications": "health",
    "nil_statements": "nil",
    "distribution": "item",
}
# The register that is kept without being published, unless the body says otherwise.
KEPT = "health_communications"
TITLES = ("title",)

# The texts that only the body reads, whatever is decided of the record.
INTERNAL = {
    "categories": ("internal_note",),
    "files": ("internal_note",),
    "communications": ("internal_note", "outside_place", "authorization"),
    "collections": ("internal_note", "authorization", "enabling_act", "enabling_provision"),
    "uses": ("internal_note", "authorization"),
    "health_communications": ("internal_note", "authorization"),
    "nil_statements": ("internal_note",),
    "distribution": ("internal_note",),
}
# The texts, then the rows of other lists, that each particular is made of.
ENABLING = ("enabling_act", "enabling_provision")
TEXTS = {
    "category.elements": ("elements",),
    "file.purposes": ("purposes",),
    "file.management_method": ("management_method",),
    "file.source": ("source",),
    "file.persons_with_access": ("persons_with_access",),
    "file.security_measures": ("security_details",),
    "communication.nature": ("information_detail",),
    "communication.purpose": ("purpose",),
    "communication.justification": (*ENABLING, "justification"),
    "collection.program_or_function": ("program_or_function",),
    "collection.service_or_mission": ("service_or_mission",),
    "collection.nature": ("information_detail",),
    "collection.purpose": ("purpose",),
    "collection.access_in_collecting_body": ("access_in_collecting_body",),
    "collection.access_in_receiving_body": ("access_in_receiving_body",),
    "other_use.ground": ENABLING,
    "other_use.access": ("persons_with_access",),
    "other_use.nature": ("information_detail",),
    "other_use.original_purpose": ("original_purpose",),
    "other_use.purpose": ("purpose",),
    "health_communication.nature": ("information_detail",),
    "health_communication.purpose": ("purpose",),
    "health_communication.justification": (*ENABLING, "justification"),
    "distribution.text": ("text",),
}
LINKS = {
    "file.persons_concerned": ("person_categories", "persons_concerned"),
    "file.security_measures": ("security_measures", "security_measures"),
    "communication.recipients": ("recipients", "recipients"),
    "communication.agreement": ("agreements", "agreement"),
    "collection.beneficiary_body": ("recipients", "beneficiary_body"),
    "collection.agreement": ("agreements", "agreement"),
    "health_communication.recipients": ("recipients", "recipients"),
    "health_communication.agreement": ("agreements", "agreement"),
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
    "collections": (
        "collection.beneficiary_body",
        "collection.program_or_function",
        "collection.service_or_mission",
        "collection.nature",
        "collection.purpose",
        "collection.access_in_collecting_body",
        "collection.access_in_receiving_body",
        "collection.agreement",
        "collection.files",
    ),
    "uses": (
        "other_use.ground",
        "other_use.access",
        "other_use.nature",
        "other_use.original_purpose",
        "other_use.purpose",
        "other_use.files",
    ),
    "health_communications": (
        "health_communication.nature",
        "health_communication.recipients",
        "health_communication.purpose",
        "health_communication.justification",
        "health_communication.agreement",
        "health_communication.files",
    ),
    "nil_statements": (),
    "distribution": (
        "distribution.text",
        "distribution.documents",
        "distribution.links",
        "distribution.shows",
    ),
}
# An agreement names its parties and its ground: it goes when they do.
GOES_WITH = {
    "communication.agreement": {"communication.recipients", "communication.justification"},
    "collection.agreement": {"collection.beneficiary_body"},
    "health_communication.agreement": {
        "health_communication.recipients",
        "health_communication.justification",
    },
}
# The words of the body: what the public reads of them when an entry names them, and the rest.
PUBLIC_TEXTS = {
    "person_categories": ("title",),
    "security_measures": ("title",),
    "recipients": ("name", "public_category"),
    "agreements": ("number", "title"),
}
COMMISSION = ("commission_file", "opinion_reference")
OTHER_TEXTS = {
    "recipients": ("former_names",),
    "agreements": (
        "purposes",
        "nature",
        "transmission_method",
        "protection_measures",
        "periodicity",
        "duration",
        "obligations",
        "waiver_reason",
        "internal_note",
        *COMMISSION,
    ),
}
# What the body writes for itself alone: no page of the public shows any of it.
OWN_TEXTS = {
    "assessments": ("reference", "title", "internal_note"),
    "amendments": ("number", "changes", *COMMISSION),
    "log": ("recipient", "information", "reason", "internal_note"),
}


def is_withheld(row: Row) -> bool:
    """Whether nothing of the row is public: it is withheld, or it is still a draft."""
    return row.get("disclosure", "public") == "withheld" or row.get("state") == "draft"


def kept_rows(data: dict[str, Any]) -> list[Row]:
    """The rows of the register that this body keeps and does not publish."""
    return [] if data["body"].get("publishes_health_register") else data[KEPT]


def is_shown(row: Row, key: str) -> bool:
    """Whether the public reads that particular of the row."""
    hidden = set(row.get("withheld_particulars", ()))
    return not (is_withheld(row) or key in hidden or GOES_WITH.get(key, set()) & hidden)


def hidden_texts(kind: str, row: Row, is_kept: bool = False) -> list[str]:
    """The texts of a publishable row that the public may not read."""
    own = [key for key in PARTICULARS[kind] if is_kept or not is_shown(row, key)]
    texts = [name for key in own for name in TEXTS.get(key, ())]
    return [*INTERNAL[kind], *texts, *(TITLES if is_kept or is_withheld(row) else ())]


def named(row: Row, field: str) -> set[str]:
    """The rows of another list that a row names in that field."""
    value = row.get(field) or []
    return set(value) if isinstance(value, list) else {value}


def shown_words(data: dict[str, Any]) -> dict[str, set[str]]:
    """The identifiers, by list, of the words of the body that some public particular shows."""
    shown: dict[str, set[str]] = {name: set() for name in PUBLIC_TEXTS}
    kept = kept_rows(data)
    for kind, keys in PARTICULARS.items():
        for row in data[kind]:
            for key in keys:
                if key in LINKS and is_shown(row, key) and row not in kept:
                    target, field = LINKS[key]
                    shown[target] |= named(row, field)
    return shown

"""What is missing in a record, as the sentences of the requirements it does not meet."""

from typing import Any

from registry.law.legal_bases import legal_basis
from registry.law.requirements import REQUIREMENTS, Requirement
from registry.records.publishable import PublishableRecord

# A particular may be met by either of several fields: a category, or a text that says it.
ALTERNATIVES = {
    "communication.nature": ("categories", "information_detail"),
    "file.security_measures": ("security_measures", "security_details"),
}


def _is_filled(record: PublishableRecord, name: str) -> bool:
    value: Any = getattr(record, name)
    if hasattr(value, "exists"):
        return bool(value.exists())
    return value is not None and value not in ("", [])


def _enabling(requirement: Requirement) -> Requirement:
    return Requirement(
        key="communication.enabling_provision",
        citation=requirement.citation,
        field="enabling_provision",
        label="Loi et disposition à appliquer",
        sentence="Nommez la loi et la disposition qui rendent la communication nécessaire.",
    )


def _agreement(requirement: Requirement) -> Requirement:
    return Requirement(
        key="communication.agreement",
        citation=requirement.citation,
        field="agreement",
        label="Entente, mandat ou contrat",
        sentence="Choisissez l’entente écrite que cette disposition exige.",
    )


def _asked_by_bases(record: Any, requirement: Requirement) -> list[Requirement]:
    """What the chosen provisions ask beyond the statutory particulars."""
    bases = [legal_basis(code) for code in getattr(record, "legal_bases", [])]
    asked = []
    if any(basis.needs_enabling_provision for basis in bases) and not record.enabling_provision:
        asked.append(_enabling(requirement))
    if any(basis.needs_agreement for basis in bases) and record.agreement_id is None:
        asked.append(_agreement(requirement))
    return asked


def findings(record: PublishableRecord) -> list[Requirement]:
    """The requirements that the record does not meet, in the order of the law."""
    found = []
    for requirement in REQUIREMENTS[record.requirements]:
        fields = ALTERNATIVES.get(requirement.key, (requirement.field,))
        if not any(_is_filled(record, name) for name in fields):
            found.append(requirement)
        elif requirement.field == "legal_bases":
            found.extend(_asked_by_bases(record, requirement))
    return found

"""From a record to what is published: the one place that leaves out what is withheld.

`project` gives what the public may read; `project_complete` gives the same entry with what is
withheld, for the auditor.
"""

from dataclasses import replace

from registry.editions.document import EnglishText, Fragment, Particular
from registry.editions.folding import french_sort_key
from registry.law.withholding import withholding_ground
from registry.publication.english import english_of
from registry.publication.particulars import laws_of, particulars_of, persons_of
from registry.records.publishable import Disclosure, PublishableRecord

NOTE = "Données illustratives"

# What would give away a withheld particular is withheld with it.
WITHHELD_WITH = {
    "communication.recipients": {"communication.agreement"},
    "communication.justification": {"communication.agreement"},
    "collection.beneficiary_body": {"collection.agreement"},
    "health_communication.recipients": {"health_communication.agreement"},
    "health_communication.justification": {"health_communication.agreement"},
}
NATURE = (
    "communication.nature",
    "collection.nature",
    "other_use.nature",
    "health_communication.nature",
    "file.categories",
)
RECIPIENTS = (
    "communication.recipients",
    "collection.beneficiary_body",
    "health_communication.recipients",
)
REASONS = {
    "communication.justification",
    "other_use.ground",
    "health_communication.justification",
}


def _withheld_keys(record: PublishableRecord) -> set[str]:
    if record.disclosure == Disclosure.PUBLIC:
        return set()
    keys = set(record.withheld_particulars)
    return keys.union(*(WITHHELD_WITH.get(key, set()) for key in keys))


def _sentence(record: PublishableRecord) -> str:
    return withholding_ground(record.withholding_ground).public_text


def _facet(particulars: list[Particular], keys: tuple[str, ...]) -> tuple[str, ...]:
    """The public names to filter on, taken from what is published and from nothing else."""
    found = [item for item in particulars if item.key in keys]
    return tuple(value for item in found for value in item.values)


def _fragment(
    record: PublishableRecord, particulars: list[Particular], english: EnglishText | None
) -> Fragment:
    nature = [item for item in particulars if item.key in NATURE]
    recipients = _facet(particulars, RECIPIENTS)
    named = {ref.uid for item in nature for ref in item.references}
    shown = {item.key for item in particulars if item.values}
    return Fragment(
        uid=record.uid,
        kind=record.requirements,
        part=record.part_key,
        title=record.title,
        summary=", ".join(recipients),
        sort_key=f"{record.rank:05} {french_sort_key(record.title)}",
        particulars=tuple(item for item in particulars if item.values or item.withheld),
        recipients=recipients,
        categories=tuple(ref.text for item in nature for ref in item.references),
        since=record.in_force_since,
        ended_on=record.in_force_until,
        is_partial=record.disclosure == Disclosure.PARTIAL,
        note=NOTE if record.is_illustrative else "",
        laws=laws_of(record) if shown & REASONS else (),
        persons=persons_of(record, named),
        english=english,
    )


def project(record: PublishableRecord) -> Fragment | None:
    """What the public may read of the record; None when nothing of it is public."""
    if record.disclosure == Disclosure.WITHHELD:
        return None
    chosen, withheld = set(record.withheld_particulars), _withheld_keys(record)
    particulars = [
        Particular(item.key, item.label, item.citation, withheld=_sentence(record))
        if item.key in chosen
        else item
        for item in particulars_of(record, False)
        # What is withheld along with another is left out without a word, whether it is there or
        # not: its mention would tell that there is something.
        if item.key in chosen or item.key not in withheld
    ]
    # Made from what is left: the English of what is withheld is not there to be found.
    return _fragment(record, particulars, english_of(record, particulars))


def project_complete(record: PublishableRecord) -> Fragment:
    """The whole record, each withheld particular marked: never for the public."""
    particulars = particulars_of(record, True)
    if record.disclosure != Disclosure.PUBLIC:
        everything = record.disclosure == Disclosure.WITHHELD
        keys = _withheld_keys(record)
        particulars = [
            replace(item, withheld=_sentence(record)) if everything or item.key in keys else item
            for item in particulars
        ]
    return _fragment(record, particulars, english_of(record, particulars_of(record, False)))


def withholdable(record: PublishableRecord) -> list[tuple[str, str]]:
    """The particulars of a record that may be withheld: key and label."""
    return [(item.key, item.label) for item in particulars_of(record, True)]

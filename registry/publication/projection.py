"""From a record to what is published: the one place that knows both sides.

What is withheld is left out here and nowhere else. `project` gives what the public may read;
`project_complete` gives the same entry with what is withheld, for the auditor.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from registry.categories.models import InformationCategory
from registry.editions.document import LIST, Fragment, Particular, Reference
from registry.editions.folding import french_sort_key
from registry.entries.models import Communication
from registry.inventory.models import PersonalInformationFile
from registry.law.legal_bases import legal_basis
from registry.law.requirements import label_of, requirement
from registry.law.withholding import withholding_ground
from registry.publication.models import Approval
from registry.records.publishable import Disclosure, PublishableRecord

NOTE = "Données illustratives"

# What would give away a withheld particular is withheld with it.
WITHHELD_WITH = {
    "communication.recipients": {"communication.agreement"},
    "communication.justification": {"communication.agreement"},
}


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def _item(key: str, values: Iterable[str], **more: Any) -> Particular:
    """A particular the law asks for, under its label and citation."""
    asked = requirement(key)
    citation = asked.citation.label if asked.citation else ""
    return Particular(key, asked.label, citation, tuple(values), **more)


def _mentions(records: Iterable[PublishableRecord], reveal: bool) -> tuple[Reference, ...]:
    """The records that may be named, by the title they were approved under: a withheld one leaves
    no trace, and a draft of a title is nobody's to publish."""
    rows = [row for row in records if reveal or row.disclosure != Disclosure.WITHHELD]
    approved = Approval.objects.titles([row.uid for row in rows])
    return tuple(
        Reference(row.register.key, row.uid, approved.get(row.uid, row.title)) for row in rows
    )


def _texts(references: tuple[Reference, ...]) -> tuple[str, ...]:
    return tuple(reference.text for reference in references)


def _category_particulars(record: InformationCategory, reveal: bool) -> list[Particular]:
    return [_item("category.elements", _lines(record.elements), form=LIST)]


def _file_particulars(record: PersonalInformationFile, reveal: bool) -> list[Particular]:
    categories = _mentions(record.categories.all(), reveal)
    measures = [row.title for row in record.security_measures.all()]
    return [
        _item(
            "file.categories",
            _texts(categories),
            form=LIST,
            references=categories,
        ),
        _item("file.purposes", _lines(record.purposes), form=LIST),
        _item("file.management_method", _lines(record.management_method)),
        _item("file.source", _lines(record.source), form=LIST),
        _item(
            "file.persons_concerned",
            [row.title for row in record.persons_concerned.all()],
            form=LIST,
        ),
        _item("file.persons_with_access", _lines(record.persons_with_access), form=LIST),
        _item(
            "file.security_measures",
            [*measures, *_lines(record.security_details)],
            form=LIST,
        ),
    ]


def _names(record: Communication, reveal: bool) -> list[str]:
    """Who receives, in the order of the names shown: a hidden name must not give its place."""
    names = [
        f"{row.name} (le public lit\u00a0: {row.public_name})"
        if reveal and row.public_name != row.name
        else row.public_name
        for row in record.recipients.all()
    ]
    return sorted(names, key=lambda name: (french_sort_key(name), name))


def _communication_particulars(record: Communication, reveal: bool) -> list[Particular]:
    categories = _mentions(record.categories.all(), reveal)
    files = _mentions(record.files.all(), reveal)
    reasons = [legal_basis(code).label for code in record.legal_bases]
    outside = {True: "Oui", False: "Non", None: ""}[record.outside_quebec]
    agreement = str(record.agreement) if record.agreement else ""
    return [
        _item(
            "communication.nature",
            [*_texts(categories), *_lines(record.information_detail)],
            form=LIST,
            references=categories,
        ),
        _item(
            "communication.recipients",
            _names(record, reveal),
            form=LIST,
        ),
        _item("communication.purpose", _lines(record.purpose)),
        _item("communication.outside_quebec", [outside] if outside else []),
        _item(
            "communication.justification",
            [
                *reasons,
                *_lines(record.enabling_provision),
                *_lines(record.justification),
            ],
            form=LIST,
        ),
        Particular(
            "communication.agreement",
            label_of("communication.agreement"),
            "",
            (agreement,) if agreement else (),
        ),
        Particular(
            "communication.files",
            label_of("communication.files"),
            "",
            _texts(files),
            LIST,
            "",
            files,
        ),
    ]


PARTICULARS: dict[type, Callable[[Any, bool], list[Particular]]] = {
    InformationCategory: _category_particulars,
    PersonalInformationFile: _file_particulars,
    Communication: _communication_particulars,
}


def _withheld_keys(record: PublishableRecord) -> set[str]:
    if record.disclosure == Disclosure.PUBLIC:
        return set()
    keys = set(record.withheld_particulars)
    return keys.union(*(WITHHELD_WITH.get(key, set()) for key in keys))


def _sentence(record: PublishableRecord) -> str:
    return withholding_ground(record.withholding_ground).public_text


def _facet(particulars: list[Particular], *keys: str) -> tuple[str, ...]:
    """The public names to filter on, taken from what is published and from nothing else."""
    found = [item for item in particulars if item.key in keys]
    return tuple(value for item in found for value in item.values)


def _fragment(record: PublishableRecord, particulars: list[Particular]) -> Fragment:
    nature = [
        item for item in particulars if item.key in ("communication.nature", "file.categories")
    ]
    recipients = _facet(particulars, "communication.recipients")
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
        for item in PARTICULARS[type(record)](record, False)
        # What is withheld along with another is left out without a word, whether it is there or
        # not: its mention would tell that there is something.
        if item.key in chosen or item.key not in withheld
    ]
    return _fragment(record, particulars)


def project_complete(record: PublishableRecord) -> Fragment:
    """The whole record, each withheld particular marked: never for the public."""
    particulars = PARTICULARS[type(record)](record, True)
    if record.disclosure != Disclosure.PUBLIC:
        everything = record.disclosure == Disclosure.WITHHELD
        keys = _withheld_keys(record)
        particulars = [
            replace(item, withheld=_sentence(record)) if everything or item.key in keys else item
            for item in particulars
        ]
    return _fragment(record, particulars)


def withholdable(record: PublishableRecord) -> list[tuple[str, str]]:
    """The particulars of a record that may be withheld: key and label."""
    return [(item.key, item.label) for item in PARTICULARS[type(record)](record, True)]

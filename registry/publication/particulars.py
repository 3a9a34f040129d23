"""What each kind of record shows, particular by particular, under the words of the law."""

from collections.abc import Callable, Iterable
from typing import Any

from registry.categories.models import FAMILIES, InformationCategory
from registry.distribution.links import safe_links
from registry.distribution.models import DistributedItem
from registry.editions.document import LINKS, LIST, REGISTERS, Particular, Reference
from registry.editions.folding import french_sort_key
from registry.entries.models import (
    CollectionForAnother,
    Communication,
    Entry,
    HealthCommunication,
    NilStatement,
    OtherUse,
)
from registry.inventory.models import PersonalInformationFile
from registry.law.particulars import label_of, requirement
from registry.law.provisions import legal_basis
from registry.publication.documents import document_references
from registry.publication.models import Approval
from registry.records.publishable import Disclosure, PublishableRecord


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def _item(key: str, values: Iterable[str], **more: Any) -> Particular:
    """A particular the law asks for, under its label and citation."""
    asked = requirement(key)
    citation = asked.citation.label if asked.citation else ""
    return Particular(key, asked.label, citation, tuple(values), **more)


def _ours(key: str, values: Iterable[str], **more: Any) -> Particular:
    """A particular no article asks for."""
    return Particular(key, label_of(key), "", tuple(values), **more)


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


def _category(record: InformationCategory, reveal: bool) -> list[Particular]:
    return [_item("category.elements", _lines(record.elements), form=LIST)]


def _file(record: PersonalInformationFile, reveal: bool) -> list[Particular]:
    categories = _mentions(record.categories.all(), reveal)
    measures = [row.title for row in record.security_measures.all()]
    persons = [row.title for row in record.persons_concerned.all()]
    access = _lines(record.persons_with_access)
    security = [*measures, *_lines(record.security_details)]
    return [
        _item("file.categories", _texts(categories), form=LIST, references=categories),
        _item("file.purposes", _lines(record.purposes), form=LIST),
        _item("file.management_method", _lines(record.management_method)),
        _item("file.source", _lines(record.source), form=LIST),
        _item("file.persons_concerned", persons, form=LIST),
        _item("file.persons_with_access", access, form=LIST),
        _item("file.security_measures", security, form=LIST),
    ]


def _shown_name(recipient: Any, reveal: bool) -> str:
    """What is read for a recipient: never the name of a natural person, but by the auditor."""
    if reveal and recipient.public_name != recipient.name:
        return f"{recipient.name} (le public lit\u00a0: {recipient.public_name})"
    return recipient.public_name


def _names(record: Any, reveal: bool) -> list[str]:
    """Who receives, in the order of the names shown: a hidden name must not give its place."""
    names = [_shown_name(row, reveal) for row in record.recipients.all()]
    return sorted(names, key=lambda name: (french_sort_key(name), name))


def _nature(record: Entry, reveal: bool) -> tuple[list[str], tuple[Reference, ...]]:
    categories = _mentions(record.categories.all(), reveal)
    return [*_texts(categories), *_lines(record.information_detail)], categories


def _reasons(record: Entry, more: str = "") -> list[str]:
    enabling = ", ".join(filter(None, (record.enabling_act, record.enabling_provision)))
    provisions = [legal_basis(code).label for code in record.legal_bases]
    return [*provisions, *([enabling] if enabling else []), *_lines(more)]


def laws_of(record: Any) -> tuple[str, ...]:
    """The provisions that a record rests on, as it is found by them: other Acts among them."""
    provisions = [legal_basis(code).label for code in getattr(record, "legal_bases", ())]
    enabling = getattr(record, "enabling_act", "").strip()
    return (*provisions, *([enabling] if enabling else []))


def persons_of(record: Any, named: set[str]) -> tuple[str, ...]:
    """The families of persons that the categories named in a record are about, in their order."""
    if isinstance(record, InformationCategory):
        return (record.get_family_display(),)
    categories = record.categories.all() if hasattr(record, "categories") else ()
    held = {row.family for row in categories if row.uid in named}
    return tuple(title for key, title in FAMILIES if key in held)


def _rests_on(key: str, record: Entry, reveal: bool) -> list[Particular]:
    """The writing, its public documents, and the files: no article asks for them to be shown."""
    files = _mentions(record.files.all(), reveal)
    writing = [str(record.agreement)] if record.agreement else []
    documents = document_references(record.agreement) if record.agreement else ()
    return [
        _ours(f"{key}.agreement", [*writing, *_texts(documents)], references=documents),
        _ours(f"{key}.files", _texts(files), form=LIST, references=files),
    ]


def _communication(record: Communication, reveal: bool) -> list[Particular]:
    nature, categories = _nature(record, reveal)
    outside = {True: ["Oui"], False: ["Non"], None: []}[record.outside_quebec]
    reasons = _reasons(record, record.justification)
    return [
        _item("communication.nature", nature, form=LIST, references=categories),
        _item("communication.recipients", _names(record, reveal), form=LIST),
        _item("communication.purpose", _lines(record.purpose)),
        _item("communication.outside_quebec", outside),
        _item("communication.justification", reasons, form=LIST),
        *_rests_on("communication", record, reveal),
    ]


def _collection(record: CollectionForAnother, reveal: bool) -> list[Particular]:
    nature, categories = _nature(record, reveal)
    body = record.beneficiary_body
    return [
        _item("collection.beneficiary_body", [_shown_name(body, reveal)] if body else []),
        _item("collection.program_or_function", _lines(record.program_or_function)),
        _item("collection.service_or_mission", _lines(record.service_or_mission)),
        _item("collection.nature", nature, form=LIST, references=categories),
        _item("collection.purpose", _lines(record.purpose)),
        _item(
            "collection.access_in_collecting_body",
            _lines(record.access_in_collecting_body),
            form=LIST,
        ),
        _item(
            "collection.access_in_receiving_body",
            _lines(record.access_in_receiving_body),
            form=LIST,
        ),
        *_rests_on("collection", record, reveal),
    ]


def _other_use(record: OtherUse, reveal: bool) -> list[Particular]:
    nature, categories = _nature(record, reveal)
    files = _mentions(record.files.all(), reveal)
    return [
        _item("other_use.ground", _reasons(record), form=LIST),
        _item("other_use.access", _lines(record.persons_with_access), form=LIST),
        _ours("other_use.nature", nature, form=LIST, references=categories),
        _ours("other_use.original_purpose", _lines(record.original_purpose)),
        _ours("other_use.purpose", _lines(record.purpose)),
        _ours("other_use.files", _texts(files), form=LIST, references=files),
    ]


def _health(record: HealthCommunication, reveal: bool) -> list[Particular]:
    nature, categories = _nature(record, reveal)
    reasons = _reasons(record, record.justification)
    return [
        _item("health_communication.nature", nature, form=LIST, references=categories),
        _item("health_communication.recipients", _names(record, reveal), form=LIST),
        _item("health_communication.purpose", _lines(record.purpose)),
        _item("health_communication.justification", reasons, form=LIST),
        *_rests_on("health_communication", record, reveal),
    ]


def _item_of_page(record: DistributedItem, reveal: bool) -> list[Particular]:
    documents = document_references(record)
    # The address is in the words too: a link that changes is a change that is read.
    links = tuple(
        Reference(LINKS, one.address, f"{one.label} ({one.address})")
        for one in safe_links(record.links)
    )
    title = record.get_shows_display() if record.shows else ""
    shows = (Reference(REGISTERS, record.shows, title),) if title else ()
    return [
        _item("distribution.text", _lines(record.text)),
        _ours("distribution.documents", _texts(documents), form=LIST, references=documents),
        _ours("distribution.links", _texts(links), form=LIST, references=links),
        _ours("distribution.shows", _texts(shows), references=shows),
    ]


def _nil(record: NilStatement, reveal: bool) -> list[Particular]:
    return []


PARTICULARS: dict[type, Callable[[Any, bool], list[Particular]]] = {
    InformationCategory: _category,
    PersonalInformationFile: _file,
    Communication: _communication,
    CollectionForAnother: _collection,
    OtherUse: _other_use,
    HealthCommunication: _health,
    DistributedItem: _item_of_page,
    NilStatement: _nil,
}


def particulars_of(record: PublishableRecord, reveal: bool) -> list[Particular]:
    """The particulars of a record in the order of the law; with `reveal`, for the auditor."""
    return PARTICULARS[type(record)](record, reveal)

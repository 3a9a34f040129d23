"""From the approvals in force to the document that would be published now."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.db.models import Max

from registry.bodies.past import as_it_was
from registry.editions.canonical import digest, read_fragment
from registry.editions.differences import Differences, differences
from registry.editions.document import Contact, Document, Entry, Fragment, Head, Statement
from registry.editions.models import Edition
from registry.editions.querysets import end_of
from registry.editions.reading import make_document
from registry.law.kinds import NIL
from registry.law.registers import COMMUNICATIONS, REGISTERS
from registry.publication.documents import no_longer_public
from registry.publication.english import english_head
from registry.publication.kinds import BY_KIND, is_published, records_of
from registry.publication.models import Approval, PublicNumber
from registry.records.publishable import Disclosure
from registry.records.status import Status
from registry.rendering.verification import PURPOSE

NOTICE = (
    "La nature des renseignements est indiquée à l’aide de catégories : seuls les renseignements"
    " nécessaires de ces catégories sont communiqués."
)
PARTIAL = (
    "Version partielle\u00a0: la loi permet de ne pas diffuser certaines particularités. Le motif"
    " est indiqué à leur place."
)
NOT_APPROVED = (Status.DRAFT, Status.IN_REVIEW)
INTERNAL_MARKING = "Ne pas diffuser — registre complet, à l’usage de la vérification"

AS_APPROVED = "Chaque inscription y est comme elle était approuvée à la fin de ce jour."


@dataclass(frozen=True, slots=True)
class Obstacle:
    """Why the register cannot be published, and the record where it is mended, if any."""

    sentence: str
    uid: str = ""


@dataclass(frozen=True, slots=True)
class Preview:
    """What publishing now would do: the document, what changes, what stands in the way.

    The new edition follows `previous` in the chain, and is compared with `standing`, the last one
    that the public can still read.
    """

    document: Document
    differences: Differences
    obstacles: tuple[Obstacle, ...]
    pending: tuple[Any, ...]
    previous: Edition | None
    standing: Edition | None = None
    before: tuple[Entry, ...] = ()

    @property
    def statements_differ(self) -> bool:
        """Whether what is declared to be empty is not what the last edition says."""
        before = self.standing.head.statements if self.standing else ()
        return before != self.document.head.statements

    @property
    def is_after_withdrawal(self) -> bool:
        """Whether the last edition was withdrawn: none is in force until the next one."""
        return self.previous is not None and self.previous.is_withdrawn


def _part_order(register: str) -> dict[str, int]:
    parts = [part.key for part in REGISTERS[register].parts] or [""]
    return {key: index for index, key in enumerate(parts)}


def _in_order(register: str, fragments: Iterable[Fragment]) -> list[Fragment]:
    order = _part_order(register)
    return sorted(fragments, key=lambda one: (order[one.part], one.sort_key, one.uid))


def _numbered(body: Any, register: str, fragments: list[Fragment]) -> list[Entry]:
    """Give each fragment its public number; new ones follow the highest ever given."""
    rows = PublicNumber.objects.filter(public_body=body, register=register)
    known = dict(rows.values_list("uid", "number"))
    following = (rows.aggregate(top=Max("number"))["top"] or 0) + 1
    entries = []
    for fragment in fragments:
        number = known.get(fragment.uid)
        if number is None:
            number, following = following, following + 1
        entries.append(Entry(number, fragment))
    return entries


def _notices(register: str, is_partial: bool) -> tuple[str, ...]:
    notices = [NOTICE] if register == COMMUNICATIONS.key else []
    return (*notices, PARTIAL) if is_partial else tuple(notices)


def _statements(register: str, fragments: Iterable[Fragment]) -> tuple[Statement, ...]:
    """What the body declares to be empty, in the order of the parts."""
    told = {one.part: one for one in fragments if one.kind == NIL and one.ended_on is None}
    return tuple(
        Statement(part.key, part.nothing, since)
        for part in REGISTERS[register].parts
        if (one := told.get(part.key)) and (since := one.since)
    )


def head_of(
    body: Any,
    register: str,
    fragments: list[Fragment],
    statements: tuple[Statement, ...] = (),
) -> Head:
    """What the edition says of itself."""
    is_partial = any(fragment.is_partial for fragment in fragments)
    is_illustrative = any(fragment.note for fragment in fragments)
    return _head(body, register, is_partial, is_illustrative, statements)


def _head(
    body: Any,
    register: str,
    is_partial: bool,
    is_illustrative: bool,
    statements: tuple[Statement, ...],
) -> Head:
    law = REGISTERS[register]
    return Head(
        body=body.slug,
        body_name=body.name,
        body_acronym=body.acronym,
        register=register,
        title=law.title,
        citation=law.citation.full_label,
        duty=law.duty,
        notices=_notices(register, is_partial),
        contact=Contact(
            body.contact_title,
            body.contact_email,
            body.contact_phone,
            body.contact_address,
        ),
        is_partial=is_partial,
        is_illustrative=is_illustrative,
        statements=statements,
        english=english_head(body, register, statements, is_partial),
    )


def assemble(body: Any, register: str) -> Document:
    """The document made of the approvals in force; no edition yet."""
    in_force = [one.fragment for one in Approval.objects.in_force(body, register)]
    approved = [one for one in in_force if one is not None]
    fragments = _in_order(register, [one for one in approved if one.kind != NIL])
    head = head_of(body, register, fragments, _statements(register, approved))
    return make_document(head, _numbered(body, register, fragments))


def assemble_complete(body: Any, register: str, on: date) -> Document:
    """The approvals in force at the end of that day with what was withheld: for the auditor only.

    All is told as it was then, the name of the body too; numbers, given for ever, are today's.
    """
    then = end_of(on)
    approvals = {one.uid: one for one in Approval.objects.in_force(body, register, before=then)}
    # Nothing is missing from this one: it is no partial version, whatever its entries say.
    approved = [replace(one.complete_fragment, is_partial=False) for one in approvals.values()]
    fragments = _in_order(register, [one for one in approved if one.kind != NIL])
    statements = _statements(register, approved)
    entries = [
        Entry(entry.number, entry.fragment, _mark(approvals[entry.fragment.uid]))
        for entry in _numbered(body, register, fragments)
    ]
    head = head_of(as_it_was(body, then), register, fragments, statements)
    head = replace(head, notices=(PURPOSE, AS_APPROVED))
    document = make_document(head, entries, marking=INTERNAL_MARKING)
    return replace(document, published_on=on)


def _mark(approval: Approval) -> str:
    is_withheld = approval.disclosure == Disclosure.WITHHELD
    return "Inscription non diffusée\u00a0; son numéro ici n’est pas public" if is_withheld else ""


def _obstacles(body: Any, register: str, document: Document) -> list[Obstacle]:
    """Why publishing now would show what was decided to be withheld since."""
    found = [*_refused(body, register), *_untrue_statements(document)]
    found += [Obstacle(*reason) for reason in no_longer_public(body, document)]
    approvals = {one.uid: one for one in Approval.objects.in_force(body, register)}
    for record in records_of(body, register, status__in=NOT_APPROVED):
        approval = approvals.get(record.uid)
        if approval and approval.content and _is_decided_otherwise(record, approval):
            sentence = (
                f"La décision de diffusion sur «\u00a0{record.title}\u00a0» attend une approbation."
            )
            found.append(Obstacle(sentence, record.uid))
    withheld = _withheld_uids(body)
    found += [
        Obstacle(
            f"«\u00a0{entry.fragment.title}\u00a0» nomme «\u00a0{reference.text}\u00a0»,"
            " qui n’est plus diffusée\u00a0: approuvez-la de nouveau.",
            entry.fragment.uid,
        )
        for entry in document.entries
        for item in entry.fragment.particulars
        for reference in item.references
        if reference.uid in withheld
    ]
    return found


def _refused(body: Any, register: str) -> list[Obstacle]:
    """Why a register that is only kept is not published."""
    if is_published(body, register):
        return []
    return [
        Obstacle(
            "L’organisme tient ce registre sans le diffuser. Une personne qui administre peut"
            " changer ce réglage."
        )
    ]


def _untrue_statements(document: Document) -> list[Obstacle]:
    """The statements of an empty part that entries belie."""
    return [
        Obstacle(
            f"La partie « {section.title} » est déclarée sans inscription, mais elle en"
            " contient : mettez fin à la déclaration, et faites approuver cette fin."
        )
        for section in document.sections
        if section.statement and section.entries
    ]


def _is_decided_otherwise(record: Any, approval: Approval) -> bool:
    """Whether what is to be withheld changed since that approval."""
    return (record.disclosure, record.withheld_particulars) != (
        approval.disclosure,
        approval.withheld_particulars,
    )


def _withheld_uids(body: Any) -> set[str]:
    return {
        uid
        for model in BY_KIND.values()
        for uid in model.objects.of(body)
        .filter(disclosure=Disclosure.WITHHELD)
        .values_list("uid", flat=True)
    }


def has_news(body: Any, register: str) -> bool:
    """Whether what is approved differs from what is published: hashes, and what an edition says of
    itself (its body, its contact, its statements, its English)."""
    rows = list(Approval.objects.in_force(body, register).values_list("kind", "content"))
    edition = Edition.objects.current(body.slug, register)
    published = edition.placements.values_list("stored_id", flat=True) if edition else ()
    if {digest(bytes(one)) for kind, one in rows if one and kind != NIL} != set(published):
        return True
    told = [read_fragment(bytes(one)) for kind, one in rows if one and kind == NIL]
    statements = _statements(register, told)
    if edition is None:
        return bool(statements)
    said = edition.head
    return said != _head(body, register, said.is_partial, said.is_illustrative, statements)


def preview(body: Any, register: str) -> Preview:
    """What publishing the register now would do."""
    document = assemble(body, register)
    previous = Edition.objects.newest(body.slug, register)
    standing = Edition.objects.of(body.slug, register).standing().first()
    before: list[Entry] = []
    if standing:
        placements = standing.placements.select_related("stored").order_by("position")
        before = [placement.entry for placement in placements]
    pending = records_of(body, register, status__in=NOT_APPROVED)
    return Preview(
        document=document,
        differences=differences(
            before, document.entries, standing.head if standing else None, document.head
        ),
        obstacles=tuple(_obstacles(body, register, document)),
        pending=tuple(pending),
        previous=previous,
        standing=standing,
        before=tuple(before),
    )

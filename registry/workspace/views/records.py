"""Listing, reading, adding and editing the records of a register."""

from dataclasses import dataclass
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from registry.bodies.permissions import Permission
from registry.compliance.finding import Finding
from registry.compliance.findings import findings
from registry.compliance.overview import by_uid, judged
from registry.editions.canonical import digest
from registry.editions.folding import folded, french_sort_key
from registry.editions.models import Edition, Placement
from registry.law.distribution import SECTIONS
from registry.law.provisions import legal_basis
from registry.law.registers import DISTRIBUTION
from registry.publication.kinds import is_published, records_of
from registry.publication.models import Approval
from registry.publication.projection import project_complete
from registry.publication.review import (
    changes_since_approval,
    is_outdated,
    may_approve,
    submitted_by_another,
)
from registry.records.changes import changes_of
from registry.records.documents import declarations, in_force
from registry.records.models import Event, EventKind
from registry.records.status import Status
from registry.workspace.forms.review import ApproveForm, SendBackForm
from registry.workspace.views.access import body_for, record_for, register_for

PAGE = 50
# A list whose entries have an order of their own is shown otherwise.
TEMPLATES = {DISTRIBUTION.key: "workspace/distribution.html"}


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the list: the record, its public number, whether it is published as approved."""

    record: Any
    number: int | None
    published: bool
    part: str
    findings: tuple[Finding, ...]


def list_records(request: HttpRequest, slug: str, register: str) -> HttpResponse:
    """The records of a register, by state and by word."""
    body = body_for(request, slug, Permission.READ)
    law = register_for(body, register)
    state = request.GET.get("etat", "")
    rows = records_of(body, register, **({"status": state} if state in Status.values else {}))
    words = folded(request.GET.get("mots", "")[:200]).split()
    titles = {part.key: part.title for part in law.parts}
    order = {part.key: place for place, part in enumerate(law.parts)}
    rows.sort(key=lambda row: (order.get(row.part_key, 0), row.rank, french_sort_key(row.title)))
    found = [row for row in rows if all(word in folded(row.title) for word in words)]
    page = Paginator(found, PAGE).get_page(request.GET.get("page"))
    numbers, published = _published(body, register, [row.uid for row in page])
    marks = by_uid(judged(body, page, timezone.localdate()))
    return render(
        request,
        TEMPLATES.get(register, "workspace/records.html"),
        {
            "register": law,
            "sections": SECTIONS,
            "is_published": is_published(body, register),
            "page": page,
            "states": Status.choices,
            "state": state,
            "words": request.GET.get("mots", ""),
            "rows": [
                Row(
                    row,
                    numbers.get(row.uid),
                    row.uid in published,
                    titles.get(row.part_key, ""),
                    marks[row.uid],
                )
                for row in page
            ],
            "total": len(found),
        },
    )


def _published(body: Any, register: str, uids: list[str]) -> tuple[dict[str, int], set[str]]:
    """The public numbers of these records, and those that are public as last approved."""
    edition = Edition.objects.current(body.slug, register)
    placements = Placement.objects.filter(edition=edition, uid__in=uids) if edition else []
    approvals = Approval.objects.in_force(body, register).filter(uid__in=uids)
    approved = {one.uid: digest(bytes(one.content)) for one in approvals if one.content}
    numbers = {one.uid: one.number for one in placements}
    return numbers, {one.uid for one in placements if approved.get(one.uid) == one.stored_id}


def _public_place(record: Any) -> tuple[Edition | None, Placement | None]:
    """Where the record stands in the current edition, if it does."""
    edition = Edition.objects.current(record.public_body.slug, record.register.key)
    placement = edition and edition.placements.filter(uid=record.uid).first()
    return edition, placement


def _sent_back(record: Any) -> Event | None:
    """Who sent the draft back and why, until it is submitted again."""
    acts = [EventKind.RECORD_SENT_BACK, EventKind.RECORD_SUBMITTED]
    last = Event.objects.filter(subject_uid=record.uid, kind__in=acts).order_by("-pk").first()
    return last if last and last.kind == EventKind.RECORD_SENT_BACK else None


def _statement(record: Any) -> str:
    """What the public reads in a part that is declared to be empty."""
    parts = {part.key: part.nothing for part in record.register.parts}
    return parts.get(record.part_key, "")


def read_record(request: HttpRequest, slug: str, register: str, uid: str) -> HttpResponse:
    """A record as it stands, what the law still asks, and the act that comes next."""
    record: Any = record_for(request, slug, register, uid, Permission.READ)
    edition, placement = _public_place(record)
    found = findings(record)
    return render(
        request,
        "workspace/record.html",
        {
            "register": record.register,
            "record": record,
            "fragment": project_complete(record),
            "findings": found,
            "bases": [legal_basis(code) for code in getattr(record, "legal_bases", ())],
            "is_published": is_published(record.public_body, register),
            "statement": _statement(record),
            "blocked": [one for one in found if one.blocks],
            "approval": Approval.objects.last_of(record),
            "edition": edition,
            "placement": placement,
            "published": uid in _published(record.public_body, register, [uid])[1],
            "sent_back": _sent_back(record),
            "outdated": is_outdated(record),
            "since_approval": changes_since_approval(record),
            "may_approve": may_approve(record, request.user),
            "submitted_by_another": submitted_by_another(record, request.user),
            "approve_form": ApproveForm(initial={"revision": record.revision}),
            "send_back_form": SendBackForm(auto_id="renvoi_%s"),
            "history": changes_of(record, limit=3),
            **_documents(record),
        },
    )


def _documents(record: Any) -> dict[str, Any]:
    """The documents that the record itself has, and those whose declaration is in force."""
    if not hasattr(record, "documents"):
        return {}
    documents = declarations(record)
    declared = {one.pk for one in in_force(documents)}
    return {"has_documents": True, "documents": documents, "declared": declared}


def record_history(request: HttpRequest, slug: str, register: str, uid: str) -> HttpResponse:
    """Every change of a record: field, before, after, who, when, why."""
    record = record_for(request, slug, register, uid, Permission.READ)
    return render(
        request,
        "workspace/history.html",
        {
            "register": record.register,
            "record": record,
            "history": changes_of(record),
            "approvals": Approval.objects.filter(uid=record.uid)
            .exclude(public_reason="")
            .select_related("approved_by")
            .order_by("-pk"),
        },
    )

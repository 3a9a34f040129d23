"""Listing, reading, adding and editing the records of a register."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from registry.bodies import editing
from registry.bodies.permissions import Permission
from registry.compliance.findings import findings
from registry.editions.canonical import digest
from registry.editions.folding import folded, french_sort_key
from registry.editions.models import Edition, Placement
from registry.publication.assembly import model_of
from registry.publication.models import Approval
from registry.publication.projection import project_complete
from registry.publication.review import changes_since_approval, is_outdated, may_approve
from registry.records.changes import changes_of
from registry.records.models import Event, EventKind
from registry.records.status import Status
from registry.workspace.forms.conflict import at_revision, clashes
from registry.workspace.forms.records import FORMS
from registry.workspace.forms.review import ApproveForm, SendBackForm
from registry.workspace.views.access import body_for, record_for, register_for

PAGE = 50


def list_records(request: HttpRequest, slug: str, register: str) -> HttpResponse:
    """The records of a register, by state and by word."""
    body = body_for(request, slug, Permission.READ)
    rows = model_of(register).objects.of(body)
    state = request.GET.get("etat", "")
    if state in Status.values:
        rows = rows.filter(status=state)
    words = folded(request.GET.get("mots", "")[:200]).split()
    rows = sorted(rows, key=lambda row: (row.part_key, row.rank, french_sort_key(row.title)))
    found = [row for row in rows if all(word in folded(row.title) for word in words)]
    page = Paginator(found, PAGE).get_page(request.GET.get("page"))
    numbers, published = _published(body, register, [row.uid for row in page])
    return render(
        request,
        "workspace/records.html",
        {
            "register": register_for(register),
            "page": page,
            "states": Status.choices,
            "state": state,
            "words": request.GET.get("mots", ""),
            "rows": [(row, numbers.get(row.uid), row.uid in published) for row in page],
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


def read_record(request: HttpRequest, slug: str, register: str, uid: str) -> HttpResponse:
    """A record as it stands, what the law still asks, and the act that comes next."""
    record: Any = record_for(request, slug, register, uid, Permission.READ)
    edition, placement = _public_place(record)
    return render(
        request,
        "workspace/record.html",
        {
            "register": register_for(register),
            "record": record,
            "fragment": project_complete(record),
            "missing": findings(record),
            "approval": Approval.objects.last_of(record),
            "edition": edition,
            "placement": placement,
            "published": uid in _published(record.public_body, register, [uid])[1],
            "sent_back": _sent_back(record),
            "outdated": is_outdated(record),
            "since_approval": changes_since_approval(record),
            "may_approve": may_approve(record, request.user),
            "approve_form": ApproveForm(initial={"revision": record.revision}),
            "send_back_form": SendBackForm(auto_id="renvoi_%s"),
            "history": changes_of(record, limit=3),
        },
    )


def record_history(request: HttpRequest, slug: str, register: str, uid: str) -> HttpResponse:
    """Every change of a record: field, before, after, who, when, why."""
    record = record_for(request, slug, register, uid, Permission.READ)
    return render(
        request,
        "workspace/history.html",
        {"register": register_for(register), "record": record, "history": changes_of(record)},
    )


def add_record(request: HttpRequest, slug: str, register: str) -> HttpResponse:
    """A new draft; it may be saved incomplete."""
    body = body_for(request, slug, Permission.EDIT)
    record = model_of(register)(public_body=body)
    form = FORMS[register](request.POST or None, instance=record, body=body)
    if request.method == "POST" and form.is_valid():
        fresh = model_of(register)(public_body=body)
        kept = editing.add(fresh, values=form.values(), by=request.user, now=timezone.now())
        messages.success(request, "Le brouillon est enregistré.")
        return redirect("record", slug=slug, register=register, uid=kept.uid)
    context = {"register": register_for(register), "form": form}
    return render(request, "workspace/record_form.html", context, status=_status(form))


def edit_record(request: HttpRequest, slug: str, register: str, uid: str) -> HttpResponse:
    """Edit a record; when someone saved it meanwhile, both texts are shown."""
    record: Any = record_for(request, slug, register, uid, Permission.EDIT)
    body = record.public_body
    form = FORMS[register](request.POST or None, instance=record, body=body)
    clash: list[Any] = []
    if request.method == "POST" and form.is_valid():
        fresh: Any = record_for(request, slug, register, uid, Permission.EDIT)
        try:
            kept = editing.edit(
                fresh,
                values=form.values(),
                revision=form.cleaned_data.get("revision") or 0,
                why=form.cleaned_data["why"],
                by=request.user,
                now=timezone.now(),
            )
        except editing.EditConflictError as conflict:
            current = FORMS[register](instance=conflict.current, body=body)
            clash = clashes(form, current)
            if not clash:
                messages.info(request, "Une autre personne vient d’enregistrer le même texte.")
                return redirect("record", slug=slug, register=register, uid=uid)
            typed = at_revision(request.POST, conflict.current.revision)
            form = FORMS[register](typed, instance=conflict.current, body=body)
        else:
            messages.success(request, _saved_sentence(fresh, kept))
            return redirect("record", slug=slug, register=register, uid=uid)
    context = {
        "register": register_for(register),
        "form": form,
        "record": record,
        "clashes": clash,
    }
    return render(
        request, "workspace/record_form.html", context, status=409 if clash else _status(form)
    )


def _saved_sentence(before: Any, after: Any) -> str:
    if before.revision == after.revision:
        return "Rien n’a changé : aucune modification n’a été enregistrée."
    if before.status == Status.APPROVED:
        return (
            "La modification est enregistrée comme brouillon. La version approuvée reste en"
            " vigueur jusqu’à la prochaine approbation."
        )
    return "La modification est enregistrée."


def _status(form: Any) -> int:
    return 422 if form.is_bound and form.errors else 200

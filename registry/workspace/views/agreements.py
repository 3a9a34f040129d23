"""The page of a writing, adding one, editing one."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone

from registry.agreements.actions import add_agreement_for
from registry.agreements.lineage import lineage
from registry.agreements.models import Agreement, AgreementKind
from registry.bodies import editing
from registry.bodies.models import PublicBody
from registry.bodies.permissions import Permission
from registry.entries.models import Entry
from registry.law.provisions import legal_basis
from registry.publication.kinds import record_of, registers_of
from registry.records.changes import changes_of
from registry.records.documents import declarations, in_force
from registry.workspace.forms.agreements import AgreementForm
from registry.workspace.forms.asked import wanted_for, wanted_of_kind, wanted_to_edit
from registry.workspace.forms.fields import tidy
from registry.workspace.resting import entries_on, missing_on
from registry.workspace.sayings import said
from registry.workspace.views.access import body_for
from registry.workspace.views.saving import Attempt, save_edit
from registry.workspace.views.vocabulary import LISTS

WORDS = LISTS["ententes"]
NEW = {
    AgreementKind.AGREEMENT: "Nouvelle entente",
    AgreementKind.MANDATE: "Nouveau mandat",
    AgreementKind.CONTRACT: "Nouveau contrat",
}


def agreement_for(request: HttpRequest, slug: str, uid: str, permission: Permission) -> Agreement:
    """The writing of that address in that body; Http404 when it is another body's."""
    body = body_for(request, slug, permission)
    rows = Agreement.objects.of(body).prefetch_related(
        "amendments", "assessments", "parties", "replaced_by"
    )
    found: Agreement = get_object_or_404(rows, uid=uid)
    return found


def read_agreement(request: HttpRequest, slug: str, uid: str) -> HttpResponse:
    """All that a writing says, what is missing, its chain, its documents, what rests on it."""
    agreement = agreement_for(request, slug, uid, Permission.READ)
    entries = entries_on(agreement)
    documents = declarations(agreement)
    today = timezone.localdate()
    missing = missing_on(agreement, entries, today)
    context = {
        "words": WORDS,
        "agreement": agreement,
        "has_ended": agreement.has_ended_on(today),
        "said": said(agreement),
        "missing": missing,
        "is_lacking": any(one.finding.blocks for group in missing for one in group.lacks),
        "entries": entries,
        "steps": lineage(agreement),
        "documents": documents,
        "declared": {one.pk for one in in_force(documents)},
        "history": changes_of(agreement),
        "amendment_histories": [(one, changes_of(one)) for one in agreement.amendments.all()],
    }
    return render(request, "workspace/agreement.html", context)


def _waiting(body: PublicBody, uid: str) -> Entry:
    """The entry that waits for a writing."""
    found = (record_of(body, register, uid) for register in registers_of(body))
    entry = next((one for one in found if isinstance(one, Entry)), None)
    if entry is None:
        raise Http404
    return entry


def add_agreement(request: HttpRequest, slug: str) -> HttpResponse:
    """A new writing: its nature is chosen first, unless an entry waits for it."""
    body = body_for(request, slug, Permission.EDIT)
    if "pour" in request.GET:
        return _add_for(request, body, _waiting(body, tidy(request.GET["pour"])))
    kind = request.GET.get("nature") or request.POST.get("kind")
    if kind not in AgreementKind.values:
        return render(request, "workspace/agreement_choose.html", {"words": WORDS})
    form = AgreementForm(
        request.POST or None,
        instance=Agreement(public_body=body, kind=kind),
        body=body,
        wanted=wanted_of_kind(kind),
    )
    if request.method == "POST" and form.is_valid():
        fresh = Agreement(public_body=body)
        editing.add(fresh, values=form.values(), by=request.user, now=timezone.now())
        messages.success(request, f"«\u00a0{fresh}\u00a0» est enregistré.")
        return redirect("agreement", slug=slug, uid=fresh.uid)
    return form_page(
        request,
        Attempt(form),
        NEW[AgreementKind(kind)],
        reverse("vocabulary", args=[slug, WORDS.key]),
    )


def _receiving(entry: Any) -> list[Any]:
    """Who is on the other side of an entry."""
    if hasattr(entry, "recipients"):
        return list(entry.recipients.all())
    body = getattr(entry, "beneficiary_body", None)
    return [body] if body else []


def _add_for(request: HttpRequest, body: PublicBody, entry: Any) -> HttpResponse:
    """A new writing that an entry waits for: what its provisions ask, and nothing else."""
    wanted = wanted_for(entry, timezone.localdate())
    form = AgreementForm(
        request.POST or None,
        instance=Agreement(public_body=body, kind=wanted.kinds[0]),
        body=body,
        wanted=wanted,
        initial={"parties": [one.pk for one in _receiving(entry)]},
    )
    address = {"slug": body.slug, "register": entry.register.key, "uid": entry.uid}
    if request.method == "POST" and form.is_valid():
        fresh = Agreement(public_body=body)
        add_agreement_for(entry, fresh, values=form.values(), by=request.user, now=timezone.now())
        messages.success(
            request, f"«\u00a0{fresh}\u00a0» est enregistré, et l’inscription repose dessus."
        )
        return redirect("record", **address)
    title = NEW[AgreementKind(wanted.kinds[0])] if len(wanted.kinds) == 1 else "Nouvel écrit"
    back = reverse("record", kwargs=address)
    bases = [legal_basis(code) for code in entry.legal_bases]
    return form_page(request, Attempt(form), title, back, entry=entry, bases=bases)


def edit_agreement(request: HttpRequest, slug: str, uid: str) -> HttpResponse:
    """Edit a writing; when someone saved it meanwhile, both texts are shown."""
    agreement = agreement_for(request, slug, uid, Permission.EDIT)
    name = str(agreement)
    wanted = wanted_to_edit(agreement, entries_on(agreement), timezone.localdate())
    attempt = save_edit(
        request,
        agreement,
        lambda data, row: AgreementForm(
            data, instance=row, body=agreement.public_body, wanted=wanted
        ),
    )
    if attempt.saved is not None:
        return redirect("agreement", slug=slug, uid=uid)
    back = reverse("agreement", args=[slug, uid])
    return form_page(request, attempt, f"Modifier\u00a0: {name}", back)


def form_page(
    request: HttpRequest, attempt: Attempt, title: str, back: str, **more: Any
) -> HttpResponse:
    """A form of this room: its title, where it goes back to."""
    context = {
        "words": WORDS,
        "form": attempt.form,
        "clashes": attempt.clashes,
        "title": title,
        "back": back,
    } | more
    return render(request, "workspace/agreement_form.html", context, status=attempt.status)

"""Adding and editing the amendments of a writing."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone

from registry.agreements.models import Agreement, Amendment
from registry.bodies import editing
from registry.bodies.permissions import Permission
from registry.records.changes import changes_of
from registry.workspace.forms.agreements import AmendmentForm
from registry.workspace.views.agreements import agreement_for, form_page
from registry.workspace.views.saving import Attempt, save_edit


def _blank(agreement: Agreement) -> Amendment:
    return Amendment(public_body=agreement.public_body, agreement=agreement)


def _page(
    request: HttpRequest, agreement: Agreement, attempt: Attempt, **more: Any
) -> HttpResponse:
    back = reverse("agreement", args=[agreement.public_body.slug, agreement.uid])
    title = more.pop("title", "Nouvel avenant")
    return form_page(request, attempt, title, back, agreement=agreement, **more)


def add_amendment(request: HttpRequest, slug: str, uid: str) -> HttpResponse:
    """A new amendment to a writing."""
    agreement = agreement_for(request, slug, uid, Permission.EDIT)
    form = AmendmentForm(
        request.POST or None, instance=_blank(agreement), body=agreement.public_body
    )
    if request.method == "POST" and form.is_valid():
        fresh = _blank(agreement)
        editing.add(fresh, values=form.values(), by=request.user, now=timezone.now())
        messages.success(request, f"«\u00a0{fresh.number}\u00a0» est enregistré.")
        return redirect("agreement", slug=slug, uid=uid)
    return _page(request, agreement, Attempt(form))


def edit_amendment(request: HttpRequest, slug: str, uid: str, amendment: str) -> HttpResponse:
    """Correct an amendment."""
    agreement = agreement_for(request, slug, uid, Permission.EDIT)
    record = get_object_or_404(agreement.amendments.all(), uid=amendment)
    name = record.number
    attempt = save_edit(
        request,
        record,
        lambda data, row: AmendmentForm(data, instance=row, body=agreement.public_body),
    )
    if attempt.saved is not None:
        return redirect("agreement", slug=slug, uid=uid)
    history = changes_of(record)
    return _page(request, agreement, attempt, title=f"Modifier\u00a0: {name}", history=history)

"""Submitting, sending back, approving: one act, then back to the record."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from registry.bodies.permissions import Permission
from registry.publication import review
from registry.records.status import TransitionError
from registry.workspace.forms.review import ApproveForm, SendBackForm
from registry.workspace.views.access import record_for

REFUSED = (TransitionError, review.IncompleteError, review.FourEyesError)


def _act(request: HttpRequest, action: Callable[[], Any], done: str) -> None:
    """Try the action; a refusal is said in the words of the rule that refused."""
    try:
        action()
    except REFUSED as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, done)


@require_POST
def submit_record(request: HttpRequest, slug: str, register: str, uid: str) -> HttpResponse:
    """Ask for the approval of a draft."""
    record = record_for(request, slug, register, uid, Permission.SUBMIT)
    _act(
        request,
        lambda: review.submit(record, by=request.user, now=timezone.now()),
        "L’inscription est soumise. La personne responsable peut maintenant l’approuver.",
    )
    return redirect("record", slug=slug, register=register, uid=uid)


@require_POST
def send_back_record(request: HttpRequest, slug: str, register: str, uid: str) -> HttpResponse:
    """Give a record back with a comment."""
    record = record_for(request, slug, register, uid, Permission.APPROVE)
    form = SendBackForm(request.POST)
    if form.is_valid():
        comment = form.cleaned_data["comment"]
        _act(
            request,
            lambda: review.send_back(record, comment=comment, by=request.user, now=timezone.now()),
            "L’inscription est renvoyée avec votre commentaire.",
        )
    else:
        messages.error(request, str(form.errors["comment"][0]))
    return redirect("record", slug=slug, register=register, uid=uid)


@require_POST
def approve_record(request: HttpRequest, slug: str, register: str, uid: str) -> HttpResponse:
    """Approve the record as it was read."""
    record = record_for(request, slug, register, uid, Permission.APPROVE)
    form = ApproveForm(request.POST)
    if form.is_valid():
        data = form.cleaned_data
        _act(
            request,
            lambda: review.approve(
                record,
                revision=data["revision"],
                comment=data["comment"],
                public_reason=data["public_reason"],
                is_correction=data["is_correction"],
                by=request.user,
                now=timezone.now(),
            ),
            "L’inscription est approuvée. Elle paraîtra dans la prochaine édition.",
        )
    else:
        messages.error(request, "L’approbation n’a pas pu se lire. Rouvrez la page et recommencez.")
    return redirect("record", slug=slug, register=register, uid=uid)

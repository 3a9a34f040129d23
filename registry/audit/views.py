"""The auditor’s pages: what there is to check, and the documents to take away."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from registry.audit import exports
from registry.audit.forms import FORMS, ExportForm
from registry.audit.models import Export
from registry.bodies.models import PublicBody
from registry.bodies.permissions import Permission, permissions_of
from registry.editions.models import Edition
from registry.law.registers import REGISTERS
from registry.publication.kinds import registers_of
from registry.publication.models import Approval, JobState


def _body(request: HttpRequest, slug: str, register: str = "") -> PublicBody:
    """The body of that address for someone who may check it; Http404 for anyone else."""
    if register and register not in REGISTERS:
        raise Http404
    body = get_object_or_404(PublicBody, slug=slug)
    granted = permissions_of(request.user, body)
    if Permission.EXPORT_COMPLETE not in granted:
        raise Http404
    request.granted, request.body_in_hand = granted, body  # type: ignore[attr-defined]
    return body


def overview(request: HttpRequest, slug: str) -> HttpResponse:
    """The documents to ask for, the editions with their hashes, the latest approvals."""
    return _overview(request, _body(request, slug))


def _overview(request: HttpRequest, body: Any, sent: ExportForm | None = None) -> HttpResponse:
    """The page, with the form that was sent when it comes back."""
    registers = registers_of(body)
    forms = [
        sent if sent is not None and isinstance(sent, one) else one(registers)
        for one in FORMS.values()
    ]
    context = {
        "forms": forms,
        "form": sent,
        "exports": Export.objects.of(body).filter(asked_by=request.user)[:20],
        "registers": [REGISTERS[key] for key in registers],
        "editions": Edition.objects.filter(body=body.slug).order_by("-published_at")[:50],
        "approvals": Approval.objects.filter(public_body=body).select_related("approved_by")[:50],
    }
    return render(request, "audit/overview.html", context, status=422 if sent else 200)


@require_POST
def ask(request: HttpRequest, slug: str, kind: str) -> HttpResponse:
    """Ask for a document."""
    body = _body(request, slug)
    if kind not in FORMS:
        raise Http404
    form = FORMS[kind](registers_of(body), request.POST)
    if not form.is_valid():
        return _overview(request, body, form)
    export = exports.ask(
        body,
        kind,
        form.cleaned_data["register"],
        *form.days(),
        by=request.user,
        now=timezone.now(),
    )
    return redirect("export", slug=slug, uid=export.uid)


def _export(request: HttpRequest, slug: str, uid: str) -> Export:
    body = _body(request, slug)
    return get_object_or_404(Export.objects.of(body).select_related("asked_by"), uid=uid)


def export_page(request: HttpRequest, slug: str, uid: str) -> HttpResponse:
    """A document: how far it is, then its file."""
    return render(request, "audit/export.html", {"export": _export(request, slug, uid)})


@require_POST
def cancel(request: HttpRequest, slug: str, uid: str) -> HttpResponse:
    """Give up a document."""
    exports.cancel(_export(request, slug, uid), by=request.user, now=timezone.now())
    return redirect("export", slug=slug, uid=uid)


@require_POST
def retry(request: HttpRequest, slug: str, uid: str) -> HttpResponse:
    """Ask again for a document that failed or was given up."""
    exports.retry(_export(request, slug, uid), by=request.user, now=timezone.now())
    return redirect("export", slug=slug, uid=uid)


def export_file(request: HttpRequest, slug: str, uid: str) -> HttpResponse:
    """The file of a document."""
    export = _export(request, slug, uid)
    if export.state != JobState.DONE:
        messages.info(request, "Ce document n’est pas prêt.")
        return redirect("export", slug=slug, uid=uid)
    content = exports.take(export, by=request.user, now=timezone.now())
    return _file(content, "application/pdf", export.file_name)


def _file(content: bytes, media_type: str, name: str) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(content, content_type=media_type, headers=headers)


def history(request: HttpRequest, slug: str, register: str) -> HttpResponse:
    """The history of the register as CSV."""
    body = _body(request, slug, register)
    now = timezone.now()
    content = exports.history_csv(body, register, by=request.user, now=now)
    day = timezone.localdate(now).isoformat()
    return _file(content, "text/csv; charset=utf-8", f"{slug}-{register}-historique-{day}.csv")

"""The auditor’s pages: what there is to check, and the exports."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone

from registry.audit.exports import complete_register_pdf, history_csv
from registry.bodies.models import PublicBody
from registry.bodies.permissions import Permission, permissions_of
from registry.editions.models import Edition
from registry.law.registers import REGISTERS
from registry.publication.models import Approval


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
    """The registers, their editions with their hashes, the latest approvals."""
    body = _body(request, slug)
    context = {
        "registers": list(REGISTERS.values()),
        "editions": Edition.objects.filter(body=body.slug).order_by("-published_at")[:50],
        "approvals": Approval.objects.filter(public_body=body).select_related("approved_by")[:50],
    }
    return render(request, "audit/overview.html", context)


def _file(content: bytes, media_type: str, name: str) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(content, content_type=media_type, headers=headers)


def complete_register(request: HttpRequest, slug: str, register: str) -> HttpResponse:
    """The complete register in PDF, withheld parts included."""
    body = _body(request, slug, register)
    now = timezone.now()
    content = complete_register_pdf(body, register, by=request.user, now=now)
    day = timezone.localdate(now).isoformat()
    return _file(content, "application/pdf", f"{slug}-{register}-complet-non-public-{day}.pdf")


def history(request: HttpRequest, slug: str, register: str) -> HttpResponse:
    """The history of the register as CSV."""
    body = _body(request, slug, register)
    now = timezone.now()
    content = history_csv(body, register, by=request.user, now=now)
    day = timezone.localdate(now).isoformat()
    return _file(content, "text/csv; charset=utf-8", f"{slug}-{register}-historique-{day}.csv")

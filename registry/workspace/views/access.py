"""Who reaches a page: the same 404 for a stranger, a missing role, and an address that leads
nowhere."""

from typing import Any

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from registry.bodies.models import PublicBody
from registry.bodies.permissions import Permission, permissions_of
from registry.law.registers import REGISTERS, Register
from registry.publication.kinds import record_of, registers_of
from registry.records.publishable import PublishableRecord


def body_for(request: HttpRequest, slug: str, permission: Permission) -> PublicBody:
    """The body of that address, when the person may do that there; Http404 otherwise."""
    body = get_object_or_404(PublicBody, slug=slug)
    granted = permissions_of(request.user, body)
    if permission not in granted:
        raise Http404
    request.granted = granted  # type: ignore[attr-defined]
    request.body_in_hand = body  # type: ignore[attr-defined]
    return body


def register_for(body: PublicBody, key: str) -> Register:
    """The register of that address; Http404 when the body keeps none such."""
    if key not in registers_of(body):
        raise Http404
    return REGISTERS[key]


def record_for(
    request: HttpRequest, slug: str, register: str, uid: str, permission: Permission
) -> PublishableRecord:
    """The record of that address in that body; Http404 when it is another body's."""
    body = body_for(request, slug, permission)
    record: Any = record_of(body, register_for(body, register).key, uid)
    if record is None:
        raise Http404
    return record

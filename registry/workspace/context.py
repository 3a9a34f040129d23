"""What every page of the workspace shows around the work: the body, its registers, their counts."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from registry.law.registers import REGISTERS
from registry.publication.assembly import MODELS
from registry.records.status import Status

SHORT_TITLES = {
    "registre": "Communications",
    "inventaire": "Inventaire des fichiers",
    "categories": "Catégories de renseignements",
}


def desk(request: HttpRequest) -> dict[str, Any]:
    """The body in hand, what the person may do there, and the registers with their counts."""
    body = getattr(request, "body_in_hand", None)
    body = getattr(request, "body_in_hand", None)
    addresses = {"public_site_url": settings.PUBLIC_SITE_URL}
    if body is None:
        return addresses
    rail = []
    for key in SHORT_TITLES:
        rows = MODELS[key].objects.of(body)
        review = rows.filter(status=Status.IN_REVIEW).count()
        rail.append(
            {
                "key": key,
                "title": SHORT_TITLES[key],
                "count": rows.count(),
                "in_review": review,
                "register": REGISTERS[key],
            }
        )
    granted = {permission.value for permission in request.granted}  # type: ignore[attr-defined]
    return {"body": body, "rail": rail, "may": dict.fromkeys(granted, True), **addresses}

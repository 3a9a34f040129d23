"""What every page of the workspace shows around the work: the body, its registers, their counts."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from registry.law.registers import REGISTERS
from registry.publication.kinds import counts_of, registers_of
from registry.records.status import Status
from registry.reports.models import ErrorReport

SHORT_TITLES = {
    "registre": "Registre",
    "registre-sante": "Renseignements de santé",
    "inventaire": "Inventaire des fichiers",
    "categories": "Catégories de renseignements",
    "diffusion": "Diffusion de l’information",
}


def desk(request: HttpRequest) -> dict[str, Any]:
    """The body in hand, what the person may do there, and the registers with their counts."""
    body = getattr(request, "body_in_hand", None)
    addresses = {"public_site_url": settings.PUBLIC_SITE_URL}
    if body is None:
        return addresses
    rail, counts = [], counts_of(body)
    for key in registers_of(body):
        rail.append(
            {
                "key": key,
                "title": SHORT_TITLES[key],
                "count": counts[key].total(),
                "in_review": counts[key][Status.IN_REVIEW],
                "register": REGISTERS[key],
            }
        )
    granted = {permission.value for permission in request.granted}  # type: ignore[attr-defined]
    # Counted when the rail shows it, that is, for those who may read the reports.
    waiting = ErrorReport.objects.of(body.slug).waiting().count
    may = dict.fromkeys(granted, True)
    return {"body": body, "rail": rail, "may": may, "reports_waiting": waiting, **addresses}

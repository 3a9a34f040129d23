"""Plain error pages that need neither the database nor a template context."""

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.translation import gettext

TITLES = {
    400: "Cette adresse ne se lit pas",
    403: "Cette action n’est pas permise",
    404: "Page introuvable",
    500: "Une erreur est survenue",
    503: "Service momentanément indisponible",
}


def plain_page(status: int, incident: str = "", why: str = "") -> HttpResponse:
    """A page that says what happened in words, without any detail of the fault.

    `why` is "long" for an address that is too long.
    """
    html = render_to_string(
        "registry/error.html",
        {
            "status": status,
            "title": gettext(TITLES[status]),
            "incident": incident,
            "is_long": why == "long",
        },
    )
    response = HttpResponse(html, status=status)
    response.headers["Cache-Control"] = "no-store"
    if status == 503:
        response.headers["Retry-After"] = "60"
    return response


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The page for a request that cannot be read."""
    return plain_page(400)


def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The page for an act that the role does not allow."""
    return plain_page(403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The page for an address that leads nowhere; the same bytes whatever the reason."""
    return plain_page(404)


def server_error(request: HttpRequest) -> HttpResponse:
    """The page for a fault nobody caught."""
    return plain_page(500)

"""What every answer carries, and what a fault looks like from outside."""

import secrets
from collections.abc import Callable

import structlog
from django.conf import settings
from django.core.exceptions import BadRequest, PermissionDenied, SuspiciousOperation
from django.db import InterfaceError, OperationalError
from django.http import Http404, HttpRequest, HttpResponse

from config.errors import plain_page

log = structlog.get_logger("registry.requests")
Handler = Callable[[HttpRequest], HttpResponse]

# Not faults: Django turns these into the 400, 403 and 404 pages.
ANSWERED_BY_DJANGO = (Http404, PermissionDenied, BadRequest, SuspiciousOperation)
PERMISSIONS_POLICY = "camera=(), geolocation=(), microphone=(), payment=(), usb=()"


class SecureHeadersMiddleware:
    """Sets the policy headers of the face on every answer."""

    def __init__(self, get_response: Handler) -> None:
        """Keep the next handler."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer with the headers of the face added where the view said nothing."""
        response = self.get_response(request)
        response.headers.setdefault("Content-Security-Policy", settings.CONTENT_SECURITY_POLICY)
        response.headers.setdefault("Permissions-Policy", PERMISSIONS_POLICY)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        response.headers.setdefault("Cache-Control", settings.CACHE_CONTROL)
        return response


class IncidentMiddleware:
    """Turns a fault into a plain page with an incident number, the detail going to the log."""

    def __init__(self, get_response: Handler) -> None:
        """Keep the next handler."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer; the faults come through process_exception."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """503 when the database is away, 500 for any other fault; the log line has the number."""
        if isinstance(exception, ANSWERED_BY_DJANGO):
            return None
        incident = secrets.token_hex(4)
        is_away = isinstance(exception, OperationalError | InterfaceError)
        log.error(
            "incident",
            incident=incident,
            path=request.path,
            method=request.method,
            fault=type(exception).__name__,
            exc_info=exception,
        )
        return plain_page(503 if is_away else 500, incident)

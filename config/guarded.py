"""No request is answered before PostgreSQL has proven that the role is not too wide."""

from collections.abc import Callable, Iterable
from typing import Any

import structlog
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.handlers.wsgi import WSGIHandler, WSGIRequest
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.middleware.security import SecurityMiddleware

from config.errors import plain_page
from config.middleware import SecureHeadersMiddleware
from registry.records.privileges import require_role

log = structlog.get_logger("registry.start")
StartResponse = Callable[..., Any]


def _away(request: HttpRequest) -> HttpResponse:
    return plain_page(503)


class GuardedApplication:
    """The WSGI application behind the proof; while the database is away, a plain 503."""

    def __init__(self, application: WSGIHandler) -> None:
        """Ask for the proof now: too wide a role stops the start; an absent database does not."""
        self.application = application
        self.away = SecureHeadersMiddleware(_away)
        self.security = SecurityMiddleware(_away)
        self.is_proven = require_role()
        connection.close()

    def __call__(self, environ: dict[str, Any], start_response: StartResponse) -> Iterable[bytes]:
        """Answer; as long as nothing is proven, ask again first."""
        if not self.is_proven and not self._is_static(environ):
            self.is_proven = self._asked_again()
        if self.is_proven or self._is_static(environ):
            return self.application(environ, start_response)
        request = WSGIRequest(environ)
        response = self.away(request)
        self.security.process_response(request, response)
        start_response(f"{response.status_code} {response.reason_phrase}", [*response.items()])
        return [response.content]

    def _asked_again(self) -> bool:
        try:
            return require_role()
        except ImproperlyConfigured as fault:
            log.error("role_too_wide", sentence=str(fault))
            return False
        finally:
            connection.close()

    def _is_static(self, environ: dict[str, Any]) -> bool:
        return str(environ.get("PATH_INFO", "")).startswith(settings.STATIC_URL)

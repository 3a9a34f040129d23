"""Nothing typed is lost: a form sent after the session ended can be sent again once signed in."""

from typing import Any

from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render

OURS = "csrfmiddlewaretoken"


def _resend_page(request: HttpRequest, status: int) -> HttpResponse:
    """The same form, hidden, with a fresh token; a secret is never written back into a page."""
    typed = [
        (name, value) for name, values in request.POST.lists() for value in values if name != OURS
    ]
    if any("password" in name for name, _ in typed):
        raise PermissionDenied
    # The bytes of a file cannot wait in a page: the person is told, and chooses it again.
    context = {"typed": typed, "address": request.get_full_path(), "has_file": bool(request.FILES)}
    return render(request, "workspace/resend.html", context, status=status)


class KeepTypedMiddleware(LoginRequiredMiddleware):
    """Asks to sign in; what was sent by someone whose session ended waits on the page."""

    def handle_no_permission(  # type: ignore[override]
        self, request: HttpRequest, view_func: Any
    ) -> HttpResponseBase:
        """Keep what was typed, or lead to the sign-in page when there is nothing to keep."""
        if request.method == "POST":
            return _resend_page(request, 401)
        return super().handle_no_permission(request, view_func)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Offer to send again what came from one of our own pages; refuse what came from elsewhere."""
    if request.headers.get("Origin") != f"{request.scheme}://{request.get_host()}":
        raise PermissionDenied
    return _resend_page(request, 403)

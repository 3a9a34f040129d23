"""Pages that are only read: anything but GET and HEAD gets a plain refusal."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.template.loader import render_to_string

View = Callable[..., HttpResponseBase]


def refusal() -> HttpResponse:
    """The page for a method that nothing here answers."""
    page = {"status": 405, "title": "Cette page se lit seulement"}
    response = HttpResponse(render_to_string("registry/error.html", page), status=405)
    response.headers["Allow"] = "GET, HEAD"
    response.headers["Cache-Control"] = "no-store"
    return response


def read_only(view: View) -> View:
    """Let a view answer GET and HEAD only."""

    @wraps(view)
    def answered(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.method not in {"GET", "HEAD"}:
            return refusal()
        return view(request, *args, **kwargs)

    return answered

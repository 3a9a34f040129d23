"""Pages that are only read: anything but GET and HEAD gets a plain refusal."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.template.loader import render_to_string
from django.utils.translation import gettext

from registry.public_site.days import DayError
from registry.public_site.freshness import marked, still_good
from registry.public_site.shelf import NothingInForceError, WithdrawnError
from registry.public_site.tombstones import in_place_of

View = Callable[..., HttpResponseBase]


def refusal() -> HttpResponse:
    """The page for a method that nothing here answers."""
    page = {"status": 405, "title": gettext("Cette page se lit seulement")}
    response = HttpResponse(render_to_string("registry/error.html", page), status=405)
    response.headers["Allow"] = "GET, HEAD"
    response.headers["Cache-Control"] = "no-store"
    return response


def read_only(view: View) -> View:
    """Let a view answer GET and HEAD only; what it refuses gets a page that says why."""

    @wraps(view)
    def answered(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.method not in {"GET", "HEAD"}:
            return refusal()
        if answer := still_good(request):
            return answer
        try:
            return marked(request, view(request, *args, **kwargs))
        except (WithdrawnError, NothingInForceError, DayError) as fault:
            return in_place_of(request, fault, kwargs)

    return answered

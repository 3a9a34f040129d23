"""A search that takes PostgreSQL too long is refused plainly: it is not a fault."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.db import OperationalError
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from psycopg.errors import QueryCanceled

View = Callable[..., HttpResponseBase]


def with_patience(view: View) -> View:
    """Let a view be cut short by the time PostgreSQL gives to a question, and say what to do."""

    @wraps(view)
    def answered(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            return view(request, *args, **kwargs)
        except OperationalError as fault:
            if not isinstance(fault.__cause__, QueryCanceled):
                raise
        response = render(request, "public_site/too_much.html", {"path": request.path}, status=400)
        response.headers["Cache-Control"] = "no-store"
        return response

    return answered

"""The log of a body: what was done, by whom, when."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from registry.bodies.permissions import Permission
from registry.records.models import Event
from registry.workspace.views.access import body_for


def events(request: HttpRequest, slug: str) -> HttpResponse:
    """The events of the body, newest first."""
    body = body_for(request, slug, Permission.READ)
    rows = Event.objects.filter(body=body.slug)
    page = Paginator(rows, 100).get_page(request.GET.get("page"))
    return render(request, "workspace/events.html", {"page": page})

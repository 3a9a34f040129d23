"""The way in: choosing the body, and its first page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from registry.bodies.models import PublicBody
from registry.bodies.permissions import Permission
from registry.editions.models import Edition
from registry.publication.assembly import has_news
from registry.publication.kinds import is_published, records_of, registers_of
from registry.records.status import Status
from registry.workspace.context import SHORT_TITLES
from registry.workspace.views.access import body_for


def choose_body(request: HttpRequest) -> HttpResponse:
    """The bodies the person works for; straight to the only one."""
    bodies = PublicBody.objects.filter(
        memberships__user=request.user, memberships__is_active=True
    ).distinct()
    if len(bodies) == 1:
        return redirect("desk", slug=bodies[0].slug)
    return render(request, "workspace/choose_body.html", {"bodies": bodies})


def desk(request: HttpRequest, slug: str) -> HttpResponse:
    """What there is to do in the body: to finish, to approve, to publish."""
    body = body_for(request, slug, Permission.READ)
    work = []
    for key in registers_of(body):
        work.append(
            {
                "key": key,
                "title": SHORT_TITLES[key],
                "drafts": records_of(body, key, status=Status.DRAFT)[:10],
                "in_review": records_of(body, key, status=Status.IN_REVIEW)[:10],
                "is_published": is_published(body, key),
                "edition": Edition.objects.newest(body.slug, key),
                "has_news": is_published(body, key) and has_news(body, key),
            }
        )
    return render(request, "workspace/desk.html", {"work": work})


def help_page(request: HttpRequest) -> HttpResponse:
    """How a change becomes public, step by step."""
    return render(request, "workspace/help.html")

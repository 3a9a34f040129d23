"""Publishing a register: what would change, the act, the progress of its files."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from registry.bodies.permissions import Permission
from registry.compliance.overview import Judged, overview
from registry.editions.models import Edition
from registry.publication import actions
from registry.publication.assembly import preview
from registry.publication.models import Job, JobState
from registry.records.status import Status
from registry.workspace.views.access import body_for, register_for


def preview_page(request: HttpRequest, slug: str, register: str) -> HttpResponse:
    """What is new, changed, ended since the last edition; a POST publishes it."""
    permission = Permission.PUBLISH if request.method == "POST" else Permission.READ
    body = body_for(request, slug, permission)
    law = register_for(body, register)
    if request.method == "POST":
        return _publish(request, body, register)
    editions = Edition.objects.of(body.slug, register).select_related("withdrawal")[:10]
    context = {
        "register": law,
        "preview": preview(body, register),
        "unlawful": _unlawful(body, register),
        "editions": editions,
    }
    return render(request, "workspace/publish.html", context)


def _unlawful(body: Any, register: str) -> list[Judged]:
    """The approved records in which the law now finds what would forbid their approval."""
    found = overview(body, timezone.localdate())
    return [
        one
        for one in found
        if one.blocks
        and one.record.register.key == register
        and one.record.status == Status.APPROVED
    ]


def _publish(request: HttpRequest, body: Any, register: str) -> HttpResponse:
    try:
        edition = actions.publish(body, register, by=request.user, now=timezone.now())
    except actions.NothingNewError as refusal:
        messages.info(request, str(refusal))
        return redirect("publish", slug=body.slug, register=register)
    except actions.BlockedError as refusal:
        messages.error(request, str(refusal))
        return redirect("publish", slug=body.slug, register=register)
    messages.success(request, f"L’édition {edition.number} est publiée.")
    return redirect("edition", slug=body.slug, register=register, number=edition.number)


def edition_page(request: HttpRequest, slug: str, register: str, number: int) -> HttpResponse:
    """An edition: its public address, and its files as they are made."""
    body = body_for(request, slug, Permission.READ)
    edition = get_object_or_404(Edition, body=body.slug, register=register, number=number)
    job = Job.objects.filter(edition=edition).first()
    context = {
        "register": register_for(body, register),
        "edition": edition,
        "job": job,
        "renditions": edition.renditions.defer("content").order_by("part", "format"),
    }
    return render(request, "workspace/edition.html", context)


@require_POST
def retry(request: HttpRequest, slug: str, register: str, number: int) -> HttpResponse:
    """Ask again for the files of an edition."""
    body, job = _job_for(request, slug, register, number)
    actions.retry_job(job, body=body, by=request.user, now=timezone.now())
    messages.success(request, "La production des fichiers est relancée.")
    return redirect("edition", slug=slug, register=register, number=number)


@require_POST
def cancel(request: HttpRequest, slug: str, register: str, number: int) -> HttpResponse:
    """Stop the production of the files of an edition; it can be asked for again."""
    body, job = _job_for(request, slug, register, number)
    stopped = actions.cancel_job(job, body=body, by=request.user, now=timezone.now())
    if stopped.state == JobState.CANCELLED:
        messages.success(request, "La production des fichiers est arrêtée.")
    else:
        messages.info(request, "Il n’y avait plus rien à arrêter.")
    return redirect("edition", slug=slug, register=register, number=number)


def _job_for(request: HttpRequest, slug: str, register: str, number: int) -> tuple[Any, Job]:
    """The job of an edition, for someone who may publish it."""
    body = body_for(request, slug, Permission.PUBLISH)
    edition = get_object_or_404(Edition, body=body.slug, register=register, number=number)
    return body, get_object_or_404(Job, edition=edition)

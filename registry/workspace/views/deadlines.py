"""The deadlines of a body, the file that was read again, and the private calendar address."""

from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from registry.bodies.actions import close_calendar_address, renew_calendar_address
from registry.bodies.permissions import Permission
from registry.compliance import calendars
from registry.compliance.finding import AGREEMENT
from registry.compliance.reminders import REPORT, Reminder, reminders
from registry.inventory.actions import confirm_review
from registry.inventory.models import PersonalInformationFile
from registry.law import deadlines as law
from registry.records.status import TransitionError
from registry.workspace.views.access import body_for

PAGE = 50
LATE, SOON, NEAR, LATER = "retard", "trente", "quatre-vingt-dix", "tard"
FAR, CLOSE = law.END_NOTICE_DAYS
GROUPS = {
    LATE: "En retard",
    SOON: f"Dans {CLOSE}\u00a0jours ou moins",
    NEAR: f"Dans {FAR}\u00a0jours ou moins",
    LATER: "Plus tard",
}


@dataclass(frozen=True, slots=True)
class Row:
    """A deadline as the page shows it, with the address where it is dealt with."""

    reminder: Reminder
    address: str
    act: str
    may_confirm: bool


def _group(one: Reminder, on: date) -> str:
    left = (one.day - on).days
    if one.is_late:
        return LATE
    if left <= CLOSE:
        return SOON
    return NEAR if left <= FAR else LATER


def _mended_at(one: Reminder, body: Any, granted: Any) -> tuple[str, str]:
    """Where the person deals with it, or reads it, and what the link says."""
    place = one.place
    if place.kind == AGREEMENT:
        return reverse("agreement", args=[body.slug, place.uid]), "Ouvrir l’écrit"
    if place.kind == REPORT:
        return reverse("report", args=[body.slug, place.uid]), "Ouvrir le signalement"
    where = [body.slug, place.register, place.uid]
    if one.kind == law.WITHHOLDING_REVIEW.code and Permission.WITHHOLD in granted:
        return reverse("disclosure", args=where), "Revoir la décision"
    return reverse("record", args=where), "Ouvrir le dossier"


def _row(one: Reminder, body: Any, granted: Any, on: date) -> Row:
    is_file = one.kind == law.FILE_REVIEW.code and Permission.EDIT in granted
    address, act = _mended_at(one, body, granted)
    return Row(one, address, act, is_file and _group(one, on) != LATER)


def _calendar_address(user: Any, body: Any) -> str:
    """The whole private address of the person, or nothing when they have none."""
    own = calendars.holder(user, body)
    if own is None or not own.calendar_number:
        return ""
    return settings.WORKSPACE_URL + reverse("calendar_feed", args=[calendars.token_of(own)])


def list_deadlines(request: HttpRequest, slug: str) -> HttpResponse:
    """What is to be done, by day, and the address of the calendar."""
    body = body_for(request, slug, Permission.READ)
    on, kind = timezone.localdate(), law.BY_CODE.get(request.GET.get("nature", ""))
    granted = request.granted  # type: ignore[attr-defined]
    found = [
        one
        for one in reminders(body, on)
        if one.place.kind != REPORT or Permission.READ_REPORTS in granted
    ]
    kinds = [one for one in law.DEADLINES if any(row.kind == one.code for row in found)]
    shown = [one for one in found if kind is None or one.kind == kind.code]
    page = Paginator(shown, PAGE).get_page(request.GET.get("page"))
    groups = [
        (key, GROUPS[key], [_row(one, body, granted, on) for one in rows])
        for key, rows in groupby(page, lambda one: _group(one, on))
    ]
    context = {
        "page": page,
        "groups": groups,
        "kinds": kinds,
        "kind": kind,
        "every_kind": law.DEADLINES,
        "late": sum(one.is_late for one in shown),
        "calendar_address": _calendar_address(request.user, body),
    }
    return render(request, "workspace/deadlines.html", context)


@require_POST
def review_file(request: HttpRequest, slug: str, uid: str) -> HttpResponse:
    """« I have read this file again, it is up to date. »"""
    body = body_for(request, slug, Permission.EDIT)
    file = get_object_or_404(PersonalInformationFile.objects.of(body), uid=uid)
    try:
        confirm_review(file, by=request.user, now=timezone.now())
    except TransitionError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, f"«\u00a0{file}\u00a0» est noté comme relu aujourd’hui.")
    return redirect("deadlines", slug=slug)


@require_POST
def calendar_address(request: HttpRequest, slug: str) -> HttpResponse:
    """Get a private address, change it, or close it."""
    body = body_for(request, slug, Permission.READ)
    own = calendars.holder(request.user, body)
    if own is None:
        raise Http404
    if request.POST.get("act") == "close":
        close_calendar_address(own, by=request.user, now=timezone.now())
        messages.success(request, "L’adresse est fermée\u00a0: plus personne ne peut la lire.")
    else:
        renew_calendar_address(own, by=request.user, now=timezone.now())
        messages.success(request, "Votre adresse de calendrier est prête, plus bas dans la page.")
    return redirect("deadlines", slug=slug)


@login_not_required
@require_safe
def calendar_feed(request: HttpRequest, token: str) -> HttpResponse:
    """The calendar under its private address; any other address leads nowhere."""
    membership = calendars.membership_of(token)
    if membership is None:
        raise Http404
    content = calendars.feed(membership.public_body, timezone.now())
    response = HttpResponse(content, content_type=calendars.MEDIA_TYPE)
    response.headers["Cache-Control"] = "private, no-store"
    return response

"""The settings of a body and the roles of its people: administrators only."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from registry.bodies import actions
from registry.bodies.models import Membership, PublicBody
from registry.bodies.permissions import ROLES, Permission
from registry.bodies.roles import Role
from registry.workspace.forms.settings import BodySettingsForm, RoleForm
from registry.workspace.views.access import body_for


def _change(request: HttpRequest, body: Any) -> BodySettingsForm | None:
    form = BodySettingsForm(request.POST, instance=PublicBody.objects.get(pk=body.pk))
    if not form.is_valid():
        return form
    actions.change_settings(
        body,
        values=form.values(),
        why=form.cleaned_data["why"],
        by=request.user,
        now=timezone.now(),
    )
    messages.success(request, "Les réglages sont enregistrés.")
    return None


def _give(request: HttpRequest, body: Any) -> RoleForm | None:
    form = RoleForm(request.POST, prefix="role")
    if not form.is_valid():
        return form
    role = Role(form.cleaned_data["role"])
    actions.give_role(body, form.cleaned_data["email"], role, by=request.user, now=timezone.now())
    messages.success(request, "Le rôle est donné.")
    return None


def _withdraw(request: HttpRequest, body: Any) -> None:
    key = request.POST.get("membership", "")
    membership = get_object_or_404(
        Membership.objects.of(body), pk=int(key) if key.isdecimal() else 0
    )
    try:
        actions.withdraw_role(membership, by=request.user, now=timezone.now())
    except actions.LastAdministratorError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, "Le rôle est retiré.")


def body_settings(request: HttpRequest, slug: str) -> HttpResponse:
    """The settings, the people and what each role may do."""
    body = body_for(request, slug, Permission.ADMINISTER)
    form: Any = None
    role_form: Any = None
    if request.method == "POST":
        act = request.POST.get("act")
        if act == "settings":
            form = _change(request, body)
        elif act == "role":
            role_form = _give(request, body)
        elif act == "withdraw":
            _withdraw(request, body)
        if form is None and role_form is None:
            return redirect("body_settings", slug=slug)
    members = Membership.objects.of(body).filter(is_active=True).select_related("user")
    context = {
        "form": form or BodySettingsForm(instance=body),
        "role_form": role_form or RoleForm(prefix="role"),
        "members": members.order_by("user__name", "role"),
        "roles": [(role.label, sorted(ROLES[role])) for role in Role],
    }
    return render(
        request, "workspace/settings.html", context, status=422 if form or role_form else 200
    )

"""Withdrawing an edition by order: the person in charge only."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from registry.bodies.permissions import Permission
from registry.editions.models import Edition
from registry.publication.withdrawals import WithdrawalError, withdraw
from registry.workspace.forms.withdrawals import WithdrawForm
from registry.workspace.views.access import body_for, register_for


def withdraw_edition(request: HttpRequest, slug: str, register: str, number: int) -> HttpResponse:
    """What will happen, who orders it and why; a POST withdraws the edition."""
    body = body_for(request, slug, Permission.WITHDRAW)
    law = register_for(body, register)
    editions = Edition.objects.filter(body=body.slug, register=register).select_related("next")
    edition = get_object_or_404(editions, number=number)
    form = WithdrawForm(request.POST or None, edition=edition)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        try:
            withdraw(
                edition,
                authority=data["authority"],
                reason=data["reason"],
                by=request.user,
                now=timezone.now(),
            )
            messages.success(request, f"L’édition {number} est retirée du site public.")
        except WithdrawalError as refusal:
            messages.error(request, str(refusal))
        return redirect("edition", slug=slug, register=register, number=number)
    context = {"register": law, "edition": edition, "form": form}
    context["is_current"] = not hasattr(edition, "next")
    status = 422 if form.errors else 200
    return render(request, "workspace/withdraw.html", context, status=status)

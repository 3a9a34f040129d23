"""Deciding what of a record the public reads: the person in charge only."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from registry.bodies.permissions import Permission
from registry.editions.models import Placement
from registry.publication.review import decide_disclosure
from registry.workspace.forms.review import DisclosureForm
from registry.workspace.views.access import record_for


def decide(request: HttpRequest, slug: str, register: str, uid: str) -> HttpResponse:
    """The decision, its ground and its reason."""
    record = record_for(request, slug, register, uid, Permission.WITHHOLD)
    form = DisclosureForm(request.POST or None, record=record)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        decide_disclosure(
            record,
            disclosure=data["disclosure"],
            particulars=data["particulars"],
            ground=data["ground"],
            reason=data["reason"],
            until=data["until"],
            by=request.user,
            now=timezone.now(),
        )
        messages.success(
            request, "La décision est enregistrée. Elle prendra effet à la prochaine approbation."
        )
        return redirect("record", slug=slug, register=register, uid=uid)
    status = 422 if form.is_bound and form.errors else 200
    context = {"register": record.register, "record": record, "form": form}
    context["is_published"] = Placement.objects.filter(uid=record.uid).exists()
    return render(request, "workspace/disclosure.html", context, status=status)

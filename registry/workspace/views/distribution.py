"""What only an item of the page of distributed information has: documents, a place to move from."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from registry.bodies.permissions import Permission
from registry.distribution.actions import attach_document, move, take_back_document
from registry.distribution.models import DistributedItem
from registry.law.registers import DISTRIBUTION
from registry.workspace.forms.documents import DocumentForm
from registry.workspace.views.access import body_for
from registry.workspace.views.documents import handed_over

DIRECTIONS = {"monter": -1, "descendre": 1}


def item_for(request: HttpRequest, slug: str, uid: str, permission: Permission) -> Any:
    """The item of that address in that body; Http404 when it is another body's."""
    body = body_for(request, slug, permission)
    return get_object_or_404(DistributedItem.objects.of(body), uid=uid)


def attach(request: HttpRequest, slug: str, uid: str) -> HttpResponse:
    """Choose a document of the item and declare it public or internal."""
    item = item_for(request, slug, uid, Permission.EDIT)
    is_sent = request.method == "POST"
    form = DocumentForm(request.POST, request.FILES) if is_sent else DocumentForm()
    if is_sent and form.is_valid():
        file_name, content = form.cleaned_data["file"]
        attach_document(
            item,
            file_name=file_name,
            content=content,
            is_public=form.cleaned_data["is_public"],
            by=request.user,
            now=timezone.now(),
        )
        messages.success(request, f"«\u00a0{file_name}\u00a0» est joint.")
        return redirect("record", slug=slug, register=DISTRIBUTION.key, uid=uid)
    context = {"register": DISTRIBUTION, "record": item, "form": form}
    return render(request, "workspace/item_document.html", context, status=422 if is_sent else 200)


def download(request: HttpRequest, slug: str, uid: str, document: str) -> HttpResponse:
    """The bytes of a document as they came."""
    item = item_for(request, slug, uid, Permission.READ)
    return handed_over(get_object_or_404(item.documents.all(), uid=document))


@require_POST
def take_back(request: HttpRequest, slug: str, uid: str, document: str) -> HttpResponse:
    """Declare a document internal, without sending its bytes again."""
    item = item_for(request, slug, uid, Permission.EDIT)
    found = get_object_or_404(item.documents.all(), uid=document)
    take_back_document(item, found, by=request.user, now=timezone.now())
    messages.success(
        request,
        f"«\u00a0{found.file_name}\u00a0» est déclaré interne. Il reste dans les éditions où il a"
        " paru.",
    )
    return redirect("record", slug=slug, register=DISTRIBUTION.key, uid=uid)


@require_POST
def move_item(request: HttpRequest, slug: str, uid: str, direction: str) -> HttpResponse:
    """Move an item up or down in its section, and go back to where it stands in the list."""
    item = item_for(request, slug, uid, Permission.EDIT)
    move(item, by_places=DIRECTIONS[direction], by=request.user, now=timezone.now())
    messages.success(
        request, f"«\u00a0{item.title}\u00a0» est déplacé. Ce qui a changé de rang est à approuver."
    )
    address = reverse("records", args=[slug, DISTRIBUTION.key])
    return redirect(f"{address}#section-{item.section}")

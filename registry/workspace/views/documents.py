"""The documents of a writing: attached with a declaration, downloaded as they came."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.http import content_disposition_header

from registry.agreements.actions import attach_document
from registry.bodies.permissions import Permission
from registry.records.documents import KeptDocument
from registry.workspace.forms.documents import DocumentForm
from registry.workspace.views.agreements import WORDS, agreement_for


def attach(request: HttpRequest, slug: str, uid: str) -> HttpResponse:
    """Choose a document and declare it public or internal."""
    agreement = agreement_for(request, slug, uid, Permission.EDIT)
    is_sent = request.method == "POST"
    form = DocumentForm(request.POST, request.FILES) if is_sent else DocumentForm()
    if is_sent and form.is_valid():
        file_name, content = form.cleaned_data["file"]
        attach_document(
            agreement,
            file_name=file_name,
            content=content,
            is_public=form.cleaned_data["is_public"],
            by=request.user,
            now=timezone.now(),
        )
        messages.success(request, f"«\u00a0{file_name}\u00a0» est joint.")
        return redirect("agreement", slug=slug, uid=uid)
    context = {"words": WORDS, "agreement": agreement, "form": form}
    return render(
        request, "workspace/agreement_document.html", context, status=422 if is_sent else 200
    )


def download(request: HttpRequest, slug: str, uid: str, document: str) -> HttpResponse:
    """The bytes of a document as they came: to be kept by the browser, never opened as a page."""
    agreement = agreement_for(request, slug, uid, Permission.READ)
    return handed_over(get_object_or_404(agreement.documents.all(), uid=document))


def handed_over(found: KeptDocument) -> HttpResponse:
    """The bytes of a document as they came, whatever it is attached to."""
    answer = HttpResponse(bytes(found.content), content_type=found.media_type)
    disposition = content_disposition_header(as_attachment=True, filename=found.file_name)
    answer.headers["Content-Disposition"] = disposition or "attachment"
    answer.headers["X-Content-Type-Options"] = "nosniff"
    answer.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return answer

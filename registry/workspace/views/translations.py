"""The English of a record, beside its French: what is missing, and what the French left behind."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from registry.bodies.editing import EditConflictError
from registry.bodies.permissions import Permission
from registry.publication.english import passages_of, untitled
from registry.publication.particulars import particulars_of
from registry.translations.actions import translate
from registry.workspace.forms.conflict import at_revision
from registry.workspace.forms.translations import TranslationForm
from registry.workspace.views.access import record_for

CONFLICT = (
    "Une autre personne a enregistré cette inscription entre-temps. Relisez le français, puis"
    " enregistrez de nouveau\u00a0: votre texte est gardé ici."
)


def translate_record(request: HttpRequest, slug: str, register: str, uid: str) -> HttpResponse:
    """The French of each free text, and a place for its English."""
    record: Any = record_for(request, slug, register, uid, Permission.EDIT)
    if not record.public_body.publishes_english:
        raise Http404
    particulars = particulars_of(record, False)
    passages = passages_of(record, particulars)
    given: dict[str, Any] = {"passages": passages, "revision": record.revision}
    form = TranslationForm(request.POST or None, **given)
    status = 200
    if request.method == "POST":
        if form.is_valid():
            try:
                return _keep(request, record, form)
            except EditConflictError as conflict:
                form = TranslationForm(
                    at_revision(request.POST, conflict.current.revision), **given
                )
                form.add_error(None, CONFLICT)
                status = 409
        else:
            status = 422
    context = {
        "register": record.register,
        "record": record,
        "form": form,
        "missing": [one for one in passages if not one.text],
        "stale": [one for one in passages if one.is_stale],
        "untitled": untitled(particulars),
        "withheld": record.withheld_particulars,
    }
    return render(request, "workspace/translation.html", context, status=status)


def _keep(request: HttpRequest, record: Any, form: TranslationForm) -> HttpResponse:
    kept = translate(
        record,
        texts=form.texts(),
        french={one.key: one.french for one in form.passages},
        revision=form.cleaned_data["revision"],
        why=form.cleaned_data["why"],
        by=request.user,
        now=timezone.now(),
    )
    if kept.revision == record.revision:
        messages.info(request, "Rien n’a changé\u00a0: aucune traduction n’a été enregistrée.")
    else:
        messages.success(
            request,
            "La traduction est enregistrée. L’inscription redevient un brouillon, à faire"
            " approuver\u00a0: l’anglais paraît avec le français.",
        )
    args = [record.public_body.slug, record.register.key, record.uid]
    return redirect("record", *args)

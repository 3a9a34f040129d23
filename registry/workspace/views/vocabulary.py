"""What entries are described with: recipients, agreements, persons, security measures."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from registry.agreements.models import Agreement, Recipient
from registry.bodies import editing
from registry.bodies.permissions import Permission
from registry.categories.models import PersonCategory, SecurityMeasure
from registry.editions.folding import french_sort_key
from registry.records.changes import changes_of
from registry.workspace.forms import vocabulary as forms
from registry.workspace.views.access import body_for


@dataclass(frozen=True, slots=True)
class Words:
    """A list of the body’s vocabulary: its records, its form, its words on the page."""

    key: str
    model: Any
    form: Any
    title: str
    add: str
    lead: str


LISTS = {
    one.key: one
    for one in (
        Words(
            "destinataires",
            Recipient,
            forms.RecipientForm,
            "Destinataires",
            "Ajouter un destinataire",
            "Les personnes et les organismes qui reçoivent des renseignements.",
        ),
        Words(
            "ententes",
            Agreement,
            forms.AgreementForm,
            "Ententes, mandats et contrats",
            "Ajouter une entente, un mandat ou un contrat",
            "Les écrits sur lesquels reposent les communications.",
        ),
        Words(
            "personnes",
            PersonCategory,
            forms.PersonCategoryForm,
            "Catégories de personnes",
            "Ajouter une catégorie de personnes",
            "Les personnes dont les fichiers contiennent des renseignements.",
        ),
        Words(
            "mesures",
            SecurityMeasure,
            forms.SecurityMeasureForm,
            "Mesures de sécurité",
            "Ajouter une mesure de sécurité",
            "Les mesures prises pour protéger les fichiers.",
        ),
    )
}


def list_words(request: HttpRequest, slug: str, key: str) -> HttpResponse:
    """The words of a list."""
    body = body_for(request, slug, Permission.READ)
    words = LISTS[key]
    rows = sorted(words.model.objects.of(body), key=lambda row: french_sort_key(str(row)))
    page = Paginator(rows, 100).get_page(request.GET.get("page"))
    return render(request, "workspace/vocabulary.html", {"words": words, "page": page})


def add_word(request: HttpRequest, slug: str, key: str) -> HttpResponse:
    """A new word."""
    body = body_for(request, slug, Permission.EDIT)
    words = LISTS[key]
    form = words.form(request.POST or None, instance=words.model(public_body=body), body=body)
    if request.method == "POST" and form.is_valid():
        fresh = words.model(public_body=body)
        editing.add(fresh, values=form.values(), by=request.user, now=timezone.now())
        messages.success(request, f"«\u00a0{fresh}\u00a0» est enregistré.")
        return redirect("vocabulary", slug=slug, key=key)
    return _form_page(request, words, form, None)


def edit_word(request: HttpRequest, slug: str, key: str, uid: str) -> HttpResponse:
    """Correct a word; what was published keeps the word it had."""
    body = body_for(request, slug, Permission.EDIT)
    words = LISTS[key]
    rows = words.model.objects.of(body)
    record = get_object_or_404(rows, uid=uid)
    form = words.form(request.POST or None, instance=record, body=body)
    if request.method == "POST" and form.is_valid():
        try:
            editing.edit(
                get_object_or_404(rows, uid=uid),
                values=form.values(),
                revision=form.cleaned_data.get("revision") or 0,
                why=form.cleaned_data["why"],
                by=request.user,
                now=timezone.now(),
            )
        except editing.EditConflictError:
            form.add_error(
                None,
                "Une autre personne a enregistré ce dossier entre-temps. Votre texte est toujours"
                " ici : comparez-le à l’historique, puis rouvrez la page pour enregistrer.",
            )
        else:
            messages.success(request, "La modification est enregistrée.")
            return redirect("vocabulary", slug=slug, key=key)
    return _form_page(request, words, form, rows.get(uid=uid))


def _form_page(request: HttpRequest, words: Words, form: Any, record: Any) -> HttpResponse:
    status = 422 if form.is_bound and form.errors else 200
    history = changes_of(record) if record is not None else []
    context = {"words": words, "form": form, "record": record, "history": history}
    return render(request, "workspace/vocabulary_form.html", context, status=status)

"""What entries are described with: recipients, agreements, assessments, words; and the log."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from registry.agreements.actions import add_assessment_for
from registry.agreements.models import Agreement, PrivacyImpactAssessment, Recipient
from registry.bodies import editing
from registry.bodies.permissions import Permission
from registry.categories.models import PersonCategory, SecurityMeasure
from registry.editions.folding import french_sort_key
from registry.entries.models import LoggedCommunication
from registry.records.changes import changes_of
from registry.workspace.forms import vocabulary as forms
from registry.workspace.forms.agreements import AgreementForm
from registry.workspace.forms.demands import DEMANDS
from registry.workspace.forms.fields import tidy
from registry.workspace.views.access import body_for
from registry.workspace.views.saving import Attempt, save_edit


def _in_french(row: Any) -> str:
    return french_sort_key(str(row))


def _newest_first(row: LoggedCommunication) -> tuple[int, int]:
    return -row.happened_on.toordinal(), -row.pk


@dataclass(frozen=True, slots=True)
class Words:
    """A list of the body’s vocabulary: its records, its form, its words on the page."""

    key: str
    model: Any
    form: Any
    title: str
    add: str
    lead: str
    empty: str = "Ajoutez la première ligne de cette liste."
    order: Callable[[Any], Any] = _in_french
    is_never_published: bool = False


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
            AgreementForm,
            "Ententes, mandats et contrats",
            "Ajouter une entente, un mandat ou un contrat",
            "Les écrits sur lesquels reposent les communications.",
            "Ajoutez un premier écrit, ou inscrivez-le à partir de la page d’une inscription.",
        ),
        Words(
            "evaluations",
            PrivacyImpactAssessment,
            forms.AssessmentForm,
            "Évaluations des facteurs relatifs à la vie privée",
            "Ajouter une évaluation",
            "Ce que l’organisme a évalué avant une entente, et ce que l’évaluation conclut.",
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
        Words(
            "journal-interne",
            LoggedCommunication,
            forms.LoggedCommunicationForm,
            "Journal interne",
            "Noter une communication",
            "Les communications que la loi fait noter sans les rendre publiques.",
            "Notez ici une communication faite pour répondre à une urgence, à un corps de police"
            " ou à un incident.",
            _newest_first,
            True,
        ),
    )
}


def list_words(request: HttpRequest, slug: str, key: str) -> HttpResponse:
    """The words of a list."""
    body = body_for(request, slug, Permission.READ)
    words = LISTS[key]
    rows = words.model.objects.of(body)
    if words.model is Agreement:
        rows = rows.prefetch_related("amendments")
    page = Paginator(sorted(rows, key=words.order), 100).get_page(request.GET.get("page"))
    context = {"words": words, "page": page, "today": timezone.localdate()}
    return render(request, "workspace/vocabulary.html", context)


def _waiting(request: HttpRequest, body: Any, key: str) -> Agreement | None:
    """The agreement that waits for the assessment to be added, if the address names one."""
    if key != "evaluations" or "pour" not in request.GET:
        return None
    return get_object_or_404(Agreement.objects.of(body), uid=tidy(request.GET["pour"]))


def add_word(request: HttpRequest, slug: str, key: str) -> HttpResponse:
    """A new word; an assessment may be added for an agreement that waits for it."""
    body = body_for(request, slug, Permission.EDIT)
    words = LISTS[key]
    waiting = _waiting(request, body, key)
    form = words.form(request.POST or None, instance=words.model(public_body=body), body=body)
    if request.method == "POST" and form.is_valid():
        fresh = words.model(public_body=body)
        given = {"values": form.values(), "by": request.user, "now": timezone.now()}
        if waiting is not None:
            add_assessment_for(waiting, fresh, **given)
        else:
            editing.add(fresh, **given)
        messages.success(request, f"«\u00a0{fresh}\u00a0» est enregistré.")
        if waiting is not None:
            return redirect("agreement", slug=slug, uid=waiting.uid)
        return redirect("vocabulary", slug=slug, key=key)
    return _form_page(request, words, Attempt(form), None, waiting)


def edit_word(request: HttpRequest, slug: str, key: str, uid: str) -> HttpResponse:
    """Correct a word; what was published keeps the word it had."""
    body = body_for(request, slug, Permission.EDIT)
    words = LISTS[key]
    rows = words.model.objects.of(body)
    record = get_object_or_404(rows, uid=uid)
    attempt = save_edit(
        request, record, lambda data, row: words.form(data, instance=row, body=body)
    )
    if attempt.saved is not None:
        return _after_edit(slug, key, attempt.saved)
    return _form_page(request, words, attempt, rows.get(uid=uid))


def _after_edit(slug: str, key: str, saved: Any) -> HttpResponse:
    """Back to the list; from an assessment, to the one writing that rests on it."""
    if key == "evaluations":
        agreements = list(saved.agreements.all()[:2])
        if len(agreements) == 1:
            return redirect("agreement", slug=slug, uid=agreements[0].uid)
    return redirect("vocabulary", slug=slug, key=key)


def _form_page(
    request: HttpRequest, words: Words, attempt: Attempt, record: Any, waiting: Any = None
) -> HttpResponse:
    context = {
        "words": words,
        "form": attempt.form,
        "clashes": attempt.clashes,
        "record": record,
        "waiting": waiting,
        "demands": DEMANDS,
        "history": changes_of(record) if record is not None else [],
    }
    return render(request, "workspace/vocabulary_form.html", context, status=attempt.status)

"""Adding and editing the records of a register: the law asks, the draft may stay incomplete."""

from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from registry.bodies import editing
from registry.bodies.permissions import Permission
from registry.law.provisions import legal_basis
from registry.law.steps import steps_asked
from registry.publication.kinds import BY_KIND, MODELS
from registry.records.status import Status
from registry.workspace.forms.choosing import KINDS, NOT_HERE, Choice, ChoosingForm
from registry.workspace.forms.conflict import at_revision, clashes
from registry.workspace.forms.records import form_for
from registry.workspace.views.access import body_for, record_for, register_for


def add_record(request: HttpRequest, slug: str, register: str) -> HttpResponse:
    """A new draft; for a register of entries, what happens is asked first."""
    body = body_for(request, slug, Permission.EDIT)
    law = register_for(body, register)
    if register not in KINDS:
        return _add(request, body, law, Choice(MODELS[register][0].requirements))
    asking = _asking(request, register)
    if not asking.is_bound or not asking.is_valid():
        return _ask(request, law, asking, None)
    if asking.choice.kind == NOT_HERE:
        context = {"register": law, "exclusion": asking.choice.exclusion}
        return render(request, "workspace/not_entered.html", context)
    return _add(request, body, law, asking.choice)


def _asking(request: HttpRequest, register: str) -> ChoosingForm:
    """The question, answered in the address when it is."""
    is_answered = "disposition" in request.GET or "choix" in request.GET
    day = request.GET.get("le", "")
    return ChoosingForm(request.GET if is_answered else None, register=register, day=day)


def _ask(request: HttpRequest, law: Any, asking: ChoosingForm, record: Any) -> HttpResponse:
    context = {"register": law, "form": asking, "record": record}
    return render(request, "workspace/choose_entry.html", context, status=_status(asking))


def _blank(kind: str, body: Any, choice: Choice) -> Any:
    record = BY_KIND[kind](public_body=body)
    if choice.part:
        part = next(one for one in record.register.parts if one.key == choice.part)
        record.part, record.title = part.key, part.nothing
        record.declared_on = min(choice.day or timezone.localdate(), timezone.localdate())
    return record


def _add(request: HttpRequest, body: Any, law: Any, choice: Choice) -> HttpResponse:
    blank = _blank(choice.kind, body, choice)
    form = form_for(blank, request.POST or None, body=body, choice=choice)
    if request.method == "POST" and form.is_valid():
        fresh = BY_KIND[choice.kind](public_body=body)
        kept = editing.add(fresh, values=form.values(), by=request.user, now=timezone.now())
        messages.success(request, "Le brouillon est enregistré.")
        return redirect("record", slug=body.slug, register=law.key, uid=kept.uid)
    return _form_page(request, law, form, None, choice)


def _form_page(
    request: HttpRequest, law: Any, form: Any, record: Any, choice: Choice, clash: Any = ()
) -> HttpResponse:
    bases = [legal_basis(code) for code in choice.codes]
    held = [basis.conditions_on(choice.day or timezone.localdate()) for basis in bases]
    context = {
        "register": law,
        "form": form,
        "record": record,
        "clashes": clash,
        "kind": BY_KIND[choice.kind]._meta.verbose_name,
        "choice": choice,
        "bases": bases,
        "steps": list(dict.fromkeys(step for one in held for step in steps_asked(one))),
    }
    status = 409 if clash else _status(form)
    return render(request, "workspace/record_form.html", context, status=status)


def _choice_of(request: HttpRequest, record: Any) -> Choice | ChoosingForm:
    """The provisions of the record, or those just chosen in their place."""
    codes = tuple(getattr(record, "legal_bases", ()))
    today = timezone.localdate()
    day = record.effective_on(today) if codes or hasattr(record, "effective_on") else None
    kept = Choice(record.requirements, codes, day)
    is_answered = "disposition" in request.GET or "choix" in request.GET
    if not is_answered or not hasattr(record, "legal_bases"):
        return kept
    asking = ChoosingForm(request.GET, register=record.register.key, record=record)
    if not asking.is_valid():
        return asking
    return replace(asking.choice, kind=record.requirements, day=asking.choice.day or day)


def change_provisions(request: HttpRequest, slug: str, register: str, uid: str) -> HttpResponse:
    """The question again, for an entry that is already there."""
    record: Any = record_for(request, slug, register, uid, Permission.EDIT)
    if not hasattr(record, "legal_bases"):
        return redirect("edit_record", slug=slug, register=register, uid=uid)
    asking = ChoosingForm(None, register=register, record=record)
    return _ask(request, record.register, asking, record)


def edit_record(request: HttpRequest, slug: str, register: str, uid: str) -> HttpResponse:
    """Edit a record; when someone saved it meanwhile, both texts are shown."""
    record: Any = record_for(request, slug, register, uid, Permission.EDIT)
    body = record.public_body
    choice = _choice_of(request, record)
    if isinstance(choice, ChoosingForm):
        return _ask(request, record.register, choice, record)
    form = form_for(record, request.POST or None, body=body, choice=choice)
    clash: list[Any] = []
    if request.method == "POST" and form.is_valid():
        fresh: Any = record_for(request, slug, register, uid, Permission.EDIT)
        try:
            kept = editing.edit(
                fresh,
                values=form.values(),
                revision=form.cleaned_data.get("revision") or 0,
                why=form.cleaned_data["why"],
                by=request.user,
                now=timezone.now(),
            )
        except editing.EditConflictError as conflict:
            current = form_for(conflict.current, None, body=body, choice=choice)
            clash = clashes(form, current)
            if not clash:
                messages.info(request, "Une autre personne vient d’enregistrer le même texte.")
                return redirect("record", slug=slug, register=register, uid=uid)
            typed = at_revision(request.POST, conflict.current.revision)
            form = form_for(conflict.current, typed, body=body, choice=choice)
        else:
            messages.success(request, _saved_sentence(fresh, kept))
            return redirect("record", slug=slug, register=register, uid=uid)
    return _form_page(request, record.register, form, record, choice, clash)


def _saved_sentence(before: Any, after: Any) -> str:
    if before.revision == after.revision:
        return "Rien n’a changé : aucune modification n’a été enregistrée."
    if before.status == Status.APPROVED:
        return (
            "La modification est enregistrée comme brouillon. La version approuvée reste en"
            " vigueur jusqu’à la prochaine approbation."
        )
    return "La modification est enregistrée."


def _status(form: Any) -> int:
    return 422 if form.is_bound and form.errors else 200

"""Saving the edit of a record: what changed is said, two writers are both heard."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpRequest
from django.utils import timezone

from registry.bodies import editing
from registry.workspace.forms.conflict import Clash, at_revision, clashes


@dataclass(frozen=True, slots=True)
class Attempt:
    """What came of a form: the record when it is saved, else the form to show again."""

    form: Any
    saved: Any = None
    clashes: tuple[Clash, ...] = ()

    @property
    def status(self) -> int:
        """The status of the page that shows the form."""
        if self.clashes:
            return 409
        return 422 if self.form.is_bound and self.form.errors else 200


def save_edit(request: HttpRequest, record: Any, form_of: Callable[[Any, Any], Any]) -> Attempt:
    """Save what was sent over the record; `form_of` makes its form from data and a record."""
    form = form_of(request.POST or None, record)
    if request.method != "POST" or not form.is_valid():
        return Attempt(form)
    # The form has written what was typed on its own instance: the act begins from the table.
    fresh = type(record).objects.get(pk=record.pk)
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
        return _heard(request, form, conflict.current, form_of)
    if kept.revision == fresh.revision:
        messages.info(request, "Rien n’a changé\u00a0: aucune modification n’a été enregistrée.")
    else:
        messages.success(request, "La modification est enregistrée.")
    return Attempt(form, saved=kept)


def _heard(
    request: HttpRequest, typed: Any, current: Any, form_of: Callable[[Any, Any], Any]
) -> Attempt:
    """Both texts, so that the second writer loses nothing."""
    found = clashes(typed, form_of(None, current))
    if not found:
        messages.info(request, "Une autre personne vient d’enregistrer le même texte.")
        return Attempt(typed, saved=current)
    again = form_of(at_revision(request.POST, current.revision), current)
    return Attempt(again, clashes=tuple(found))

"""Pieces of forms: the help of the law beside each field, the reason of a change."""

import re
from datetime import date
from typing import Any

from django import forms
from django.utils import timezone

from registry.law.particulars import REQUIREMENTS


class DayInput(forms.DateInput):
    """A date as browsers let one pick it, written as 2026-11-22."""

    input_type = "date"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        """Always ISO 8601, which the browser shows in its own way."""
        super().__init__(attrs, format="%Y-%m-%d")


def cite(form: forms.BaseForm, requirements: str) -> None:
    """Put the article beside each field that the law asks for."""
    for requirement in REQUIREMENTS[requirements]:
        field: Any = form.fields.get(requirement.field)
        if field is None:
            continue
        field.asked = True
        if requirement.citation:
            field.citation = requirement.citation.label


def reason_field(required: bool = True) -> forms.CharField:
    """Why the record is changed: kept in its history."""
    return forms.CharField(
        label="Raison de la modification",
        required=required,
        max_length=1000,
        help_text="Une phrase : ce qui change et pourquoi. Elle reste dans l’historique.",
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": "Écrivez en une phrase pourquoi vous faites ce changement."},
    )


# What a page or a PDF would show as a hole, or read backwards: pasted along, never typed.
UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]")
FIRST_YEAR, LAST_YEAR = 1900, 2100
# Days of things done: they cannot be to come.
DONE = (
    "completed_on",
    "happened_on",
    "commission_sent_on",
    "commission_received_on",
    "opinion_on",
    "commission_notice_on",
    "declared_on",
)
PERIODS = (
    ("starts_on", "ended_on"),
    ("opened_on", "closed_on"),
    ("signed_on", "ends_on"),
    ("shown_since", "retired_on"),
)


def tidy(text: str) -> str:
    """The text as typed, without unseen signs, its lines ended one way."""
    return UNSEEN.sub("", text.replace("\r\n", "\n"))


def _begin_lists_in_words(field: forms.Field) -> None:
    """Say « Choisissez » where Django shows dashes."""
    choices = list(getattr(field, "choices", []))
    if choices and choices[0][0] == "" and not isinstance(field, forms.ModelChoiceField):
        field.choices = [("", "Choisissez"), *choices[1:]]  # type: ignore[attr-defined]


class RevisionForm(forms.ModelForm):
    """A form that knows which state of the record it was filled from."""

    revision = forms.IntegerField(widget=forms.HiddenInput, required=False)
    why = reason_field()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Start from the revision of the record; a new record needs no reason."""
        super().__init__(*args, **kwargs)
        if self.instance.pk is None:
            del self.fields["why"]
        else:
            self.initial["revision"] = self.instance.revision
        for field in self.fields.values():
            field.error_messages.setdefault("required", "Remplissez ce champ.")
            _begin_lists_in_words(field)
            if isinstance(field, forms.DateField):
                field.error_messages["invalid"] = "Écrivez une date qui existe, comme 2026-11-22."
            if isinstance(field.widget, forms.Textarea):
                lines = str(field.widget.attrs.get("rows", 10))
                field.widget.attrs["rows"] = 4 if lines == "10" else int(lines)

    def clean(self) -> dict[str, Any]:
        """Texts without unseen signs, years that can be, ends after beginnings."""
        data = super().clean() or self.cleaned_data
        wrong: list[str] = []
        for name, value in data.items():
            if isinstance(value, str):
                data[name] = tidy(value)
            elif isinstance(value, date) and not FIRST_YEAR <= value.year <= LAST_YEAR:
                wrong.append(name)
        for name in wrong:
            self.add_error(name, "Vérifiez l’année de cette date.")
        self._refuse_to_come(data)
        for first, last in PERIODS:
            if data.get(first) and data.get(last) and data[last] < data[first]:
                self.add_error(last, "La fin précède le début. Corrigez l’une des deux dates.")
        return data

    def _refuse_to_come(self, data: dict[str, Any]) -> None:
        """What is done was done by today."""
        for name in DONE:
            if data.get(name) and data[name] > timezone.localdate():
                self.add_error(
                    name, "Cette date est à venir\u00a0: écrivez-la une fois la chose faite."
                )

    def values(self) -> dict[str, Any]:
        """What was typed, by field of the record, ready for an action."""
        own = set(self._meta.fields or ())
        return {name: value for name, value in self.cleaned_data.items() if name in own}

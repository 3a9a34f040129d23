"""Pieces of forms: the help of the law beside each field, the reason of a change."""

from typing import Any

from django import forms

from registry.law.requirements import REQUIREMENTS


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
            if isinstance(field.widget, forms.Textarea):
                lines = str(field.widget.attrs.get("rows", 10))
                field.widget.attrs["rows"] = 4 if lines == "10" else int(lines)

    def values(self) -> dict[str, Any]:
        """What was typed, by field of the record, ready for an action."""
        own = set(self._meta.fields or ())
        return {name: value for name, value in self.cleaned_data.items() if name in own}

"""The form that answers a report of an error."""

from typing import Any

from django import forms

from registry.reports.models import AnswerKind


class AnswerForm(forms.Form):
    """What became of the report, who reads the answer, and its words."""

    kind = forms.ChoiceField(
        label="Ce qui en est fait",
        choices=[
            (
                AnswerKind.CORRECTED,
                "Corrigé\u00a0: l’inscription est corrigée, ou le sera à la prochaine édition",
            ),
            (AnswerKind.ANSWERED, "Répondu sans correction\u00a0: l’inscription est juste"),
            (AnswerKind.OUT_OF_SCOPE, "Refusé\u00a0: ce n’est pas une erreur de ces registres"),
            (AnswerKind.SPAM, "Pourriel\u00a0: sans réponse"),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": "Choisissez ce qui est fait de ce signalement."},
    )
    readers = forms.ChoiceField(
        label="Qui lit la réponse",
        choices=[
            ("public", "Tout le monde\u00a0: elle paraît aussitôt dans la page des corrections"),
            ("person", "Seulement la personne, si elle a laissé une adresse"),
        ],
        widget=forms.RadioSelect,
        required=False,
        error_messages={"required": "Choisissez qui lit la réponse."},
    )
    text = forms.CharField(
        label="Réponse",
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text="Dites ce qui était inexact et ce qui est fait. Ne recopiez pas le signalement et"
        " ne nommez personne\u00a0: une réponse diffusée ne peut plus être retirée.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Say when the last two are needed."""
        super().__init__(*args, **kwargs)
        for name in ("readers", "text"):
            self.fields[name].need = "sauf pour un pourriel"  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Anything but spam gets an answer, for someone."""
        data = super().clean() or {}
        if data.get("kind") in {None, "", AnswerKind.SPAM}:
            return data
        if not data.get("readers"):
            self.add_error("readers", "Choisissez qui lit la réponse.")
        if not data.get("text") and "text" not in self.errors:
            self.add_error("text", "Écrivez la réponse.")
        return data

    @property
    def is_public(self) -> bool:
        """Whether everyone reads the answer."""
        return self.cleaned_data["readers"] == "public"

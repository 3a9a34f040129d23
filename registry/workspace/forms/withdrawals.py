"""The form that withdraws an edition by order."""

from typing import Any

from django import forms

from registry.editions.models import Edition


class WithdrawForm(forms.Form):
    """Who orders the withdrawal and why, for the public; the number typed again, to be sure."""

    authority = forms.CharField(
        label="Qui ordonne le retrait (diffusé)",
        max_length=300,
        help_text="L’autorité et sa décision, comme «\u00a0Commission d’accès à l’information,"
        " décision du 3 mars 2026\u00a0».",
        error_messages={"required": "Écrivez quelle autorité ordonne le retrait."},
    )
    reason = forms.CharField(
        label="Raison (diffusée)",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Elle paraît à la place de l’édition, et y reste\u00a0: n’y répétez rien de ce"
        " qui est retiré, ni nom, ni renseignement.",
        error_messages={"required": "Écrivez pourquoi l’édition est retirée."},
    )
    number = forms.CharField(
        label="Pour confirmer, écrivez le numéro de l’édition",
        max_length=10,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
        error_messages={"required": "Écrivez le numéro de l’édition pour confirmer."},
    )

    def __init__(self, *args: Any, edition: Edition, **kwargs: Any) -> None:
        """Note which edition is to be withdrawn."""
        super().__init__(*args, **kwargs)
        self.edition = edition

    def clean_number(self) -> str:
        """Refuse another number than that of the edition."""
        typed: str = self.cleaned_data["number"].strip()
        if typed != str(self.edition.number):
            raise forms.ValidationError(
                f"Ce n’est pas le numéro de cette édition\u00a0: écrivez {self.edition.number}."
            )
        return typed

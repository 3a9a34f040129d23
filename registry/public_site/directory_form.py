"""What narrows the list of bodies: a few letters of a name, a first letter, a page."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from registry.public_site.directory import Listed


class DirectoryForm(forms.Form):
    """Narrow the list of bodies; the choices live in the address of the page."""

    nom = forms.CharField(label=_("Nom de l’organisme"), max_length=100, required=False)
    lettre = forms.CharField(label=_("Lettre"), max_length=3, required=False)
    page = forms.IntegerField(label=_("Page"), min_value=1, max_value=100_000, required=False)

    def __init__(self, data: Any, bodies: Sequence[Listed]) -> None:
        """Take the letters of these bodies as the only ones there are."""
        super().__init__(data)
        self.bodies = bodies
        self.letters = list(dict.fromkeys(body.letter for body in bodies))

    def clean_lettre(self) -> str:
        """A letter that a body stands under."""
        letter: str = self.cleaned_data["lettre"].upper()
        if letter and letter not in self.letters:
            raise forms.ValidationError(
                gettext("Aucun organisme ne commence par «\u00a0%s\u00a0».") % letter
            )
        return letter

    def clean(self) -> None:
        """Refuse a parameter that no field has: a typing error must not pass unseen."""
        for name in self.data:
            if name not in self.fields:
                raise forms.ValidationError(
                    gettext("«\u00a0%s\u00a0» n’est pas un filtre de cette page.") % name[:40]
                )

    @property
    def is_narrowed(self) -> bool:
        """Whether something is asked for."""
        return bool(self.cleaned_data["nom"] or self.cleaned_data["lettre"])

    def found(self) -> list[Listed]:
        """The bodies that answer to what is asked."""
        name, letter = self.cleaned_data["nom"], self.cleaned_data["lettre"]
        return [
            body
            for body in self.bodies
            if (not letter or body.letter == letter) and body.answers(name)
        ]

"""The choice of two editions to compare; it lives in the address of the page."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from registry.editions.models import Edition
from registry.templatetags.typography import day

# A select longer than this helps nobody: older editions have their own addresses.
MOST_CHOICES = 500


class CompareForm(forms.Form):
    """Choose two different editions among those that can be read."""

    de = forms.TypedChoiceField(label=_("De l’édition"), coerce=int)
    a = forms.TypedChoiceField(label=_("À l’édition"), coerce=int)

    def __init__(self, data: Any, editions: QuerySet[Edition]) -> None:
        """Take these editions as the only ones there are; the last two are proposed."""
        rows = editions.values_list("number", "published_at")[:MOST_CHOICES]
        choices = [
            (
                str(number),
                gettext("%(number)s, publiée le %(day)s")
                % {"number": number, "day": day(published_at)},
            )
            for number, published_at in rows
        ]
        super().__init__(data or None)
        self.count = len(choices)
        for at, name in enumerate(("a", "de")):
            field = self.fields[name]
            field.choices = choices  # type: ignore[attr-defined]
            field.initial = choices[at][0] if self.count > at else None
            field.error_messages = {
                "required": gettext("Choisissez une édition."),
                "invalid_choice": gettext("Cette édition n’existe pas, ou ne peut plus être lue."),
            }

    def clean(self) -> None:
        """Refuse an edition compared with itself, and a parameter that no field has."""
        for name in self.data:
            if name not in self.fields:
                raise forms.ValidationError(
                    gettext("«\u00a0%s\u00a0» n’est pas un choix de cette page.") % name[:40]
                )
        chosen = self.cleaned_data
        if "de" in chosen and chosen.get("de") == chosen.get("a"):
            raise forms.ValidationError(gettext("Choisissez deux éditions différentes."))

    @property
    def in_order(self) -> tuple[int, int]:
        """The two numbers, the earlier first: the difference is read forward in time."""
        first, last = sorted((self.cleaned_data["de"], self.cleaned_data["a"]))
        return first, last

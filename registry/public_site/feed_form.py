"""What narrows a feed: a recipient, a category; it lives in the address."""

from collections.abc import Iterator
from typing import Any

from django import forms

from registry.editions.models import Placement

RECIPIENTS, CATEGORIES = "recipients", "categories"
LONGEST = 500


class FeedForm(forms.Form):
    """Narrow a feed to a recipient, to a category, or to both."""

    destinataire = forms.CharField(label="Destinataire", max_length=LONGEST, required=False)
    categorie = forms.CharField(label="Catégorie", max_length=LONGEST, required=False)

    def clean(self) -> None:
        """Refuse a parameter that no field has: a typing error must not pass unseen."""
        for name in self.data:
            if name not in self.fields:
                raise forms.ValidationError(
                    f"«\u00a0{name[:40]}\u00a0» n’est pas un choix de ce fil."
                )

    @property
    def chosen(self) -> dict[str, str]:
        """What is asked for: the list it is found in, and the value."""
        words = self.cleaned_data
        asked = {RECIPIENTS: words["destinataire"], CATEGORIES: words["categorie"]}
        return {name: value for name, value in asked.items() if value}

    def unknown(self, within: dict[str, Any]) -> Iterator[str]:
        """The values asked for that no standing edition of that body, or register, ever held."""
        held = {f"edition__{name}": value for name, value in within.items()}
        placements = Placement.objects.filter(edition__withdrawal=None, **held)
        for name, value in self.chosen.items():
            if not placements.filter(**{f"stored__{name}__contains": [value]}).exists():
                yield value

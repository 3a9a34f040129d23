"""The words and choices that narrow a list; they live in the address of the page."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.contrib.postgres.search import SearchQuery
from django.db.models import Q

from registry.editions.folding import folded
from registry.editions.models import Edition
from registry.law.registers import Register
from registry.public_site.facets import facets_of
from registry.public_site.parts import shown_parts

MOST_WORDS = 20

UNKNOWN = "« %(value)s » ne se trouve pas dans ce registre."


def _choice(label: str, choices: Iterable[tuple[str, str]]) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label,
        choices=list(choices),
        required=False,
        error_messages={"invalid_choice": UNKNOWN},
    )


def _same(values: Iterable[str]) -> Iterable[tuple[str, str]]:
    return ((value, value) for value in values)


class FilterForm(forms.Form):
    """Narrow a list by words, part, recipient and category; « page » walks through it."""

    mots = forms.CharField(label="Mots", max_length=200, required=False)
    page = forms.IntegerField(label="Page", min_value=1, max_value=100_000, required=False)

    def __init__(self, data: Any, register: Register, edition: Edition) -> None:
        """Take the values the edition holds, and the parts it shows, as the only ones there are."""
        super().__init__(data)
        facets = facets_of(edition)
        self.titles = {part.key: part.title for part in shown_parts(edition, register)}
        self.fields["partie"] = _choice("Partie", self.titles.items())
        self.fields["destinataire"] = _choice("Destinataire", _same(facets.recipients))
        self.fields["categorie"] = _choice("Catégorie", _same(facets.categories))

    def clean_mots(self) -> str:
        """The words without accents or capitals, not too many of them."""
        words = self.cleaned_data["mots"]
        if len(words.split()) > MOST_WORDS:
            raise forms.ValidationError(f"Écrivez au plus {MOST_WORDS} mots.")
        return words

    def clean(self) -> None:
        """Refuse a parameter that no field has: a typing error must not pass unseen."""
        for name in self.data:
            if name not in self.fields:
                raise forms.ValidationError(f"« {name[:40]} » n’est pas un filtre de cette page.")

    @property
    def chosen(self) -> list[tuple[str, str]]:
        """The filters in use, as label and value."""
        words = self.cleaned_data
        found = [
            ("Mots", words["mots"]),
            ("Partie", self.titles.get(words["partie"], "")),
            ("Destinataire", words["destinataire"]),
            ("Catégorie", words["categorie"]),
        ]
        return [(label, value) for label, value in found if value]

    @property
    def only_part(self) -> str:
        """The part that is asked for, when nothing else narrows the list."""
        part: str = self.cleaned_data["partie"]
        return part if len(self.chosen) == 1 else ""

    def condition(self) -> Q:
        """The filters in use, as a condition on the placements of an edition."""
        words = self.cleaned_data
        condition = Q()
        if words["mots"]:
            query = SearchQuery(folded(words["mots"]), config="french", search_type="websearch")
            condition &= Q(stored__words=query)
        if words["partie"]:
            condition &= Q(part=words["partie"])
        if words["destinataire"]:
            condition &= Q(stored__recipients__contains=[words["destinataire"]])
        if words["categorie"]:
            condition &= Q(stored__categories__contains=[words["categorie"]])
        return condition

"""The form of an item of the page of distributed information."""

from typing import Any

from django import forms

from registry.distribution.links import BadLinkError, read_links
from registry.distribution.models import DistributedItem
from registry.workspace.forms.fields import DayInput, RevisionForm, cite, tidy


class DistributedItemForm(RevisionForm):
    """What the public finds in a section of the page."""

    class Meta:
        model = DistributedItem
        fields = [
            "section",
            "title",
            "text",
            "links",
            "shows",
            "shown_since",
            "retired_on",
            "is_illustrative",
            "internal_note",
        ]
        widgets = {
            "text": forms.Textarea(attrs={"rows": 6}),
            "links": forms.Textarea(attrs={"rows": 5, "spellcheck": "false"}),
            "shown_since": DayInput,
            "retired_on": DayInput,
        }
        labels = {"title": "Titre de l’élément"}
        help_texts = {"title": "Comme le public le cherche\u00a0: «\u00a0Organigramme\u00a0»."}

    def __init__(self, *args: Any, body: Any, **kwargs: Any) -> None:
        """Tie the item to the body and put the article beside the fields."""
        super().__init__(*args, **kwargs)
        self.instance.public_body = body
        self._known = (self.instance.section, self.instance.position)
        cite(self, self.instance.requirements)
        text: Any = self.fields["text"]
        # Any of them is enough: none is asked by itself.
        text.asked, text.need = False, "un texte, un lien, un document ou un registre suffit"
        shows: Any = self.fields["shows"]
        shows.choices = [("", "Aucun"), *shows.choices[1:]]

    def clean_links(self) -> str:
        """Links that may be followed safely, one a line."""
        text = tidy(self.cleaned_data["links"])
        try:
            read_links(text)
        except BadLinkError as refusal:
            raise forms.ValidationError(str(refusal)) from refusal
        return text

    def values(self) -> dict[str, Any]:
        """What was typed; an item that enters a section goes to its end."""
        values = super().values()
        section, position = self._known
        body = self.instance.public_body
        if not self.instance.pk or section != values["section"]:
            position = DistributedItem.objects.following(body, values["section"])
        return values | {"position": position}

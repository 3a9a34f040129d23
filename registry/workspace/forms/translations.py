"""The form of the English of a record: a text beside each French one, and why it is written."""

from typing import Any

from django import forms

from registry.publication.english import Passage
from registry.translations.models import TITLE
from registry.workspace.forms.fields import reason_field, tidy

LONGEST_TITLE = 300
LONGEST = 10_000


class TranslationForm(forms.Form):
    """A field for each passage; one whose French changed asks whether its English still holds."""

    revision = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, passages: list[Passage], revision: int, **kwargs: Any) -> None:
        """Start from the English there is."""
        super().__init__(*args, **kwargs)
        self.passages = passages
        self.initial["revision"] = revision
        for passage in passages:
            self.fields[passage.key] = _text(passage)
            if passage.is_stale:
                self.fields[self.still_of(passage)] = forms.BooleanField(
                    label="Relue\u00a0: elle vaut encore pour le français d’aujourd’hui",
                    required=False,
                )
        self.fields["why"] = reason_field()

    @staticmethod
    def still_of(passage: Passage) -> str:
        """The name of the box that says that a translation still holds."""
        return f"{passage.key}.encore"

    def rows(self) -> list[tuple[Passage, Any, Any]]:
        """Each passage with its field, and the box that says that it still holds, if any."""
        names = [(one, one.key, self.still_of(one)) for one in self.passages]
        return [
            (one, self[key], self[box] if box in self.fields else None) for one, key, box in names
        ]

    def texts(self) -> dict[str, str]:
        """The English to keep; one that is stale and untouched stays so until it is read again."""
        data = self.cleaned_data
        typed = {one: tidy(data[one.key]).strip() for one in self.passages}
        return {
            one.key: text
            for one, text in typed.items()
            if not one.is_stale or text != one.text or data.get(self.still_of(one))
        }


def _text(passage: Passage) -> forms.CharField:
    is_title = passage.key == TITLE
    lines = max(2, min(10, len(passage.french) + sum(len(text) for text in passage.french) // 60))
    attrs = {"lang": "en-CA", "spellcheck": "true"}
    return forms.CharField(
        label=f"En anglais\u00a0: {passage.english_label}",
        required=False,
        initial=passage.text,
        max_length=LONGEST_TITLE if is_title else LONGEST,
        help_text="" if is_title or len(passage.french) < 2 else "Une ligne pour chacune.",
        widget=forms.TextInput(attrs) if is_title else forms.Textarea(attrs | {"rows": lines}),
    )

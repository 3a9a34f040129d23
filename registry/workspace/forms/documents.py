"""The form that attaches a document to a writing."""

from django import forms

from registry.records.media_types import (
    ALLOWED,
    MAX_BYTES,
    SUFFIXES,
    TOO_LARGE,
    RefusedDocumentError,
    media_type_of,
)
from registry.workspace.forms.fields import tidy


class DocumentForm(forms.Form):
    """A document to attach, and what is declared of it."""

    file = forms.FileField(
        label="Fichier",
        max_length=200,
        widget=forms.FileInput(attrs={"accept": ",".join(SUFFIXES)}),
        help_text=f"{ALLOWED}\u00a0; 10\u00a0Mo au plus.",
        error_messages={
            "required": "Choisissez le fichier à joindre.",
            "empty": "Ce fichier est vide. Choisissez un autre fichier.",
            "invalid": "Choisissez le fichier à joindre.",
            "max_length": "Le nom de ce fichier dépasse 200 caractères\u00a0: raccourcissez-le.",
        },
    )
    is_public = forms.BooleanField(
        label="Je déclare ce document public",
        required=False,
        help_text="Sans cette déclaration, le document reste interne.",
    )

    def clean_file(self) -> tuple[str, bytes]:
        """The name and the bytes of a document of an accepted kind."""
        sent = self.cleaned_data["file"]
        name = " ".join(tidy(sent.name).split())
        if sent.size > MAX_BYTES:
            # Refused by its size alone: what is too large is not read into memory.
            raise forms.ValidationError(TOO_LARGE)
        content = sent.read()
        try:
            media_type_of(name, content)
        except RefusedDocumentError as refusal:
            raise forms.ValidationError(str(refusal)) from refusal
        return name, content

"""The forms of collections, of other uses, of health communications, of empty parts."""

from typing import Any

from registry.entries.models import (
    CollectionForAnother,
    HealthCommunication,
    NilStatement,
    OtherUse,
)
from registry.workspace.forms.asking import SHARED, TITLE_HELP, WIDGETS, EntryForm
from registry.workspace.forms.fields import RevisionForm


class CollectionForm(EntryForm):
    """A collection for another public body."""

    useful = ("information_detail",)

    class Meta:
        model = CollectionForAnother
        fields = [
            "title",
            "beneficiary_body",
            "program_or_function",
            "service_or_mission",
            "categories",
            "information_detail",
            "purpose",
            "access_in_collecting_body",
            "access_in_receiving_body",
            *SHARED[3:],
        ]
        widgets = WIDGETS
        labels = {"title": "Titre de la collecte"}
        help_texts = {"title": TITLE_HELP}


class OtherUseForm(EntryForm):
    """A use for another purpose."""

    useful = ("categories", "information_detail", "original_purpose", "purpose")

    class Meta:
        model = OtherUse
        fields = [
            "title",
            "categories",
            "information_detail",
            "original_purpose",
            "purpose",
            "persons_with_access",
            *SHARED[3:],
        ]
        widgets = WIDGETS
        labels = {"title": "Titre de l’utilisation", "purpose": "Nouvelle fin"}
        help_texts = {"title": TITLE_HELP}


class HealthCommunicationForm(EntryForm):
    """A communication of health or social services information."""

    useful = ("information_detail", "justification")

    class Meta:
        model = HealthCommunication
        fields = [
            "title",
            "categories",
            "information_detail",
            "recipients",
            "purpose",
            "enabling_act",
            "enabling_provision",
            "justification",
            *SHARED[5:],
        ]
        widgets = WIDGETS
        labels = {"title": "Titre de la communication"}
        help_texts = {"title": TITLE_HELP}


class NilForm(RevisionForm):
    """The statement that a part of the register has nothing."""

    class Meta:
        model = NilStatement
        fields = ["title", "part", "declared_on", "ended_on", "internal_note"]
        widgets = WIDGETS
        labels = {"title": "Titre de la déclaration"}
        help_texts = {"title": "Pour la retrouver ici. Le public lit la phrase de la partie."}

    def __init__(self, *args: Any, body: Any, **kwargs: Any) -> None:
        """Tie the statement to the body."""
        super().__init__(*args, **kwargs)
        self.instance.public_body = body

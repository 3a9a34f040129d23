"""The forms of what entries are described with: recipients, agreements, words."""

from typing import Any

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS

from registry.agreements.models import Agreement, Recipient, RecipientKind
from registry.categories.models import PersonCategory, SecurityMeasure
from registry.editions.folding import folded
from registry.workspace.forms.fields import DayInput, RevisionForm, tidy


class OfBodyForm(RevisionForm):
    """A form whose record belongs to the body in hand."""

    def __init__(self, *args: Any, body: Any, **kwargs: Any) -> None:
        """Tie the record to the body."""
        super().__init__(*args, **kwargs)
        self.instance.public_body = body

    def _get_validation_exclusions(self) -> set[str]:
        """Judge uniqueness within the body too."""
        return super()._get_validation_exclusions() - {"public_body"}


class RecipientForm(OfBodyForm):
    """A recipient."""

    class Meta:
        model = Recipient
        fields = ["name", "kind", "public_category"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Say when the mention is needed."""
        super().__init__(*args, **kwargs)
        self.fields["public_category"].need = "pour une personne physique"  # type: ignore[attr-defined]

    def clean_name(self) -> str:
        """One recipient a name, whatever its capitals and accents."""
        name = tidy(self.cleaned_data["name"])
        others = Recipient.objects.of(self.instance.public_body).exclude(pk=self.instance.pk)
        if folded(name) in {folded(other.name) for other in others}:
            raise forms.ValidationError("Un destinataire porte déjà ce nom.")
        return name

    def clean(self) -> dict[str, Any]:
        """A natural person is shown by a mention, never by name."""
        data = super().clean() or {}
        if data.get("kind") == RecipientKind.NATURAL_PERSON and not data.get("public_category"):
            self.add_error(
                "public_category", "Écrivez ce que le public lira à la place du nom de la personne."
            )
        return data


class AgreementForm(OfBodyForm):
    """An agreement, a mandate or a contract."""

    class Meta:
        model = Agreement
        error_messages = {
            NON_FIELD_ERRORS: {"unique_together": "Une entente porte déjà ce numéro."}
        }
        fields = [
            "kind",
            "number",
            "title",
            "parties",
            "signed_on",
            "ends_on",
            "commission_file",
            "internal_note",
        ]
        widgets = {
            "parties": forms.CheckboxSelectMultiple,
            "signed_on": DayInput,
            "ends_on": DayInput,
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer the recipients of the body."""
        super().__init__(*args, **kwargs)
        body = self.instance.public_body
        self.fields["parties"].queryset = Recipient.objects.of(body)  # type: ignore[attr-defined]


class PersonCategoryForm(OfBodyForm):
    """A category of persons."""

    class Meta:
        model = PersonCategory
        fields = ["title", "is_retired"]


class SecurityMeasureForm(OfBodyForm):
    """A security measure."""

    class Meta:
        model = SecurityMeasure
        fields = ["title", "is_retired"]

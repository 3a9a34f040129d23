"""The forms of what entries are described with: recipients, agreements, words."""

from typing import Any

from django import forms

from registry.agreements.models import Agreement, Recipient, RecipientKind
from registry.categories.models import PersonCategory, SecurityMeasure
from registry.workspace.forms.fields import DayInput, RevisionForm


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

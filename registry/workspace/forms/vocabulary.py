"""The forms of what entries are described with: recipients, assessments, words, the log."""

from typing import Any

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS
from django.utils.text import capfirst

from registry.agreements.models import PrivacyImpactAssessment, Recipient, RecipientKind
from registry.categories.models import PersonCategory, SecurityMeasure
from registry.editions.folding import folded
from registry.entries.models import LoggedCommunication
from registry.law.internal_log import DUTIES, LogDuty
from registry.law.rules import BY_CODE as RULES
from registry.law.writings import CONCLUSIONS
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
        fields = ["name", "kind", "public_category", "is_retired"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Say when the mention is needed; only what is there can be retired."""
        super().__init__(*args, **kwargs)
        self.fields["public_category"].need = "pour une personne physique"  # type: ignore[attr-defined]
        if self.instance.pk is None:
            del self.fields["is_retired"]

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


class AssessmentForm(OfBodyForm):
    """A privacy impact assessment and what it concludes."""

    conclusions = forms.MultipleChoiceField(
        label="Conclusions favorables",
        choices=[(one.code, capfirst(one.title)) for one in CONCLUSIONS.values()],
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Cochez ce que l’évaluation conclut. La loi exige toutes les conclusions de la"
        " disposition choisie.",
    )

    class Meta:
        model = PrivacyImpactAssessment
        error_messages = {
            NON_FIELD_ERRORS: {"unique_together": "Une évaluation porte déjà cette référence."}
        }
        fields = ["reference", "title", "completed_on", "conclusions", "internal_note"]
        widgets = {"completed_on": DayInput}
        labels = {"title": "Objet de l’évaluation"}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Put the article beside what is asked before approval."""
        super().__init__(*args, **kwargs)
        fields: dict[str, Any] = self.fields
        for name in ("completed_on", "conclusions"):
            fields[name].asked = True
            fields[name].citation = RULES["V04"].citation.full_label  # type: ignore[union-attr]


def _told(duty: LogDuty) -> str:
    return duty.label if duty.is_verified else f"{duty.label} (à vérifier par un juriste)"


class LoggedCommunicationForm(OfBodyForm):
    """A communication of the internal log."""

    class Meta:
        model = LoggedCommunication
        fields = ["duty", "happened_on", "recipient", "information", "reason", "internal_note"]
        widgets = {"happened_on": DayInput}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Say what the provisions ask."""
        super().__init__(*args, **kwargs)
        fields: dict[str, Any] = self.fields
        fields["duty"].help_text = "La disposition qui exige de noter la communication."
        fields["duty"].choices = [("", "Choisissez"), *((one.code, _told(one)) for one in DUTIES)]
        fields["recipient"].help_text = "La personne ou l’organisme, par son nom\u00a0: interne."
        fields["information"].help_text = "Quels renseignements, sur qui."


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

"""One form for each kind of record, its choices limited to the body’s own vocabulary."""

from typing import Any

from django import forms
from django.db.models import Q

from registry.agreements.models import Agreement, Recipient
from registry.categories.models import InformationCategory, PersonCategory, SecurityMeasure
from registry.entries.models import YES_OR_NO, Communication
from registry.inventory.models import PersonalInformationFile
from registry.law.legal_bases import LEGAL_BASES
from registry.law.registers import CATEGORIES, COMMUNICATIONS, INVENTORY
from registry.workspace.forms.fields import DayInput, RevisionForm, cite

MANY = forms.CheckboxSelectMultiple


def _choices_of(form: forms.ModelForm, name: str, rows: Any) -> None:
    form.fields[name].queryset = rows  # type: ignore[attr-defined]


def _still_used(words: Any, record: Any) -> Any:
    """The words still in use, and the retired ones that the record already has."""
    usable = Q(is_retired=False)
    if record.pk:
        usable |= Q(files=record)
    return words.filter(usable).distinct()


class RecordForm(RevisionForm):
    """What the three forms share."""

    def __init__(self, *args: Any, body: Any, **kwargs: Any) -> None:
        """Limit the choices to the body and put the articles beside the fields."""
        super().__init__(*args, **kwargs)
        self.instance.public_body = body
        cite(self, self.instance.requirements)
        self.limit_to(body)

    def limit_to(self, body: Any) -> None:
        """Offer only what belongs to the body."""


class CategoryForm(RecordForm):
    """An information category."""

    class Meta:
        model = InformationCategory
        fields = [
            "title",
            "family",
            "elements",
            "position",
            "retired_on",
            "is_illustrative",
            "internal_note",
        ]
        widgets = {"retired_on": DayInput, "elements": forms.Textarea(attrs={"rows": 8})}
        labels = {"title": "Nom de la catégorie"}


class FileForm(RecordForm):
    """A personal information file."""

    class Meta:
        model = PersonalInformationFile
        fields = [
            "title",
            "categories",
            "purposes",
            "management_method",
            "source",
            "persons_concerned",
            "persons_with_access",
            "security_measures",
            "security_details",
            "opened_on",
            "closed_on",
            "is_illustrative",
            "internal_note",
        ]
        widgets = {
            "categories": MANY,
            "persons_concerned": MANY,
            "security_measures": MANY,
            "opened_on": DayInput,
            "closed_on": DayInput,
        }
        labels = {"title": "Désignation du fichier"}

    def limit_to(self, body: Any) -> None:
        """Offer only what belongs to the body."""
        _choices_of(self, "categories", InformationCategory.objects.of(body))
        for name, words in (
            ("persons_concerned", PersonCategory.objects.of(body)),
            ("security_measures", SecurityMeasure.objects.of(body)),
        ):
            _choices_of(self, name, _still_used(words, self.instance))


class CommunicationForm(RecordForm):
    """A communication without consent."""

    outside_quebec = forms.TypedChoiceField(
        label="Les renseignements sont-ils communiqués à l’extérieur du Québec ?",
        choices=YES_OR_NO,
        coerce=lambda value: value == "True",
        empty_value=None,
        required=False,
        widget=forms.RadioSelect,
    )
    legal_bases = forms.MultipleChoiceField(
        label="Dispositions qui permettent la communication",
        choices=[(basis.code, basis.label) for basis in LEGAL_BASES],
        required=False,
        widget=MANY,
        help_text="La loi qui permet de communiquer sans le consentement de la personne.",
    )

    class Meta:
        model = Communication
        fields = [
            "title",
            "channel",
            "categories",
            "information_detail",
            "recipients",
            "purpose",
            "outside_quebec",
            "outside_place",
            "legal_bases",
            "enabling_provision",
            "justification",
            "agreement",
            "files",
            "starts_on",
            "ended_on",
            "is_illustrative",
            "internal_note",
        ]
        widgets = {
            "channel": forms.RadioSelect,
            "categories": MANY,
            "recipients": MANY,
            "files": MANY,
            "starts_on": DayInput,
            "ended_on": DayInput,
        }
        labels = {"title": "Titre de la communication"}
        help_texts = {
            "title": "Quelques mots qui disent l’objet. Le titre est diffusé : n’y mettez rien"
            " de ce qui est retenu."
        }

    def limit_to(self, body: Any) -> None:
        """Offer only what belongs to the body."""
        _choices_of(self, "categories", InformationCategory.objects.of(body))
        _choices_of(self, "recipients", Recipient.objects.of(body))
        _choices_of(self, "files", PersonalInformationFile.objects.of(body))
        _choices_of(self, "agreement", Agreement.objects.of(body))
        self.fields["channel"].choices = self.fields["channel"].choices[1:]  # type: ignore[attr-defined]
        self.fields["enabling_provision"].need = "selon la disposition"  # type: ignore[attr-defined]
        self.fields["agreement"].empty_label = "Aucune"  # type: ignore[attr-defined]


FORMS: dict[str, type[RecordForm]] = {
    CATEGORIES.key: CategoryForm,
    INVENTORY.key: FileForm,
    COMMUNICATIONS.key: CommunicationForm,
}

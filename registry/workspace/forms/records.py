"""Which form each kind of record has; those of files and categories."""

from typing import Any

from django import forms
from django.db.models import Q
from django.utils import timezone

from registry.categories.models import InformationCategory, PersonCategory, SecurityMeasure
from registry.inventory.models import PersonalInformationFile
from registry.law.kinds import (
    CATEGORY,
    COLLECTION,
    COMMUNICATION,
    DISTRIBUTION,
    HEALTH_COMMUNICATION,
    INVENTORY,
    NIL,
    OTHER_USE,
)
from registry.workspace.forms.asking import EntryForm
from registry.workspace.forms.choices import offer
from registry.workspace.forms.choosing import Choice
from registry.workspace.forms.communications import CommunicationForm
from registry.workspace.forms.distribution import DistributedItemForm
from registry.workspace.forms.entries import (
    CollectionForm,
    HealthCommunicationForm,
    NilForm,
    OtherUseForm,
)
from registry.workspace.forms.fields import DayInput, RevisionForm, cite

MANY = forms.CheckboxSelectMultiple


def _still_used(words: Any, record: Any) -> Any:
    """The words still in use, and the retired ones that the record already has."""
    usable = Q(is_retired=False)
    if record.pk:
        usable |= Q(files=record)
    return words.filter(usable).distinct()


class RecordForm(RevisionForm):
    """What the forms of files and categories share."""

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
            "is_health",
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
        offer(self, "categories", InformationCategory.objects.of(body))
        for name, words in (
            ("persons_concerned", PersonCategory.objects.of(body)),
            ("security_measures", SecurityMeasure.objects.of(body)),
        ):
            offer(self, name, _still_used(words, self.instance))


FORMS: dict[str, type[RevisionForm]] = {
    CATEGORY: CategoryForm,
    DISTRIBUTION: DistributedItemForm,
    INVENTORY: FileForm,
    NIL: NilForm,
    COMMUNICATION: CommunicationForm,
    COLLECTION: CollectionForm,
    OTHER_USE: OtherUseForm,
    HEALTH_COMMUNICATION: HealthCommunicationForm,
}


def form_for(record: Any, data: Any, *, body: Any, choice: Choice | None = None) -> RevisionForm:
    """The form of a record: for an entry, what its provisions ask on its day."""
    form = FORMS[record.requirements]
    if not issubclass(form, EntryForm):
        return form(data, instance=record, body=body)  # type: ignore[call-arg]
    today = timezone.localdate()
    if choice is None:
        choice = Choice(record.requirements, tuple(record.legal_bases), record.effective_on(today))
    return form(
        data,
        instance=record,
        body=body,
        codes=choice.codes,
        day=choice.day or today,
        channel=choice.channel,
        initial={} if record.pk else choice.initial,
    )

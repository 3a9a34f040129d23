"""The form of an entry: what the chosen provisions ask on that day, and nothing else."""

from collections.abc import Iterable
from datetime import date
from typing import Any, ClassVar

from django import forms
from django.utils import timezone

from registry.agreements.models import Agreement, Recipient
from registry.categories.models import InformationCategory
from registry.inventory.models import PersonalInformationFile
from registry.law.asks import asked
from registry.law.requirements import Requirement
from registry.workspace.forms.choices import in_use, offer
from registry.workspace.forms.fields import DayInput, RevisionForm

MANY = forms.CheckboxSelectMultiple
# What every entry has, besides what the law asks: how it is named, its days, the team’s note.
OURS = ("title", "files", "starts_on", "ended_on", "is_illustrative", "internal_note")
SHARED = (
    "categories",
    "information_detail",
    "purpose",
    "enabling_act",
    "enabling_provision",
    "agreement",
    "commission_notice_on",
    "authorization",
    "files",
    "starts_on",
    "ended_on",
    "is_illustrative",
    "internal_note",
)
WIDGETS = {
    "categories": MANY,
    "recipients": MANY,
    "files": MANY,
    "starts_on": DayInput,
    "ended_on": DayInput,
    "commission_notice_on": DayInput,
    "declared_on": DayInput,
}
TITLE_HELP = (
    "Quelques mots qui disent l’objet. Le titre est diffusé\u00a0: n’y mettez rien de ce qui est"
    " retenu."
)


class EntryForm(RevisionForm):
    """An entry on its provisions: fields that nothing asks for are not there, and are emptied."""

    # Fields that may say more about a particular, without being asked.
    useful: ClassVar[tuple[str, ...]] = ()

    def __init__(
        self,
        *args: Any,
        body: Any,
        codes: Iterable[str],
        day: date,
        channel: str = "",
        **kwargs: Any,
    ) -> None:
        """Keep the fields that these provisions ask for on that day."""
        super().__init__(*args, **kwargs)
        self.codes, self.day, self.channel = tuple(codes), day, channel
        self.instance.public_body = body
        self.asked = asked(self.instance.requirements, self.codes, day, timezone.localdate())
        self._drop(self._unasked())
        for requirement in self.asked:
            self._cite(requirement)
        self._limit_to(body)

    def _unasked(self) -> set[str]:
        wanted = {name for one in self.asked for name in one.fields}
        return set(self._meta.fields or ()) - wanted - {*OURS, *self.useful}

    def _drop(self, names: set[str]) -> None:
        self.dropped = {name for name in names if name in self.fields}
        for name in self.dropped:
            del self.fields[name]

    def _cite(self, requirement: Requirement) -> None:
        """Put the words and the article of the law beside the field."""
        field: Any = self.fields.get(requirement.field)
        if field is None:
            return
        field.label, field.asked = requirement.label, True
        field.help_text = field.help_text or requirement.sentence
        if requirement.citation:
            field.citation = requirement.citation.full_label

    def _limit_to(self, body: Any) -> None:
        """Offer only what belongs to the body, in French order."""
        rows: dict[str, Any] = {
            "categories": InformationCategory.objects.of(body),
            "recipients": in_use(Recipient.objects.of(body), self.initial.get("recipients")),
            "beneficiary_body": in_use(Recipient.objects.of(body)),
            "files": PersonalInformationFile.objects.of(body),
            "agreement": Agreement.objects.of(body),
        }
        for name, found in rows.items():
            if name in self.fields:
                offer(self, name, found)

    def values(self) -> dict[str, Any]:
        """What was typed; what is no longer asked is emptied, so that nothing stale is shown."""
        values = {name: self.cleaned_data[name] for name in self.fields if name in self._own()}
        for name in self.dropped:
            field = self.instance._meta.get_field(name)
            values[name] = [] if field.many_to_many else field.get_default()
        return values | {"legal_bases": list(self.codes)}

    @property
    def emptied(self) -> list[str]:
        """The labels of what the record holds and these provisions no longer ask for."""
        record = self.instance
        if record.pk is None:
            return []
        fields = [record._meta.get_field(name) for name in sorted(self.dropped)]
        held = [one for one in fields if not one.many_to_many and getattr(record, one.attname)]
        return [str(one.verbose_name) for one in held]

    def _own(self) -> set[str]:
        return set(self._meta.fields or ())

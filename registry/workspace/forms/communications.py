"""The form of a communication: its document, its recipients, and what leaves Québec."""

from typing import Any

from django import forms

from registry.entries.models import CHANNELS, YES_OR_NO, Communication
from registry.law.asked_by_bases import OUTSIDE_PLACE
from registry.law.provisions import legal_basis
from registry.law.registers import COMMUNICATIONS, DIRECTLY
from registry.workspace.forms.asking import SHARED, TITLE_HELP, WIDGETS, EntryForm


class CommunicationForm(EntryForm):
    """A communication without consent."""

    useful = (
        "agreement",
        "outside_place",
        "transfer_exemption",
        "justification",
        "information_detail",
    )
    outside_quebec = forms.TypedChoiceField(
        label="Communication à l’extérieur du Québec",
        choices=YES_OR_NO,
        coerce=lambda value: value == "True",
        empty_value=None,
        required=False,
        widget=forms.RadioSelect,
        help_text="Oui aussi quand un mandataire garde ou consulte les renseignements ailleurs.",
    )

    class Meta:
        model = Communication
        fields = [
            "title",
            "channel",
            "recipients",
            "outside_quebec",
            "outside_place",
            "transfer_exemption",
            "justification",
            "is_payroll",
            *SHARED,
        ]
        widgets = WIDGETS | {"channel": forms.RadioSelect}
        labels = {"title": "Titre de la communication"}
        help_texts = {"title": TITLE_HELP}

    field_order = [
        "title",
        "channel",
        "categories",
        "information_detail",
        "recipients",
        "purpose",
        "outside_quebec",
        "outside_place",
        "transfer_exemption",
        "enabling_act",
        "enabling_provision",
        "justification",
        "agreement",
    ]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Say when the conditional fields are needed."""
        super().__init__(*args, **kwargs)
        fields: dict[str, Any] = self.fields
        for name in ("outside_place", "transfer_exemption"):
            fields[name].need = "si la réponse est oui"
        if not hasattr(fields["agreement"], "asked"):
            fields["agreement"].need = "si un écrit l’encadre, ou hors du Québec"
        fields["outside_place"].citation = OUTSIDE_PLACE.citation.full_label  # type: ignore[union-attr]
        if "channel" in fields:
            self._ask_channel(fields)

    def _channels(self) -> list[str]:
        """The documents of the register that all the provisions lead to; any when they disagree."""
        parts = [part.key for part in COMMUNICATIONS.parts]
        led = [set(legal_basis(code).channels) for code in self.codes]
        common = set.intersection(*led) if led else set()
        return [key for key in parts if key in (common or set().union(*led))]

    def _unasked(self) -> set[str]:
        channels = self._channels()
        kept = {"channel"} if len(channels) != 1 else set()
        if DIRECTLY in channels or self.instance.is_payroll:
            kept.add("is_payroll")
        return super()._unasked() - kept

    def _ask_channel(self, fields: dict[str, Any]) -> None:
        titles = {part.key: part.title for part in COMMUNICATIONS.parts}
        keys = self._channels() or [key for key, _ in CHANNELS]
        fields["channel"].choices = [(key, titles[key]) for key in keys]
        fields["channel"].label = "Document du registre où paraît la communication"
        fields["channel"].help_text = "Une entente met-elle la loi en œuvre\u00a0?"
        if self.channel in keys:
            self.initial["channel"] = self.channel

    def values(self) -> dict[str, Any]:
        """What was typed, and the document that the provisions lead to."""
        values = super().values()
        if "channel" not in self.fields:
            values["channel"] = self._channels()[0]
        return values

"""The forms of a writing and of its amendments."""

from typing import Any

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS
from django.utils.text import capfirst

from registry.agreements.lineage import successors
from registry.agreements.models import (
    Agreement,
    AgreementKind,
    Amendment,
    PrivacyImpactAssessment,
    Recipient,
)
from registry.agreements.models.agreements import Renewal
from registry.law.writings import CLAUSES, CONTENTS
from registry.workspace.forms.asked import FORMER, TODAY_S, Wanted
from registry.workspace.forms.choices import in_use, offer
from registry.workspace.forms.fields import DayInput
from registry.workspace.forms.groups import BEFORE, NOW, Group, GroupedForm
from registry.workspace.forms.vocabulary import OfBodyForm

LABELS = {item.field: item.label for key in ("LRSSS-84", "LAI-68") for item in CONTENTS[key].items}
HELP = {
    "number": "Celui de votre dossier. Il ne se donne qu’une fois dans l’organisme.",
    "title": "De quoi il s’agit, en quelques mots. L’objet est diffusé avec le numéro.",
    "parties": "Avec qui l’écrit est conclu. Il manque quelqu’un\u00a0? Ajoutez-le d’abord sous"
    " «\u00a0Destinataires\u00a0».",
    "purposes": "À quoi serviront les renseignements, en mots simples.",
    "nature": "Quels renseignements sont visés. Une ligne chacun.",
    "protection_measures": "Ce qui protège les renseignements, en route et à l’arrivée\u00a0:"
    " chiffrement, accès limité, journal, destruction.",
    "obligations": "Les engagements pris, les produits autorisés, les avis à donner, les"
    " vérifications permises.",
    "clauses": "Cochez ce que l’écrit contient.",
    "undertakings": "Ceux qui auront accès s’engagent d’avance à garder le secret.",
    "waiver_reason": "Pourquoi les engagements ne sont pas nécessaires ici.",
    "assessments": "L’évaluation n’est pas dans la liste\u00a0? Enregistrez d’abord l’écrit, puis"
    " inscrivez-la à partir de sa page.",
    "signed_on": "Le jour de la signature décide de ce que la loi demande.",
    "ends_on": "Laissez vide s’il n’a pas de terme.",
    "replaces": "L’écrit auquel celui-ci succède, s’il y en a un.",
}
DAYS = (
    "signed_on",
    "effective_on",
    "ends_on",
    "commission_sent_on",
    "commission_received_on",
    "opinion_on",
)
GROUPS = (
    Group("L’écrit", "", ("kind", "number", "title", "signed_on")),
    Group(
        "Ce que dit l’écrit",
        "",
        (
            "parties",
            "purposes",
            "nature",
            "transmission_method",
            "protection_measures",
            "periodicity",
            "duration",
            "obligations",
        ),
    ),
    Group("Clauses et engagements", "", ("clauses", "undertakings", "waiver_reason")),
    Group("Vie privée", "", ("assessments",)),
    NOW,
    BEFORE,
    Group("Durée et suite", "", ("effective_on", "ends_on", "renewal", "replaces")),
    Group("Pour l’équipe", "", ("internal_note",)),
)
AMENDMENT_GROUPS = (
    Group("L’avenant", "", ("number", "changes", "signed_on", "effective_on", "ends_on")),
    NOW,
    BEFORE,
)


class AgreementForm(OfBodyForm, GroupedForm):
    """An agreement, a mandate or a contract: the fields that are wanted of it, and no other."""

    groups = GROUPS
    clauses = forms.MultipleChoiceField(
        label="Clauses que contient l’écrit",
        choices=[(one.code, capfirst(one.title)) for one in CLAUSES],
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    class Meta:
        model = Agreement
        error_messages = {NON_FIELD_ERRORS: {"unique_together": "Un écrit porte déjà ce numéro."}}
        fields = [name for group in GROUPS for name in group.names]
        widgets = {
            "kind": forms.RadioSelect,
            "parties": forms.CheckboxSelectMultiple,
            "assessments": forms.CheckboxSelectMultiple,
            **dict.fromkeys(DAYS, DayInput),
        }
        labels = LABELS | {"assessments": "Évaluations des facteurs relatifs à la vie privée"}
        help_texts = HELP

    def __init__(self, *args: Any, body: Any, wanted: Wanted, **kwargs: Any) -> None:
        """Keep what is wanted; offer what belongs to the body."""
        super().__init__(*args, body=body, **kwargs)
        self.wanted = wanted
        for name in set(self._meta.fields or ()) - set(wanted.names):
            del self.fields[name]
        self._ask_kind()
        fields: dict[str, Any] = self.fields
        fields["renewal"].required = False
        for name, ask in wanted.asks.items():
            fields[name].citation = ask.citation.full_label if ask.citation else ""
            fields[name].need, fields[name].asked = ask.need, True
        self._limit_to(body)

    def _ask_kind(self) -> None:
        """Let choose among the natures; one alone is not a question."""
        field: Any = self.fields["kind"]
        kinds = self.wanted.kinds
        field.choices = [(kind, AgreementKind(kind).label) for kind in kinds]
        if len(kinds) == 1:
            field.required, field.widget = False, forms.HiddenInput()
            self.initial["kind"] = kinds[0]

    def _limit_to(self, body: Any) -> None:
        """Offer the body’s own rows, in French order."""
        chosen = self.initial.get("parties")
        offer(self, "parties", in_use(Recipient.objects.of(body), chosen))
        if "assessments" in self.fields:
            offer(self, "assessments", PrivacyImpactAssessment.objects.of(body))
        if "replaces" in self.fields:
            others = Agreement.objects.of(body)
            if self.instance.pk:
                later = [one.pk for one in successors(self.instance)]
                others = others.exclude(pk__in=[self.instance.pk, *later])
            offer(self, "replaces", others, empty="Aucun")

    def clean_kind(self) -> str:
        """The nature chosen, or the only one there is."""
        return str(self.cleaned_data["kind"] or self.wanted.kinds[0])

    def clean_renewal(self) -> str:
        """What happens at the end; it ends when nothing else is said."""
        return str(self.cleaned_data["renewal"] or Renewal.NONE)


class AmendmentForm(OfBodyForm, GroupedForm):
    """An amendment to an agreement."""

    groups = AMENDMENT_GROUPS

    class Meta:
        model = Amendment
        error_messages = {
            NON_FIELD_ERRORS: {"unique_together": "Un avenant de cet écrit porte déjà ce numéro."}
        }
        fields = [name for group in AMENDMENT_GROUPS for name in group.names]
        widgets = dict.fromkeys(DAYS, DayInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Say when each step at the Commission is asked."""
        super().__init__(*args, **kwargs)
        fields: dict[str, Any] = self.fields
        fields["commission_received_on"].need = TODAY_S
        fields["opinion_reference"].need = FORMER

    def _get_validation_exclusions(self) -> set[str]:
        """Judge uniqueness within the agreement too."""
        return super()._get_validation_exclusions() - {"agreement"}

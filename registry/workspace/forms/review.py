"""The forms of approving, sending back, and deciding what is withheld."""

from datetime import date
from typing import Any

from django import forms
from django.utils import timezone

from registry.law.deadlines import review_due_on
from registry.law.withholding import GROUNDS
from registry.publication.projection import withholdable
from registry.records.publishable import Disclosure
from registry.workspace.forms.fields import LAST_YEAR, DayInput


class ApproveForm(forms.Form):
    """Why the record is approved, and whether the change is of form only."""

    revision = forms.IntegerField(widget=forms.HiddenInput)
    public_reason = forms.CharField(
        label="Ce qui change et pourquoi (diffusé)",
        required=False,
        max_length=600,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="En une phrase, pour le public\u00a0: elle paraît avec l’édition, dans la page"
        " «\u00a0Ce qui a changé\u00a0» et dans les fils de nouvelles. N’y écrivez rien qui soit"
        " retenu.",
    )
    comment = forms.CharField(
        label="Note pour le dossier (interne)",
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Elle reste dans l’espace de travail\u00a0: le public ne la lit jamais.",
    )
    is_correction = forms.BooleanField(
        label="C’est une simple correction de forme",
        required=False,
        help_text="Ponctuation, orthographe, mise en page : le sens ne change pas.",
    )


class SendBackForm(forms.Form):
    """What is to be mended."""

    comment = forms.CharField(
        label="Ce qu’il faut corriger",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="La personne qui a rédigé lira ce commentaire.",
        error_messages={"required": "Dites ce qu’il faut corriger, en une phrase au moins."},
    )


def _review_day(record: Any) -> date:
    """The day already set, if it is still to come; else, in a year."""
    today = timezone.localdate()
    if record.withheld_until and record.withheld_until > today:
        day: date = record.withheld_until
        return day
    return review_due_on(today)


class DisclosureForm(forms.Form):
    """What of the record the public reads, and on what ground the rest is withheld."""

    disclosure = forms.ChoiceField(
        label="Ce que le public lit",
        choices=[
            (Disclosure.PUBLIC, "Toute l’inscription"),
            (Disclosure.PARTIAL, "Une partie : les particularités choisies plus bas sont retenues"),
            (Disclosure.WITHHELD, "Rien : aucune trace de l’inscription n’est diffusée"),
        ],
        widget=forms.RadioSelect,
    )
    particulars = forms.MultipleChoiceField(
        label="Particularités à retenir", required=False, widget=forms.CheckboxSelectMultiple
    )
    ground = forms.ChoiceField(
        label="Motif",
        required=False,
        choices=[("", "Choisissez un motif")]
        + [(one.code, f"{one.citation.full_label} — {one.title}") for one in GROUNDS],
        help_text="L’article qui permet de ne pas diffuser. Le public lit l’article, rien d’autre.",
    )
    until = forms.DateField(
        label="Décision à revoir le",
        required=False,
        widget=DayInput,
        help_text="Ce jour-là, elle paraît dans les échéances\u00a0: vous la confirmez, ou vous la"
        " levez. Rien ne devient public tout seul. Vide\u00a0: elle vaut sans terme.",
        error_messages={"invalid": "Écrivez une date qui existe, comme 2026-11-22."},
    )
    reason = forms.CharField(
        label="Raison de la décision (interne)",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Pour le dossier : elle n’est jamais diffusée.",
        error_messages={"required": "Écrivez pourquoi vous prenez cette décision."},
    )

    def __init__(self, *args: Any, record: Any, **kwargs: Any) -> None:
        """Offer the particulars of that record; start from the decision in force."""
        initial = {
            "disclosure": record.disclosure,
            "particulars": record.withheld_particulars,
            "ground": record.withholding_ground,
            "until": _review_day(record),
        }
        super().__init__(*args, initial=initial, **kwargs)
        self.fields["particulars"].choices = withholdable(record)  # type: ignore[attr-defined]
        for name in ("particulars", "ground"):
            self.fields[name].need = "si vous retenez quelque chose"  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """A withheld value needs a ground; a partial version needs particulars."""
        data = super().clean() or {}
        level = data.get("disclosure")
        if level == Disclosure.PUBLIC and data.get("particulars"):
            self.add_error(
                "disclosure",
                "Vous avez choisi des particularités à retenir : choisissez « Une partie », ou"
                " décochez-les.",
            )
        if level and level != Disclosure.PUBLIC and not data.get("ground"):
            self.add_error("ground", "Choisissez le motif qui permet de ne pas diffuser.")
        if level == Disclosure.PARTIAL and not data.get("particulars"):
            self.add_error("particulars", "Choisissez au moins une particularité à retenir.")
        if level and level != Disclosure.PUBLIC:
            self._check_day(data.get("until"))
        return data

    def _check_day(self, until: date | None) -> None:
        if until and until <= timezone.localdate():
            self.add_error("until", "Choisissez un jour à venir, ou laissez ce champ vide.")
        elif until and until.year > LAST_YEAR:
            self.add_error("until", "Vérifiez l’année de cette date.")

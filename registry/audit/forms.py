"""The forms that ask for the auditor’s documents."""

from datetime import date
from typing import Any

from django import forms
from django.utils import timezone

from registry.audit.models import ExportKind
from registry.law.registers import REGISTERS

FIRST_YEAR = 1900
NO_DAY = {
    "required": "Choisissez une date.",
    "invalid": "Écrivez une date qui existe, comme 2026-11-22.",
}


class DayInput(forms.DateInput):
    """A date as browsers let one pick it, written as 2026-11-22."""

    input_type = "date"

    def __init__(self) -> None:
        """Always ISO 8601, which the browser shows in its own way; no day to come."""
        super().__init__(format="%Y-%m-%d")

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Today is the last day that can be picked."""
        given = {**(attrs or {}), "max": timezone.localdate().isoformat()}
        context: dict[str, Any] = super().get_context(name, value, given)
        return context


def _day(label: str, help_text: str) -> forms.DateField:
    return forms.DateField(label=label, help_text=help_text, widget=DayInput, error_messages=NO_DAY)


class ExportForm(forms.Form):
    """A document of a register; `kind`, `heading` and `lead` say which."""

    kind: ExportKind
    heading: str
    lead: str

    register = forms.ChoiceField(
        label="Registre", error_messages={"invalid_choice": "Choisissez un registre de la liste."}
    )

    def __init__(self, registers: list[str], data: Any = None) -> None:
        """Offer the registers that the body keeps; ids are told apart by the kind."""
        super().__init__(data, auto_id=f"{self.kind}_%s", initial=self.defaults())
        self.fields["register"].choices = [  # type: ignore[attr-defined]
            (key, REGISTERS[key].title) for key in registers
        ]

    def defaults(self) -> dict[str, date]:
        """The days shown at first."""
        return {}

    def clean(self) -> dict[str, Any]:
        """Refuse days to come, and years that cannot be."""
        data = super().clean() or self.cleaned_data
        days = {name: value for name, value in data.items() if isinstance(value, date)}
        for name, value in days.items():
            if value > timezone.localdate():
                self.add_error(
                    name, "Cette date est à venir\u00a0: choisissez un jour passé, ou aujourd’hui."
                )
            elif value.year < FIRST_YEAR:
                self.add_error(name, "Vérifiez l’année de cette date.")
        return data

    def days(self) -> tuple[date, date]:
        """The first and the last day, once the form is valid."""
        raise NotImplementedError


class CompleteForm(ExportForm):
    """The complete register on a day."""

    kind = ExportKind.COMPLETE
    heading = "Registre complet à une date"
    lead = "Les inscriptions approuvées à la fin de ce jour, avec ce qui est retenu et son motif."

    day = _day("À la fin du jour", "Aujourd’hui, ou n’importe quel jour passé.")

    def defaults(self) -> dict[str, date]:
        """Today."""
        return {"day": timezone.localdate()}

    def days(self) -> tuple[date, date]:
        """The same day twice."""
        return self.cleaned_data["day"], self.cleaned_data["day"]


class PeriodForm(ExportForm):
    """A document that tells what was done between two days."""

    first = _day("Du", "Le premier jour de la période.")
    last = _day("Au", "Le dernier jour de la période, qui y est compris.")

    def defaults(self) -> dict[str, date]:
        """The year so far."""
        today = timezone.localdate()
        return {"first": today.replace(month=1, day=1), "last": today}

    def clean(self) -> dict[str, Any]:
        """Refuse an end before the beginning."""
        data = super().clean()
        first, last = self.cleaned_data.get("first"), self.cleaned_data.get("last")
        if first and last and last < first:
            self.add_error("last", "La fin précède le début. Corrigez l’une des deux dates.")
        return data

    def days(self) -> tuple[date, date]:
        """The first and the last day of the period."""
        return self.cleaned_data["first"], self.cleaned_data["last"]


class HistoryForm(PeriodForm):
    """The history of a period."""

    kind = ExportKind.HISTORY
    heading = "Historique d’une période"
    lead = (
        "Chaque changement de chaque inscription, jour par jour\u00a0: qui, quand, pourquoi, avant"
        " et après. Les textes sont entiers."
    )


class ApprovalsForm(PeriodForm):
    """The approvals and decisions of a period."""

    kind = ExportKind.APPROVALS
    heading = "Approbations et décisions d’une période"
    lead = (
        "Chaque approbation et chaque décision de ne pas diffuser, avec la personne, le motif, la"
        " raison, et le jour où la décision est à revoir."
    )


FORMS: dict[str, type[ExportForm]] = {
    str(form.kind): form for form in (CompleteForm, HistoryForm, ApprovalsForm)
}

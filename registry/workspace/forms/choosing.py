"""From what happens to the provisions that allow it: the first page of a new entry."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils import timezone

from registry.law.exclusions import BY_CODE as EXCLUDED
from registry.law.exclusions import EXCLUSIONS, Exclusion
from registry.law.french_dates import french_date
from registry.law.kinds import (
    COLLECTION,
    COMMUNICATION,
    HEALTH_COMMUNICATION,
    NIL,
    OTHER_USE,
)
from registry.law.legal_bases import LegalBasis
from registry.law.provisions import BY_CODE, bases_for
from registry.law.registers import COMMUNICATIONS, HEALTH_COMMUNICATIONS
from registry.workspace.forms.fields import FIRST_YEAR, LAST_YEAR, DayInput

NOTHING, NOT_HERE = "rien", "non"
KINDS = {
    COMMUNICATIONS.key: (COMMUNICATION, COLLECTION, OTHER_USE),
    HEALTH_COMMUNICATIONS.key: (HEALTH_COMMUNICATION,),
}
QUESTIONS = {
    COMMUNICATION: "Je communique des renseignements à quelqu’un, sans le consentement des"
    " personnes",
    COLLECTION: "Je recueille des renseignements pour un autre organisme public",
    OTHER_USE: "J’utilise des renseignements à une autre fin que celle de leur collecte",
    HEALTH_COMMUNICATION: "Je communique des renseignements de santé ou de services sociaux",
    NOTHING: "Je déclare qu’une partie du registre n’a rien à inscrire",
    NOT_HERE: "Ce que j’ai à noter ne va peut-être pas au registre",
}


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen: the kind of entry, its provisions, its day; or why there is no entry."""

    kind: str
    codes: tuple[str, ...] = ()
    day: date | None = None
    channel: str = ""
    part: str = ""
    exclusion: Exclusion | None = None

    @property
    def initial(self) -> dict[str, Any]:
        """What the form starts from."""
        return {"starts_on": self.day} if self.day else {}


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer to the question: the value sent, its plain sentence, where the law says it."""

    value: str
    sentence: str
    citation: str
    address: str = ""
    is_past: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """A group of answers."""

    title: str
    answers: list[Answer] = field(default_factory=list)


def _answer(basis: LegalBasis) -> Answer:
    return Answer(
        basis.code,
        basis.situation,
        basis.citation.full_label,
        basis.citation.address,
        basis.until is not None,
    )


def questions(register: str, only: str = "") -> Iterator[Question]:
    """The groups of answers for a register, in the order of the law; of one kind of entry, when
    the entry is there already."""
    for kind in (only,) if only else KINDS[register]:
        yield Question(QUESTIONS[kind], [_answer(basis) for basis in bases_for(kind)])
    if register == COMMUNICATIONS.key and not only:
        yield Question(
            QUESTIONS[NOTHING],
            [
                Answer(f"{NOTHING}:{part.key}", part.title, COMMUNICATIONS.citation.full_label)
                for part in COMMUNICATIONS.parts
            ],
        )
        yield Question(
            QUESTIONS[NOT_HERE],
            [
                Answer(f"{NOT_HERE}:{one.code}", one.situation, one.citation.full_label)
                for one in EXCLUSIONS
            ],
        )


def _out_of_time(basis: LegalBasis) -> str:
    days = [
        f"depuis le {french_date(basis.since)}" if basis.since else "",
        f"jusqu’au {french_date(basis.until)}" if basis.until else "",
    ]
    span = " ".join(filter(None, days))
    return (
        f"«\u00a0{basis.label}\u00a0» ne vaut que {span}\u00a0: écrivez le jour où cela a commencé,"
        " ou choisissez une autre réponse."
    )


class ChoosingForm(forms.Form):
    """What happens, and since when; both live in the address of the next page."""

    disposition = forms.MultipleChoiceField(
        error_messages={
            "required": "Choisissez ce qui se passe, ou la disposition.",
            "invalid_choice": "Cette réponse n’existe pas ici\u00a0: choisissez dans la liste.",
        },
    )
    le = forms.DateField(
        label="Depuis quand, ou à partir de quand\u00a0?",
        required=False,
        widget=DayInput,
        help_text="La loi a changé plusieurs fois\u00a0: elle demande ce qui valait ce jour-là."
        " Laissez vide si c’est aujourd’hui, ou si vous ne le savez pas.",
        error_messages={"invalid": "Écrivez une date qui existe, comme 2026-11-22."},
    )

    def __init__(
        self, data: QueryDict | None, *, register: str, record: Any = None, day: str = ""
    ) -> None:
        """Take the answers of that register, or of that entry, as the only ones there are."""
        codes = list(record.legal_bases) if record else []
        super().__init__(data, initial={"disposition": codes, "le": day})
        self.register, self.is_new = register, record is None
        self.questions = list(questions(register, record.requirements if record else ""))
        values = [answer.value for question in self.questions for answer in question.answers]
        self.fields["disposition"].choices = [(value, value) for value in values]  # type: ignore[attr-defined]

    def clean_le(self) -> date | None:
        """A year that can be."""
        day = self.cleaned_data["le"]
        if day and not FIRST_YEAR <= day.year <= LAST_YEAR:
            raise forms.ValidationError("Vérifiez l’année de cette date.")
        return day

    def clean_disposition(self) -> list[str]:
        """Provisions of one kind of entry, or a single other answer."""
        values = list(dict.fromkeys(self.cleaned_data["disposition"]))
        others = [value for value in values if value not in BY_CODE]
        if others and len(values) > 1:
            raise forms.ValidationError("Choisissez une seule réponse, ou des dispositions.")
        if not others and not self._kinds(values):
            raise forms.ValidationError(
                "Ces dispositions mènent à des inscriptions différentes\u00a0: faites-en deux."
            )
        return values

    def _kinds(self, codes: Iterable[str]) -> list[str]:
        kinds = [set(BY_CODE[code].kinds) for code in codes]
        common = set.intersection(*kinds)
        return [kind for kind in KINDS[self.register] if kind in common]

    def clean(self) -> dict[str, Any]:
        """Something new rests on what is in force on its day."""
        data = super().clean() or self.cleaned_data
        if self.is_new and "le" in data:
            day = data["le"] or timezone.localdate()
            for code in data.get("disposition", ()):
                if code in BY_CODE and not BY_CODE[code].is_in_force(day):
                    self.add_error("le", _out_of_time(BY_CODE[code]))
        return data

    @property
    def choice(self) -> Choice:
        """What was chosen, once the form is valid."""
        values, day = self.cleaned_data["disposition"], self.cleaned_data["le"]
        head, _, tail = values[0].partition(":")
        if head == NOTHING:
            return Choice(NIL, day=day, part=tail)
        if head == NOT_HERE:
            return Choice(NOT_HERE, exclusion=EXCLUDED[tail])
        return Choice(self._kinds(values)[0], tuple(values), day)

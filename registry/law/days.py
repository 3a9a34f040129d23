"""The days on which the law changed, and spans of days in which something holds."""

from dataclasses import dataclass
from datetime import date

from registry.law.sentences import _

FIRST_STAGE = date(2022, 9, 22)
SECOND_STAGE = date(2023, 9, 22)
HEALTH_ACT_STARTS = date(2024, 7, 1)


@dataclass(frozen=True, slots=True)
class Change:
    """A day on which the law changed, and what changed that day."""

    day: date
    what: str
    source: str = ""


CHANGES = (
    Change(
        FIRST_STAGE,
        _(
            "Première étape de la loi\u00a025 (2021, chapitre\u00a025)\u00a0: les communications à"
            " des fins d’étude, de recherche ou de statistiques ont leur propre disposition."
        ),
        "S1, S34",
    ),
    Change(
        SECOND_STAGE,
        _(
            "Deuxième étape\u00a0: l’avis préalable de la Commission fait place à la transmission"
            " de l’entente, qui prend effet trente jours après sa réception\u00a0; l’évaluation des"
            " facteurs relatifs à la vie privée devient obligatoire\u00a0; les anciennes ententes"
            " de comparaison de fichiers prennent fin."
        ),
        "S9, S37",
    ),
    Change(
        HEALTH_ACT_STARTS,
        _(
            "Entrée en vigueur de la Loi sur les renseignements de santé et de services"
            " sociaux\u00a0: les renseignements de santé que tient un organisme de ce réseau"
            " quittent la Loi sur l’accès (2023, chapitre\u00a05, article\u00a0172)."
        ),
        "S4, S14",
    ),
)


@dataclass(frozen=True, slots=True)
class Span:
    """From a day to a day, both included; None when there is no such bound or it is not known."""

    since: date | None = None
    until: date | None = None

    def holds_on(self, day: date) -> bool:
        """Whether the day is in the span."""
        return (self.since is None or self.since <= day) and (
            self.until is None or day <= self.until
        )

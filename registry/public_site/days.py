"""The day in an address: read in one way only, and refused with a sentence that says why."""

import re
from calendar import monthrange
from datetime import date

from django.utils import timezone
from django.utils.translation import gettext

from registry.editions.models import Edition
from registry.templatetags.typography import day as in_words

SHAPE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
MONTHS = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)
NOT_READ, NO_SUCH_PAGE = 400, 404


class DayError(Exception):
    """The day cannot be shown; `status` is that of the page that says why.

    `first` is the edition that began what was asked for, when the day is before it.
    """

    def __init__(
        self, sentence: str, status: int = NO_SUCH_PAGE, first: Edition | None = None
    ) -> None:
        """Keep the sentence for the reader."""
        super().__init__(sentence)
        self.sentence = sentence
        self.status = status
        self.first = first


def today() -> date:
    """The day it is where the bodies are."""
    return timezone.localdate()


def read_day(text: str) -> date:
    """The day of an address, as « 2026-03-31 », not after today; DayError otherwise."""
    if not SHAPE.fullmatch(text):
        raise DayError(gettext("Une date s’écrit année-mois-jour, comme 2026-03-31."), NOT_READ)
    year, month, number = (int(part) for part in text.split("-"))
    _require_existing(year, month, number)
    day = date(year, month, number)
    if day > today():
        raise DayError(
            gettext("Cette date n’est pas encore venue\u00a0: nous sommes le %s.")
            % in_words(today())
        )
    return day


def _require_existing(year: int, month: int, number: int) -> None:
    if year == 0:
        raise DayError(gettext("L’année 0 n’existe pas."))
    if not 1 <= month <= 12:
        raise DayError(gettext("Le mois %s n’existe pas\u00a0: une année en compte douze.") % month)
    name, last = gettext(MONTHS[month - 1]), monthrange(year, month)[1]
    if not 1 <= number <= last:
        raise DayError(
            gettext(
                "Le %(number)s\u00a0%(name)s\u00a0%(year)s n’existe pas\u00a0:"
                " ce mois compte %(last)s\u00a0jours."
            )
            % {"number": number, "name": name, "year": year, "last": last}
        )

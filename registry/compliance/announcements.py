"""What may be said of deadlines outside the workspace: how many, of what kind, which day.

Never a title, a number or a name of a record: mail and calendars are read by other programs.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.urls import reverse

from registry.compliance.reminders import Reminder
from registry.law import deadlines

# One, then several: all that is ever said of a deadline outside.
WORDS = {
    deadlines.COMMISSION.code: (
        "fin du délai de trente jours d’une entente",
        "fin du délai de trente jours de {} ententes",
    ),
    deadlines.AGREEMENT_END.code: ("un écrit prend fin", "{} écrits prennent fin"),
    deadlines.AGREEMENT_ENDED.code: (
        "un écrit a pris fin et sert encore",
        "{} écrits ont pris fin et servent encore",
    ),
    deadlines.FILE_REVIEW.code: (
        "un fichier de l’inventaire est à relire",
        "{} fichiers de l’inventaire sont à relire",
    ),
    deadlines.WITHHOLDING_REVIEW.code: (
        "une décision est à revoir",
        "{} décisions sont à revoir",
    ),
    deadlines.ERROR_REPORT.code: (
        "un signalement d’erreur attend sa réponse",
        "{} signalements d’erreur attendent leur réponse",
    ),
}


@dataclass(frozen=True, slots=True)
class Announcement:
    """The deadlines of one kind on one day, without a word of what they are about."""

    kind: str
    day: date
    count: int
    is_late: bool

    @property
    def words(self) -> str:
        """The kind and the number, in words."""
        one, several = WORDS[self.kind]
        return one if self.count == 1 else several.format(self.count)


def announcements(reminders: Iterable[Reminder]) -> list[Announcement]:
    """The reminders with all that names a record left out; those that read the same are one."""
    counted = Counter((one.day, one.kind, one.is_late) for one in reminders)
    return [
        Announcement(kind, day, count, is_late)
        for (day, kind, is_late), count in sorted(counted.items())
    ]


def address_of_page(body: Any, kind: str = "") -> str:
    """The page of the workspace that says the rest to who signs in, on that kind alone if named."""
    page = f"{settings.WORKSPACE_URL}{reverse('deadlines', args=[body.slug])}"
    return f"{page}?{urlencode({'nature': kind})}" if kind else page

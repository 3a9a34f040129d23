"""The days to watch: those the law counts, and those that good practice does."""

from dataclasses import dataclass
from datetime import date, timedelta

from registry.law.citations import Citation
from registry.law.sentences import _

COMMISSION_WAIT_DAYS = 30
END_NOTICE_DAYS = (90, 30)
REPORT_DAYS = 20
PRACTICE = _("pratique, non exigée par la loi")


@dataclass(frozen=True, slots=True)
class Deadline:
    """A day to watch: what it is, what to do, and the provisions that ask for it.

    Without provisions it is a practice. `days` are those counted before or after the event.
    """

    code: str
    title: str
    sentence: str
    citations: tuple[Citation, ...] = ()
    days: tuple[int, ...] = ()
    source: str = ""
    doubt: str = ""

    @property
    def is_required(self) -> bool:
        """Whether the law itself counts these days."""
        return bool(self.citations)

    @property
    def origin(self) -> str:
        """The provisions that ask for it, or the mention that none does."""
        labels = [citation.full_label for citation in self.citations]
        return "\u00a0; ".join(labels) if labels else PRACTICE


COMMISSION = Deadline(
    "commission",
    _("Trente jours après la réception par la Commission"),
    _(
        "L’entente prend effet au plus tôt trente jours après le jour où la Commission d’accès à"
        " l’information l’a reçue."
    ),
    citations=(
        Citation("A-2.1", "64"),
        Citation("A-2.1", "67.2.3"),
        Citation("A-2.1", "68"),
    ),
    days=(COMMISSION_WAIT_DAYS,),
    source="S9, S11, S36, S37",
    doubt=_("le délai de l’article\u00a067.2.3 est noté de mémoire"),
)
AGREEMENT_END = Deadline(
    "fin-entente",
    _("Fin prochaine d’une entente, d’un mandat ou d’un contrat"),
    _(
        "Un avis paraît quatre-vingt-dix jours, puis trente jours avant la fin de l’écrit\u00a0:"
        " prolongez-le, ou terminez les inscriptions qui reposent sur lui."
    ),
    days=END_NOTICE_DAYS,
)
AGREEMENT_ENDED = Deadline(
    "entente-terminee",
    _("Écrit terminé, mais encore invoqué"),
    _(
        "L’écrit a pris fin et une inscription repose encore sur lui\u00a0: terminez l’inscription,"
        " ou inscrivez l’avenant qui prolonge l’écrit."
    ),
)
FILE_REVIEW = Deadline(
    "relecture-fichier",
    _("Relecture annuelle des fichiers de l’inventaire"),
    _(
        "Relisez chaque fichier une fois l’an. La loi demande de tenir l’inventaire à jour, sans"
        " fixer de délai."
    ),
    days=(365,),
)
WITHHOLDING_REVIEW = Deadline(
    "revision-diffusion",
    _("Révision d’une décision de ne pas diffuser"),
    _(
        "Au jour qu’elle a fixé, la personne responsable confirme sa décision de ne pas diffuser,"
        " ou la lève."
    ),
)
ERROR_REPORT = Deadline(
    "signalement",
    _("Réponse à un signalement d’erreur"),
    _(
        "Répondez dans les vingt jours à qui signale une erreur dans un registre. La loi ne fixe"
        " pas ce délai\u00a0: c’est celui qu’annonce le formulaire."
    ),
    days=(REPORT_DAYS,),
)
DEADLINES: tuple[Deadline, ...] = (
    COMMISSION,
    AGREEMENT_END,
    AGREEMENT_ENDED,
    FILE_REVIEW,
    WITHHOLDING_REVIEW,
    ERROR_REPORT,
)
BY_CODE = {one.code: one for one in DEADLINES}


def takes_effect_on(received_on: date, wait_days: int = COMMISSION_WAIT_DAYS) -> date:
    """The first day an agreement may hold, counted from its receipt by the Commission."""
    return received_on + timedelta(days=wait_days)


def end_notices(ends_on: date) -> tuple[date, ...]:
    """The days on which the coming end of a writing is announced, the earliest first."""
    return tuple(ends_on - timedelta(days=days) for days in END_NOTICE_DAYS)


def end_notice_on(ends_on: date, on: date) -> int | None:
    """The notice that runs that day (90 or 30 days); None before them, and once it has ended."""
    left = (ends_on - on).days
    begun = [days for days in END_NOTICE_DAYS if 0 <= left <= days]
    return min(begun, default=None)


def review_due_on(reviewed_on: date) -> date:
    """The day a file is to be read again: a year later, 1 March after a 29 February."""
    if (reviewed_on.month, reviewed_on.day) == (2, 29):
        return date(reviewed_on.year + 1, 3, 1)
    return reviewed_on.replace(year=reviewed_on.year + 1)


def report_due_on(received_on: date) -> date:
    """The day by which a report of an error is answered."""
    return received_on + timedelta(days=REPORT_DAYS)


def is_due(due_on: date | None, on: date) -> bool:
    """Whether the day to act has come; never when no day was set."""
    return due_on is not None and due_on <= on

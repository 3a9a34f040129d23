"""What the law has recorded without making it public."""

from dataclasses import dataclass

from registry.law.citations import Citation
from registry.law.sentences import _


@dataclass(frozen=True, slots=True)
class LogDuty:
    """A provision that asks for a communication to be recorded, and by that alone."""

    code: str
    citation: Citation
    title: str
    source: str = ""
    doubt: str = ""

    @property
    def is_verified(self) -> bool:
        """Whether nothing said of it here waits to be checked."""
        return not self.doubt

    @property
    def label(self) -> str:
        """The provision and what it is about."""
        return f"{self.citation.full_label} — {self.title}"


DUTIES: tuple[LogDuty, ...] = (
    LogDuty(
        "LAI-60",
        Citation("A-2.1", "60", "4"),
        _("demande d’un procureur, d’un corps de police, procédure ou urgence"),
        source="S21, S23",
    ),
    LogDuty(
        "LAI-60.1",
        Citation("A-2.1", "60.1"),
        _("danger de mort ou de blessures graves"),
        doubt=_("l’inscription selon les articles\u00a059.1 et 60.1 est notée de mémoire"),
    ),
    LogDuty(
        "LAI-63.8",
        Citation("A-2.1", "63.8"),
        _("incident de confidentialité\u00a0: à qui peut en diminuer le préjudice"),
        source="S22",
    ),
)
BY_CODE = {one.code: one for one in DUTIES}

"""What is not entered in the register, and the reason, said before anything is typed."""

from dataclasses import dataclass

from registry.law.citations import Citation
from registry.law.internal_log import BY_CODE as LOG_DUTIES
from registry.law.sentences import _


@dataclass(frozen=True, slots=True)
class Exclusion:
    """A situation that looks like an entry and is none: the officer’s words, then the reason.

    `log_duty` is the code of the internal log that receives it instead, when there is one.
    """

    code: str
    situation: str
    explanation: str
    citation: Citation
    log_duty: str = ""
    doubt: str = ""

    @property
    def goes_to_log(self) -> bool:
        """Whether it is recorded all the same, in the log that is never published."""
        return bool(self.log_duty)


EXCLUSIONS: tuple[Exclusion, ...] = (
    Exclusion(
        "consentement",
        _("La personne concernée a consenti à la communication."),
        _(
            "Ce registre ne porte que sur ce qui se fait sans le consentement de la personne."
            " Conservez le consentement au dossier\u00a0: il n’y a rien à inscrire."
        ),
        Citation("A-2.1", "67.3", "1"),
        doubt=_(
            "le registre des renseignements de santé (R-22.1, art.\u00a0265) n’a pas cette"
            " exclusion, selon notre lecture"
        ),
    ),
    Exclusion(
        "paie",
        _("Je transmets des retenues ou des versements de paie que la loi exige."),
        _(
            "Ce qu’il faut transmettre pour retenir ou verser un montant que la loi exige, au sujet"
            " d’un membre de l’organisme, de son conseil ou de son personnel, ne s’inscrit pas au"
            " registre."
        ),
        Citation("A-2.1", "67.3", "1"),
    ),
    Exclusion(
        "etude-interne",
        _(
            "L’organisme utilise des renseignements dépersonnalisés pour une étude, une recherche"
            " ou des statistiques."
        ),
        _(
            "L’utilisation de renseignements dépersonnalisés à des fins d’étude, de recherche ou de"
            " production de statistiques ne s’inscrit pas au registre. Les trois autres"
            " utilisations à une autre fin s’y inscrivent."
        ),
        Citation("A-2.1", "65.1", "2", "4"),
    ),
    Exclusion(
        "police-urgence",
        _("Je réponds à un procureur, à un corps de police ou à une urgence."),
        _(
            "La personne responsable note cette communication au journal interne, qui n’est jamais"
            " diffusé. Elle ne s’inscrit pas au registre public."
        ),
        Citation("A-2.1", "60", "4"),
        log_duty="LAI-60",
    ),
    Exclusion(
        "danger",
        _("Je communique un renseignement pour prévenir une mort ou des blessures graves."),
        _(
            "La personne responsable note cette communication au journal interne, qui n’est jamais"
            " diffusé. Elle ne s’inscrit pas au registre public."
        ),
        Citation("A-2.1", "60.1"),
        log_duty="LAI-60.1",
        doubt=LOG_DUTIES["LAI-60.1"].doubt,
    ),
    Exclusion(
        "incident",
        _("J’avertis quelqu’un qui peut réduire le tort causé par un incident."),
        _(
            "La personne responsable note cette communication au journal interne, qui n’est jamais"
            " diffusé. Elle ne s’inscrit pas au registre public. L’incident lui-même se note au"
            " registre des incidents, qui est tenu à part."
        ),
        Citation("A-2.1", "63.8"),
        log_duty="LAI-63.8",
    ),
)
BY_CODE = {one.code: one for one in EXCLUSIONS}

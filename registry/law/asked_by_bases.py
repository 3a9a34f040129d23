"""What the chosen provisions ask of an entry beyond its statutory particulars."""

from dataclasses import replace

from registry.law.citations import Citation
from registry.law.kinds import COMMUNICATION, HEALTH_COMMUNICATION, OTHER_USE
from registry.law.legal_bases import NOTICE, Conditions, LegalBasis
from registry.law.register_particulars import USES_DOUBT
from registry.law.requirements import Requirement
from registry.law.sentences import _
from registry.law.transfers import SECTION as TRANSFER

ENABLING_ACT = Requirement(
    "basis.enabling_act",
    Citation("A-2.1", "67.3"),
    "enabling_act",
    _("Loi à appliquer"),
    _("Nommez la loi qui rend l’opération nécessaire."),
    "V09",
    help=_("Le titre de la loi, comme «\u00a0Loi électorale\u00a0»."),
)
ENABLING_PROVISION = Requirement(
    "basis.enabling_provision",
    Citation("A-2.1", "67.3"),
    "enabling_provision",
    _("Disposition de cette loi"),
    _("Citez la disposition de cette loi\u00a0: l’article, et l’alinéa au besoin."),
    "V09",
)
WRITING = Requirement(
    "basis.agreement",
    Citation("A-2.1", "67.3"),
    "agreement",
    _("Entente, mandat ou contrat"),
    _("Choisissez l’écrit sur lequel repose l’inscription\u00a0: entente, mandat ou contrat."),
    "V03",
)
COMMISSION_NOTICE = Requirement(
    "basis.commission_notice",
    Citation("A-2.1", "66"),
    "commission_notice_on",
    _("Avis donné à la Commission d’accès à l’information"),
    _("Écrivez le jour où l’avis a été donné à la Commission."),
    "V05",
    doubt=_("l’avis préalable à la Commission est noté de mémoire"),
)
AUTHORIZATION = Requirement(
    "basis.authorization",
    Citation("R-22.1", "80"),
    "authorization",
    _("Autorisation du gestionnaire délégué"),
    _("Donnez la référence et la date de l’autorisation du gestionnaire délégué."),
    "V04",
    doubt=_("l’entrée en vigueur des articles\u00a080 à 89 est à vérifier"),
)
OUTSIDE_PLACE = Requirement(
    "basis.outside_place",
    TRANSFER,
    "outside_place",
    _("Lieu à l’extérieur du Québec"),
    _("Nommez le pays ou la province où vont les renseignements."),
    "V07",
    doubt=_(
        "la loi ne demande pas d’inscrire le lieu, dans ce qui a été relu\u00a0: il est demandé"
        " pour vérifier la protection, et n’est pas diffusé"
    ),
)
ALL = (
    ENABLING_ACT,
    ENABLING_PROVISION,
    WRITING,
    COMMISSION_NOTICE,
    AUTHORIZATION,
    OUTSIDE_PLACE,
)

# Where each register asks for the Act that makes an operation necessary.
REASON = {
    COMMUNICATION: Citation("A-2.1", "67.3", "3", "4"),
    OTHER_USE: Citation("A-2.1", "67.3", "5", "2"),
    HEALTH_COMMUNICATION: Citation("R-22.1", "265", "", "3"),
}


def asked_by(basis: LegalBasis, conditions: Conditions, kind: str) -> tuple[Requirement, ...]:
    """What a provision, under those conditions, asks an entry of that kind itself to show."""
    asked: list[Requirement] = []
    if conditions.needs_enabling_provision:
        doubt = USES_DOUBT if kind == OTHER_USE else ""
        reason = REASON.get(kind, ENABLING_ACT.citation)
        asked += [
            replace(one, citation=reason, doubt=doubt) for one in (ENABLING_ACT, ENABLING_PROVISION)
        ]
    if conditions.needs_writing:
        section = Citation(basis.citation.act, basis.citation.section)
        asked.append(replace(WRITING, citation=section))
    if conditions.commission == NOTICE:
        asked.append(COMMISSION_NOTICE)
    if conditions.needs_authorization:
        asked.append(AUTHORIZATION)
    return tuple(asked)

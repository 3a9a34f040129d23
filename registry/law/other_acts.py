"""The provisions of other Acts: health information (R-22.1), health insurance (A-29), and more."""

from datetime import date, timedelta

from registry.law.citations import Citation
from registry.law.days import HEALTH_ACT_STARTS, SECOND_STAGE, Span
from registry.law.kinds import COMMUNICATION, HEALTH_COMMUNICATION
from registry.law.legal_bases import (
    HEALTH_ACT,
    OPINION,
    OTHER_ACT,
    Conditions,
    LegalBasis,
)
from registry.law.registers import AGREEMENTS, DIRECTLY, MANDATES
from registry.law.sentences import _

_DAY = timedelta(days=1)
GROUP_DOUBT = _(
    "le texte en vigueur depuis la loi 2023, chapitre\u00a05, n’a pas été relu, ni celui de"
    " l’article\u00a063, dont celui-ci est une exception"
)
NAMED = Conditions(needs_enabling_provision=True)


def _health(code: str, section: str, title: str, situation: str, **more: object) -> LegalBasis:
    return LegalBasis(
        code,
        Citation("R-22.1", section),
        title,
        situation,
        HEALTH_ACT,
        (HEALTH_COMMUNICATION,),
        since=HEALTH_ACT_STARTS,
        **more,  # type: ignore[arg-type]
    )


def _other(
    code: str, act: str, section: str, title: str, situation: str, **more: object
) -> LegalBasis:
    given: dict[str, object] = {
        "kinds": (COMMUNICATION, HEALTH_COMMUNICATION),
        "channels": (DIRECTLY, AGREEMENTS),
    }
    given |= more
    return LegalBasis(
        code,
        Citation(act, section),
        title,
        situation,
        OTHER_ACT,
        **given,  # type: ignore[arg-type]
    )


BASES: tuple[LegalBasis, ...] = (
    _health(
        "LRSSS-77",
        "77",
        _("mandat ou contrat de service ou d’entreprise, renseignements de santé"),
        _("Je confie un mandat ou un contrat qui demande des renseignements de santé."),
        channels=(MANDATES,),
        conditions=(Conditions(needs_writing=True, needs_clauses=True),),
        source="S39",
        note=_(
            "Le mandat ou le contrat ne porte pas sur des soins. Il est nul si des clauses manquent"
            " et que l’autre partie n’est pas un organisme."
        ),
        doubt=_(
            "les clauses et les engagements préalables sont supposés ceux de la Loi sur l’accès, et"
            " le sens du mot «\u00a0organisme\u00a0» (art.\u00a04) est à vérifier"
        ),
    ),
    _health(
        "LRSSS-80",
        "80",
        _("communication autorisée par le gestionnaire délégué"),
        _("Le gestionnaire délégué a autorisé la communication de renseignements de santé."),
        channels=(AGREEMENTS,),
        conditions=(
            Conditions(
                needs_writing=True,
                only_private=True,
                content="LRSSS-84",
                needs_authorization=True,
            ),
        ),
        source="S40, S41",
        note=_(
            "Un écrit est demandé quand le destinataire n’est pas un organisme"
            " (art.\u00a084)\u00a0; il est nul si son contenu est incomplet."
        ),
        doubt=_(
            "l’entrée en vigueur des articles\u00a080 à 89 et le sens du mot"
            " «\u00a0organisme\u00a0» (art.\u00a04) sont à vérifier"
        ),
    ),
    _other(
        "LAM-64",
        "A-29",
        "64",
        _("relevés de services remis aux ministres que la loi désigne"),
        _("Je remets des données de relevés de services à un ministre que la loi désigne."),
        conditions=(NAMED,),
        source="S43",
        doubt=GROUP_DOUBT,
    ),
    _other(
        "LAM-65",
        "A-29",
        "65",
        _("communication à un ordre, un conseil, un ministère ou un organisme désigné"),
        _("La Loi sur l’assurance maladie désigne l’ordre ou l’organisme qui reçoit."),
        conditions=(NAMED,),
        source="S42",
        doubt=GROUP_DOUBT,
    ),
    _other(
        "LAM-65.0.1",
        "A-29",
        "65.0.1",
        _("liste électorale permanente (disposition abrogée)"),
        _("L’ancienne disposition sur la liste électorale permanente l’exigeait."),
        conditions=(
            Conditions(
                needs_writing=True,
                content="LAI-70",
                commission=OPINION,
                needs_enabling_provision=True,
            ),
        ),
        until=HEALTH_ACT_STARTS - _DAY,
        source="S45",
        doubt=_(
            "le jour de l’abrogation (2023, chapitre\u00a05, article\u00a0202) est à"
            " vérifier\u00a0; l’entente et l’avis de la Commission sont demandés d’après les"
            " ententes connues"
        ),
    ),
    _other(
        "LAM-67",
        "A-29",
        "67",
        _("statistiques et renseignements remis aux ministres ou à l’Institut de la statistique"),
        _("Je remets des statistiques à un ministre ou à l’Institut de la statistique."),
        conditions=(NAMED,),
        source="S44",
        note=_(
            "Une entente du genre de celles de l’article\u00a068 de la Loi sur l’accès est demandée"
            " pour les renseignements remis à l’Institut de la statistique sans désignation."
        ),
        doubt=GROUP_DOUBT,
    ),
    _other(
        "ISQ-13.1",
        "I-13.011",
        "13.1",
        _("renseignements désignés par le gouvernement pour l’Institut de la statistique"),
        _("Un décret désigne ces renseignements pour l’Institut de la statistique."),
        conditions=(Conditions(needs_enabling_provision=True),),
        since=date(2021, 6, 11),
        source="S46",
        note=_("L’Institut transmet lui-même une copie à la Commission d’accès."),
        doubt=_("le jour d’entrée en vigueur, en 2021, est à vérifier"),
    ),
    _other(
        "RAMQ-R5-2",
        "R-5",
        "2",
        _("renseignements conservés pour le ministre ou un établissement"),
        _("Je conserve des renseignements que le ministre ou un établissement me confie."),
        channels=(AGREEMENTS,),
        conditions=(
            Conditions(
                Span(until=SECOND_STAGE - _DAY),
                needs_writing=True,
                content="AUTRE",
                commission=OPINION,
            ),
            Conditions(Span(since=SECOND_STAGE), needs_writing=True, content="AUTRE"),
        ),
        source="S47",
        doubt=_("la portée et l’avis de la Commission après la deuxième étape sont à vérifier"),
    ),
    _other(
        "LAF-69.8",
        "A-6.002",
        "69.8",
        _("renseignements contenus dans un dossier fiscal"),
        _("J’échange des renseignements fiscaux selon la Loi sur l’administration fiscale."),
        channels=(AGREEMENTS,),
        conditions=(Conditions(needs_writing=True, content="AUTRE", commission=OPINION),),
        source="S48",
        doubt=_("l’avis de la Commission, encore pratiqué en mai 2024, est à confirmer"),
    ),
)

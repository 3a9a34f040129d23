"""The provisions of the Access Act (A-2.1) that an entry of the register may rest on."""

from datetime import timedelta

from registry.law.citations import Citation
from registry.law.days import FIRST_STAGE, SECOND_STAGE, Span
from registry.law.kinds import COLLECTION, COMMUNICATION, OTHER_USE
from registry.law.legal_bases import (
    ACCESS_ACT,
    NOTICE,
    OPINION,
    TRANSMISSION,
    Conditions,
    LegalBasis,
)
from registry.law.registers import AGREEMENTS, COLLECTIONS, DIRECTLY, MANDATES, USES
from registry.law.sentences import _
from registry.law.writings import FORMER_CONTENT_DOUBT, OF_AGREEMENT, OF_RESEARCH

_EVE = SECOND_STAGE - timedelta(days=1)
FORMER_REGIME_DOUBT = _(
    "avant le 22\u00a0septembre\u00a02023, le contenu de l’entente est supposé le même, et"
    " l’absence d’évaluation obligatoire est déduite"
)
BY_OPINION = Conditions(
    Span(until=_EVE),
    needs_writing=True,
    content="LAI-68",
    commission=OPINION,
    doubt=FORMER_REGIME_DOUBT,
)
UNREAD = _(
    "le texte complet de cet article n’a pas été relu\u00a0: il est résumé d’après une page"
    " publique"
)
SYSTEM_PROJECT = _(
    "Un projet d’acquisition, de développement ou de refonte d’un système d’information ou d’un"
    " service électronique demande aussi une évaluation, quelle que soit la disposition"
    " (art.\u00a063.5)."
)
BY_TRANSMISSION = Conditions(
    Span(since=SECOND_STAGE),
    needs_writing=True,
    content="LAI-68",
    conclusions=OF_AGREEMENT,
    commission=TRANSMISSION,
    wait_days=30,
)


def _basis(
    code: str, section: str, title: str, situation: str, *channels: str, **more: object
) -> LegalBasis:
    subparagraph = str(more.pop("subparagraph", ""))
    paragraph = str(more.pop("paragraph", "1" if subparagraph else ""))
    citation = Citation("A-2.1", section, paragraph, subparagraph)
    kinds = more.pop("kinds", (COMMUNICATION,))
    return LegalBasis(
        code,
        citation,
        title,
        situation,
        ACCESS_ACT,
        kinds,  # type: ignore[arg-type]
        channels,
        **more,  # type: ignore[arg-type]
    )


def _sixty_eight(subparagraph: str, title: str, situation: str) -> LegalBasis:
    return _basis(
        f"LAI-68-{subparagraph}",
        "68",
        title,
        situation,
        AGREEMENTS,
        subparagraph=subparagraph,
        conditions=(BY_OPINION, BY_TRANSMISSION),
        source="S36, S37",
    )


def _use(subparagraph: str, title: str, situation: str, **more: object) -> LegalBasis:
    return _basis(
        f"LAI-65.1-{subparagraph}",
        "65.1",
        title,
        situation,
        USES,
        paragraph="2",
        subparagraph=subparagraph,
        kinds=(OTHER_USE,),
        source="S12",
        note=SYSTEM_PROJECT,
        **more,
    )


BASES: tuple[LegalBasis, ...] = (
    _basis(
        "LAI-66",
        "66",
        _("renseignements d’identité remis pour obtenir ce que l’autre détient déjà"),
        _(
            "Je donne l’identité d’une personne à quelqu’un du secteur privé, pour obtenir ce qu’il"
            " détient déjà à son sujet."
        ),
        DIRECTLY,
        conditions=(
            Conditions(
                commission=NOTICE,
                doubt=_("l’avis préalable à la Commission est noté de mémoire"),
            ),
        ),
        source="S8",
        doubt=UNREAD,
    ),
    _basis(
        "LAI-67",
        "67",
        _("communication nécessaire à l’application d’une loi au Québec"),
        _("Une loi du Québec rend la communication nécessaire, qu’elle en parle ou non."),
        DIRECTLY,
        AGREEMENTS,
        conditions=(Conditions(needs_enabling_provision=True),),
        source="S8",
        note=SYSTEM_PROJECT,
        doubt=UNREAD,
    ),
    _basis(
        "LAI-67.1",
        "67.1",
        _(
            "convention collective, décret, arrêté, directive ou règlement sur les conditions de"
            " travail"
        ),
        _("Une convention collective ou une règle sur les conditions de travail le demande."),
        DIRECTLY,
        AGREEMENTS,
        source="S8",
        doubt=UNREAD,
    ),
    _basis(
        "LAI-67.2",
        "67.2",
        _("mandat ou contrat de service ou d’entreprise"),
        _("Je confie un mandat ou un contrat à quelqu’un qui a besoin des renseignements."),
        MANDATES,
        conditions=(Conditions(needs_writing=True, needs_clauses=True),),
        source="S33",
        note=_(
            "Les clauses et les engagements ne sont pas demandés quand le mandataire est un"
            " organisme public ou un membre d’un ordre professionnel."
        )
        + " "
        + SYSTEM_PROJECT,
    ),
    _basis(
        "LAI-67.2.1",
        "67.2.1",
        _("étude, recherche ou production de statistiques"),
        _("On me demande des renseignements pour une étude, une recherche ou des statistiques."),
        AGREEMENTS,
        conditions=(
            Conditions(
                Span(since=FIRST_STAGE),
                needs_writing=True,
                content="LAI-67.2.3",
                conclusions=OF_RESEARCH,
                commission=TRANSMISSION,
                wait_days=30,
                doubt=_(
                    "le contenu de l’entente, la cinquième conclusion et les trente jours sont"
                    " notés de mémoire"
                ),
            ),
        ),
        since=FIRST_STAGE,
        source="S34, S35",
        doubt=UNREAD,
        note=_(
            "La demande est écrite (art.\u00a067.2.2). L’organisme peut refuser\u00a0: rien ne"
            " l’oblige à communiquer."
        ),
    ),
    _sixty_eight(
        "1",
        _("attributions d’un organisme public ou d’un organisme d’un autre gouvernement"),
        _(
            "Un organisme public, du Québec ou d’un autre gouvernement, en a besoin pour ses"
            " attributions ou pour un programme."
        ),
    ),
    _sixty_eight(
        "1.1",
        _("communication manifestement au bénéfice de la personne concernée"),
        _("Je communique à un organisme public, manifestement au bénéfice de la personne."),
    ),
    _sixty_eight(
        "2",
        _("circonstances exceptionnelles"),
        _(
            "Des circonstances exceptionnelles justifient la communication, quel que soit le"
            " destinataire."
        ),
    ),
    _sixty_eight(
        "3",
        _("service rendu à la personne concernée par un organisme public"),
        _("Un organisme public rend un service à la personne\u00a0: l’identifier, par exemple."),
    ),
    _basis(
        "LAI-68.1",
        "68.1",
        _("ancienne entente de comparaison de fichiers"),
        _("Une ancienne entente me permet de comparer ou d’apparier des fichiers."),
        AGREEMENTS,
        conditions=(
            Conditions(
                needs_writing=True,
                content="LAI-70",
                commission=OPINION,
                doubt=FORMER_CONTENT_DOUBT,
            ),
        ),
        until=_EVE,
        source="S9, S1",
    ),
    _basis(
        "LAI-64-3",
        "64",
        _("collecte pour un organisme public partenaire"),
        _("Je recueille des renseignements pour un autre organisme public, selon une entente."),
        COLLECTIONS,
        paragraph="3",
        kinds=(COLLECTION,),
        conditions=(
            Conditions(
                Span(until=_EVE),
                needs_writing=True,
                content="LAI-64",
                commission=OPINION,
                doubt=FORMER_REGIME_DOUBT,
            ),
            Conditions(
                Span(since=SECOND_STAGE),
                needs_writing=True,
                content="LAI-64",
                conclusions=OF_AGREEMENT,
                commission=TRANSMISSION,
                wait_days=30,
                doubt=_(
                    "les conclusions de l’évaluation sont supposées celles de l’article\u00a068"
                ),
            ),
        ),
        source="S11",
    ),
    _use(
        "1",
        _("fins compatibles"),
        _("La nouvelle fin a un lien direct et pertinent avec la fin de la collecte."),
    ),
    _use(
        "2",
        _("manifestement au bénéfice de la personne concernée"),
        _("J’utilise les renseignements manifestement au bénéfice de la personne."),
    ),
    _use(
        "3",
        _("nécessaire à l’application d’une loi au Québec"),
        _("Une loi du Québec rend l’utilisation nécessaire."),
        conditions=(Conditions(needs_enabling_provision=True),),
    ),
)

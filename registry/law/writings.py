"""What an agreement, a mandate or a contract must say, and what an assessment must conclude."""

from dataclasses import dataclass

from registry.law.citations import Citation
from registry.law.sentences import _


@dataclass(frozen=True, slots=True)
class Item:
    """One thing a writing must say: the field that holds it, its label, its sentence."""

    field: str
    label: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Content:
    """All that a writing under a provision must say."""

    key: str
    citation: Citation
    items: tuple[Item, ...]
    title: str
    source: str = ""
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class Conclusion:
    """One conclusion that a privacy impact assessment must come to."""

    code: str
    title: str


PARTIES = Item("parties", _("Identité des parties"), _("Choisissez les parties à l’entente."))
PURPOSES = Item(
    "purposes", _("Fins"), _("Écrivez à quelles fins l’entente permet la communication.")
)
NATURE = Item(
    "nature",
    _("Nature ou type de renseignements"),
    _("Écrivez la nature ou le type des renseignements que vise l’entente."),
)
TRANSMISSION = Item(
    "transmission_method",
    _("Mode de communication ou de collecte"),
    _("Dites comment les renseignements sont transmis ou recueillis."),
)
PROTECTION = Item(
    "protection_measures",
    _("Mesures de protection"),
    _("Décrivez les mesures qui protègent les renseignements."),
)
PERIODICITY = Item(
    "periodicity", _("Périodicité"), _("Dites à quelle fréquence les renseignements circulent.")
)
DURATION = Item("duration", _("Durée"), _("Dites pour combien de temps l’entente est conclue."))
OBLIGATIONS = Item(
    "obligations",
    _("Obligations de la personne ou du groupement"),
    _("Décrivez les engagements, les produits autorisés, les avis et les vérifications prévus."),
)
_SEVEN = (PARTIES, PURPOSES, NATURE, TRANSMISSION, PROTECTION, PERIODICITY, DURATION)

FORMER_CONTENT_DOUBT = _(
    "le contenu des ententes soumises à l’ancien avis n’a pas été relu\u00a0: seules les parties et"
    " les fins sont demandées, par prudence"
)
CONTENTS: dict[str, Content] = {
    one.key: one
    for one in (
        Content(
            "LAI-68",
            Citation("A-2.1", "68"),
            _SEVEN,
            _("Entente de communication"),
            source="S36, S37",
        ),
        Content(
            "LAI-64", Citation("A-2.1", "64", "4"), _SEVEN, _("Entente de collecte"), source="S11"
        ),
        Content(
            "LAI-67.2.3",
            Citation("A-2.1", "67.2.3"),
            _SEVEN,
            _("Entente de recherche"),
            doubt=_(
                "le contenu de l’entente de recherche est noté de mémoire, sur le modèle de"
                " l’article\u00a068"
            ),
        ),
        Content(
            "LAI-70",
            Citation("A-2.1", "70"),
            (PARTIES, PURPOSES),
            _("Entente de l’ancien régime"),
            doubt=FORMER_CONTENT_DOUBT,
        ),
        Content(
            "AUTRE",
            Citation("A-2.1", "67.3"),
            (PARTIES, PURPOSES),
            _("Écrit exigé par une autre loi"),
            doubt=_(
                "le contenu d’un écrit qu’une autre loi exige n’a pas été relu\u00a0: seules les"
                " parties et les fins sont demandées, par prudence"
            ),
        ),
        Content(
            "LRSSS-84",
            Citation("R-22.1", "84"),
            (PURPOSES, NATURE, TRANSMISSION, PROTECTION, PERIODICITY, DURATION, OBLIGATIONS),
            _("Entente sur des renseignements de santé"),
            source="S41",
        ),
    )
}

# The clauses of a mandate or a contract: asked of whoever is not a public body nor a
# professional bound by an order.
CLAUSES: tuple[Conclusion, ...] = (
    Conclusion("provisions", _("les dispositions de la loi qui s’appliquent aux renseignements")),
    Conclusion("confidentialite", _("les mesures qui assurent la confidentialité")),
    Conclusion("usage", _("les mesures qui limitent l’utilisation au mandat ou au contrat")),
    Conclusion("conservation", _("l’interdiction de conserver les renseignements après la fin")),
    Conclusion("avis", _("l’avis à donner sans délai en cas de violation")),
    Conclusion("verification", _("le droit de vérifier le respect de la confidentialité")),
)

IDENTIFIABLE = "identification"
CONSENT = "consentement"
INTEREST = "interet"
CONFIDENTIALITY = "confidentialite"
NECESSITY = "necessite"
ADEQUACY = "protection"

CONCLUSIONS: dict[str, Conclusion] = {
    one.code: one
    for one in (
        Conclusion(
            IDENTIFIABLE,
            _(
                "l’objectif ne peut être atteint que si les renseignements permettent d’identifier"
                " la personne"
            ),
        ),
        Conclusion(CONSENT, _("il est déraisonnable d’exiger le consentement de la personne")),
        Conclusion(
            INTEREST,
            _("l’objectif d’intérêt public l’emporte sur l’impact pour la vie privée"),
        ),
        Conclusion(
            CONFIDENTIALITY,
            _("les renseignements seront utilisés de manière à en assurer la confidentialité"),
        ),
        Conclusion(NECESSITY, _("seuls les renseignements nécessaires sont communiqués")),
        Conclusion(
            ADEQUACY,
            _(
                "hors du Québec, les renseignements recevraient une protection adéquate"
                " (sensibilité, fin, mesures, droit de l’endroit)"
            ),
        ),
    )
}

# What the written request for a research communication holds (art. 67.2.2).
RESEARCH_REQUEST: tuple[str, ...] = (
    _("elle est faite par écrit"),
    _("elle présente le projet de façon détaillée"),
    _("elle expose les motifs qui la soutiennent"),
    _("elle nomme les autres organismes à qui la même demande est faite"),
    _("elle décrit les technologies qui serviront au traitement"),
    _("elle contient la décision du comité d’éthique, s’il y a lieu"),
)
RESEARCH_REQUEST_SOURCE = "S49"
RESEARCH_REQUEST_DOUBT = _(
    "le contenu de la demande de recherche (art.\u00a067.2.2) est noté de mémoire, d’après la"
    " disposition semblable de la loi du secteur privé"
)

# What the assessment weighs before it finds the protection adequate outside Québec.
TRANSFER_FACTORS: tuple[str, ...] = (
    _("la sensibilité du renseignement"),
    _("la fin de son utilisation"),
    _("les mesures de protection dont il bénéficierait"),
    _("le régime juridique de l’endroit où il serait communiqué"),
)

OF_AGREEMENT = (IDENTIFIABLE, CONSENT, INTEREST, CONFIDENTIALITY)
OF_RESEARCH = (*OF_AGREEMENT, NECESSITY)
OF_TRANSFER = (ADEQUACY,)

"""What a public body must distribute on its site, section by section, as its page is read.

The order is that of the pages bodies publish; the paragraphs are those of section 4 of the
Regulation.
"""

from dataclasses import dataclass

from registry.law.citations import Citation
from registry.law.sentences import _

ACT, REGULATION, SECTION = "A-2.1", "A-2.1, r. 2", "4"
ORDER_DOUBT = _(
    "les numéros des paragraphes\u00a01 à\u00a015 de l’article\u00a04 du règlement sont déduits de"
    " l’ordre dans lequel un ministère les énumère\u00a0; le texte n’a pas été relu"
)
EXPENSES_DOUBT = _(
    "des dépenses à diffuser, seul le paragraphe\u00a018 de l’article\u00a04 du règlement a été lu"
    " avec son numéro\u00a0; les autres sont à relire"
)
NO_PARAGRAPH_DOUBT = _(
    "aucun paragraphe de l’article\u00a04 du règlement n’a été trouvé pour cette section\u00a0: des"
    " organismes la publient, sans qu’un texte qui l’exige ait été lu"
)


@dataclass(frozen=True, slots=True)
class Section:
    """A section of the page: what goes in it, in a sentence, and the paragraphs that ask for it."""

    key: str
    title: str
    sentence: str
    citations: tuple[Citation, ...]
    source: str = ""
    doubt: str = ""

    @property
    def citation(self) -> Citation:
        """The first provision: that of the whole section when no paragraph is known."""
        return self.citations[0]


def _paragraphs(*numbers: str) -> tuple[Citation, ...]:
    return tuple(Citation(REGULATION, SECTION, "", number) for number in numbers)


SECTIONS: tuple[Section, ...] = (
    Section(
        "organisation",
        _("Organisation et structure"),
        _(
            "L’organigramme, le nom et le titre des membres de la direction, la personne"
            " responsable de l’accès aux documents, le plan de classification des documents."
        ),
        _paragraphs("1", "2", "3", "4"),
        source="S60, S110",
        doubt=ORDER_DOUBT,
    ),
    Section(
        "services",
        _("Services et programmes"),
        _(
            "Une description des services offerts et des programmes mis en œuvre, avec leurs"
            " formulaires."
        ),
        _paragraphs("10"),
        source="S60, S110",
        doubt=ORDER_DOUBT,
    ),
    Section(
        "lois",
        _("Lois, règlements et projets de règlement"),
        _(
            "Les lois, règlements, codes d’éthique, directives et politiques que l’organisme"
            " applique pour décider des droits des personnes, et ses projets de règlement."
        ),
        _paragraphs("11", "12"),
        source="S60, S110",
        doubt=ORDER_DOUBT,
    ),
    Section(
        "etudes",
        _("Études, rapports et données"),
        _(
            "Les études et les rapports de recherche ou de statistiques, faits par l’organisme ou"
            " pour lui, qui intéressent le public."
        ),
        _paragraphs("7"),
        source="S60, S110",
        doubt=ORDER_DOUBT,
    ),
    Section(
        "fichiers",
        _("Fichiers de renseignements personnels"),
        _("L’inventaire des fichiers de renseignements personnels."),
        (*_paragraphs("5"), Citation(ACT, "76")),
        source="S28, S110",
        doubt=ORDER_DOUBT,
    ),
    Section(
        "demandes",
        _("Demandes d’accès à un document"),
        _(
            "Les documents transmis en réponse à une demande d’accès, avec la décision, sans rien"
            " qui nomme la personne qui a demandé."
        ),
        _paragraphs("8"),
        source="S60, S110, S112",
        doubt=ORDER_DOUBT,
    ),
    Section(
        "interet",
        _("Documents d’intérêt pour le public"),
        _("Les autres documents que l’organisme juge utiles à l’information du public."),
        (Citation(REGULATION, SECTION),),
        doubt=NO_PARAGRAPH_DOUBT,
    ),
    Section(
        "contrats",
        _("Contrats et engagements financiers"),
        _(
            "Les renseignements sur les contrats conclus, et la liste des engagements financiers"
            " quand l’organisme doit la transmettre."
        ),
        _paragraphs("13", "14"),
        source="S60, S110",
        doubt=ORDER_DOUBT,
    ),
    Section(
        "assemblee",
        _("Documents déposés à l’Assemblée nationale"),
        _(
            "Les documents produits pour une séance publique de l’Assemblée nationale ou d’une de"
            " ses commissions."
        ),
        _paragraphs("15"),
        source="S60, S110",
        doubt=ORDER_DOUBT,
    ),
    Section(
        "registres",
        _("Registres"),
        _(
            "Le registre des communications de renseignements personnels, et les registres que la"
            " loi dit publics."
        ),
        (*_paragraphs("6", "9"), Citation(ACT, "67.3")),
        source="S28, S110",
        doubt=ORDER_DOUBT,
    ),
    Section(
        "categories",
        _("Description des catégories de renseignements"),
        _("Ce que comprend chacune des catégories que nomment l’inventaire et les registres."),
        (Citation(ACT, "67.3"),),
        doubt=NO_PARAGRAPH_DOUBT,
    ),
    Section(
        "depenses",
        _("Dépenses et gestion des ressources financières"),
        _(
            "Les dépenses que le règlement énumère\u00a0: frais de déplacement, de fonction, de"
            " formation, de publicité, de télécommunication mobile, baux, salaires et indemnités."
        ),
        _paragraphs("18"),
        source="S110, S111, S112",
        doubt=EXPENSES_DOUBT,
    ),
)
BY_KEY = {one.key: one for one in SECTIONS}

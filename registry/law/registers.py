"""The documents a public body keeps under the Access Act, and their parts in published order."""

from dataclasses import dataclass

from registry.law.citations import Citation
from registry.law.distribution import SECTIONS
from registry.law.sentences import _

AGREEMENTS = "ententes"
MANDATES = "mandats"
DIRECTLY = "lois"
COLLECTIONS = "collectes"
USES = "utilisations"


HEALTH_DOUBT = _(
    "le registre de la loi R-22.1 (art.\u00a0265) n’était pas en vigueur le"
    " 6\u00a0mai\u00a02024\u00a0; son entrée en vigueur, et sa fin au profit de la journalisation"
    " (art.\u00a018 et 103), sont à vérifier, comme l’absence d’obligation de le diffuser"
)
DISTRIBUTION_DOUBT = _(
    "le règlement ne vise pas les organismes des articles\u00a05 à\u00a07 de la loi (municipalités,"
    " établissements scolaires et de santé)\u00a0: un tel organisme peut tenir cette page, sans y"
    " être obligé par ce texte"
)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a register: one document of it, as bodies publish them."""

    key: str
    title: str
    nothing: str = ""


@dataclass(frozen=True, slots=True)
class Register:
    """A document the Act makes public: its address key, its title, where the law asks it."""

    key: str
    title: str
    entry_name: str
    citation: Citation
    duty: str
    parts: tuple[Part, ...] = ()
    is_always_published: bool = True
    source: str = ""
    doubt: str = ""

    def part(self, key: str) -> Part:
        """The part of that key; KeyError when the register has none such."""
        return {part.key: part for part in self.parts}[key]


INVENTORY = Register(
    key="inventaire",
    title=_("Inventaire des fichiers de renseignements personnels"),
    entry_name=_("fichier"),
    citation=Citation("A-2.1", "76"),
    duty=_(
        "L’organisme établit et tient à jour l’inventaire de ses fichiers de renseignements"
        " personnels."
    ),
    source="S2, S3",
)

COMMUNICATIONS = Register(
    key="registre",
    title=_("Registre des communications de renseignements personnels sans consentement"),
    entry_name=_("inscription"),
    citation=Citation("A-2.1", "67.3"),
    duty=_(
        "L’organisme inscrit dans un registre les communications de renseignements personnels"
        " faites sans le consentement de la personne concernée, les collectes faites pour un autre"
        " organisme et les utilisations à une autre fin."
    ),
    source="S1, S7, S8, S12, S13",
    # `nothing` is what a part says when the body declares that it has nothing to enter there.
    parts=(
        Part(
            AGREEMENTS,
            _("Communications dans le cadre d’une entente"),
            _("Aucune communication n’est faite dans le cadre d’une entente."),
        ),
        Part(
            MANDATES,
            _("Communications pour l’exécution d’un mandat ou d’un contrat"),
            _("Aucune communication n’est faite pour l’exécution d’un mandat ou d’un contrat."),
        ),
        Part(
            DIRECTLY,
            _("Communications faites directement en vertu d’une loi"),
            _("Aucune communication n’est faite directement en vertu d’une loi."),
        ),
        Part(
            COLLECTIONS,
            _("Collectes pour un autre organisme public"),
            _("Aucun renseignement n’est recueilli pour un autre organisme public."),
        ),
        Part(
            USES,
            _("Utilisations à une autre fin"),
            _("Aucun renseignement n’est utilisé à une autre fin sans consentement."),
        ),
    ),
)

HEALTH_COMMUNICATIONS = Register(
    key="registre-sante",
    title=_("Registre des communications de renseignements de santé et de services sociaux"),
    entry_name=_("inscription"),
    citation=Citation("R-22.1", "265"),
    duty=_(
        "L’organisme de santé et de services sociaux inscrit les communications des renseignements"
        " qu’il détient, sauf à la personne concernée ou à certaines personnes qui lui sont liées."
        " La loi n’oblige pas à diffuser ce registre\u00a0: chaque organisme en décide."
    ),
    is_always_published=False,
    source="S5, S14",
    doubt=HEALTH_DOUBT,
)

CATEGORIES = Register(
    key="categories",
    title=_("Description des catégories de renseignements"),
    entry_name=_("catégorie"),
    citation=Citation("A-2.1", "67.3"),
    duty=_(
        "La nature des renseignements est indiquée à l’aide de catégories. Seuls les"
        " renseignements nécessaires d’une catégorie sont communiqués, recueillis ou utilisés."
    ),
    parts=(
        Part("assures", _("Personnes assurées")),
        Part(
            "professionnels",
            _("Professionnels de la santé et dispensateurs de services"),
        ),
        Part("employes", _("Membres du personnel")),
    ),
)

DISTRIBUTION = Register(
    key="diffusion",
    title=_("Diffusion de l’information"),
    entry_name=_("élément"),
    citation=Citation("A-2.1, r. 2", "4"),
    duty=_(
        "L’organisme diffuse dans son site les documents et les renseignements que le règlement"
        " énumère et que la loi rend accessibles."
    ),
    source="S26, S28, S29",
    doubt=DISTRIBUTION_DOUBT,
    parts=tuple(Part(section.key, section.title) for section in SECTIONS),
)

REGISTERS = {
    register.key: register
    for register in (INVENTORY, COMMUNICATIONS, HEALTH_COMMUNICATIONS, CATEGORIES, DISTRIBUTION)
}

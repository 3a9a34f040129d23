"""The documents a public body keeps under the Access Act, and their parts in published order."""

from dataclasses import dataclass

from registry.law.citations import Citation
from registry.law.sentences import _


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a register: one document of it, as bodies publish them."""

    key: str
    title: str


@dataclass(frozen=True, slots=True)
class Register:
    """A document the Act makes public: its address key, its title, where the law asks it."""

    key: str
    title: str
    entry_name: str
    citation: Citation
    duty: str
    parts: tuple[Part, ...] = ()

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
)

COMMUNICATIONS = Register(
    key="registre",
    title=_("Registre des communications de renseignements personnels sans consentement"),
    entry_name=_("communication"),
    citation=Citation("A-2.1", "67.3"),
    duty=_(
        "L’organisme inscrit dans un registre les communications de renseignements personnels"
        " faites sans le consentement de la personne concernée."
    ),
    parts=(
        Part("ententes", _("Communications dans le cadre d’une entente")),
        Part("mandats", _("Communications pour l’exécution d’un mandat ou d’un contrat")),
    ),
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

REGISTERS = {register.key: register for register in (INVENTORY, COMMUNICATIONS, CATEGORIES)}

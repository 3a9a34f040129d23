"""The particulars each record must show: key, citation, field, label, sentence for the officer."""

from dataclasses import dataclass

from registry.law.citations import Citation
from registry.law.sentences import _

INVENTORY = "inventory"
COMMUNICATION = "communication"
CATEGORY = "category"


@dataclass(frozen=True, slots=True)
class Requirement:
    """One particular: where the law asks it, which field holds it, how the officer reads it."""

    key: str
    citation: Citation | None
    field: str
    label: str
    sentence: str
    required: bool = True


def _inventory(key: str, subparagraph: str, field: str, label: str, sentence: str) -> Requirement:
    return Requirement(
        key=f"file.{key}",
        citation=Citation("A-2.1", "76", "2", subparagraph),
        field=field,
        label=label,
        sentence=sentence,
    )


def _release(key: str, subparagraph: str, field: str, label: str, sentence: str) -> Requirement:
    return Requirement(
        key=f"communication.{key}",
        citation=Citation("A-2.1", "67.3", "3", subparagraph),
        field=field,
        label=label,
        sentence=sentence,
    )


REQUIREMENTS: dict[str, tuple[Requirement, ...]] = {
    INVENTORY: (
        _inventory(
            "title",
            "1",
            "title",
            _("Désignation"),
            _("Donnez la désignation de ce fichier."),
        ),
        _inventory(
            "categories",
            "1",
            "categories",
            _("Catégories de renseignements"),
            _("Choisissez au moins une catégorie de renseignements que contient ce fichier."),
        ),
        _inventory(
            "purposes",
            "1",
            "purposes",
            _("Fins de la conservation"),
            _("Écrivez à quelles fins ces renseignements sont conservés, une par ligne."),
        ),
        _inventory(
            "management_method",
            "1",
            "management_method",
            _("Mode de gestion"),
            _("Décrivez le mode de gestion : support, système, durée de conservation."),
        ),
        _inventory(
            "source",
            "2",
            "source",
            _("Provenance des renseignements"),
            _("Dites d’où viennent les renseignements, une provenance par ligne."),
        ),
        _inventory(
            "persons_concerned",
            "3",
            "persons_concerned",
            _("Personnes concernées"),
            _("Choisissez les catégories de personnes que ce fichier concerne."),
        ),
        _inventory(
            "persons_with_access",
            "4",
            "persons_with_access",
            _("Personnes qui ont accès au fichier"),
            _("Nommez les catégories de personnes qui ont accès (des fonctions, pas des noms)."),
        ),
        _inventory(
            "security_measures",
            "5",
            "security_measures",
            _("Mesures de sécurité"),
            _("Choisissez ou décrivez les mesures de sécurité prises pour ce fichier."),
        ),
    ),
    COMMUNICATION: (
        _release(
            "nature",
            "1",
            "categories",
            _("Nature ou type de renseignement communiqué"),
            _("Choisissez au moins une catégorie, ou décrivez les renseignements communiqués."),
        ),
        _release(
            "recipients",
            "2",
            "recipients",
            _("Personne ou organisme qui reçoit la communication"),
            _("Choisissez au moins un destinataire."),
        ),
        _release(
            "purpose",
            "3",
            "purpose",
            _("Fin de la communication"),
            _("Écrivez la fin pour laquelle les renseignements sont communiqués."),
        ),
        _release(
            "outside_quebec",
            "3",
            "outside_quebec",
            _("Communication à l’extérieur du Québec"),
            _("Dites si les renseignements sont communiqués à l’extérieur du Québec : oui ou non."),
        ),
        _release(
            "justification",
            "4",
            "legal_bases",
            _("Raison justifiant la communication"),
            _("Choisissez au moins une disposition qui permet cette communication."),
        ),
    ),
    CATEGORY: (
        Requirement(
            key="category.title",
            citation=None,
            field="title",
            label=_("Catégorie"),
            sentence=_("Donnez un nom à cette catégorie de renseignements."),
        ),
        Requirement(
            key="category.elements",
            citation=None,
            field="elements",
            label=_("Renseignements que comprend la catégorie"),
            sentence=_("Écrivez les renseignements que comprend la catégorie, un par ligne."),
        ),
    ),
}


def requirement(key: str) -> Requirement:
    """The requirement of that key; KeyError when the law has no such particular."""
    return BY_KEY[key]


def label_of(key: str) -> str:
    """The label of the particular of that key; the key itself for what is ours to show."""
    return BY_KEY[key].label if key in BY_KEY else EXTRA_LABELS.get(key, key)


# Shown beside what the law asks: no article requires them.
EXTRA_LABELS = {
    "communication.agreement": _("Entente, mandat ou contrat"),
    "communication.files": _("Fichiers d’où viennent les renseignements"),
}

BY_KEY = {item.key: item for items in REQUIREMENTS.values() for item in items}

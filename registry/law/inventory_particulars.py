"""The eight particulars of the inventory of files, and what describes a category."""

from registry.law.citations import Citation
from registry.law.requirements import Requirement
from registry.law.sentences import _

RULE = "V11"


def _file(key: str, subparagraph: str, label: str, sentence: str, *also: str) -> Requirement:
    return Requirement(
        f"file.{key}",
        Citation("A-2.1", "76", "2", subparagraph),
        key,
        label,
        sentence,
        RULE,
        also,
    )


FILE: tuple[Requirement, ...] = (
    _file("title", "1", _("Désignation"), _("Donnez la désignation de ce fichier.")),
    _file(
        "categories",
        "1",
        _("Catégories de renseignements"),
        _("Choisissez au moins une catégorie de renseignements que contient ce fichier."),
    ),
    _file(
        "purposes",
        "1",
        _("Fins de la conservation"),
        _("Écrivez à quelles fins ces renseignements sont conservés, une par ligne."),
    ),
    _file(
        "management_method",
        "1",
        _("Mode de gestion"),
        _("Décrivez le mode de gestion\u00a0: support, système, durée de conservation."),
    ),
    _file(
        "source",
        "2",
        _("Provenance des renseignements"),
        _("Dites d’où viennent les renseignements, une provenance par ligne."),
    ),
    _file(
        "persons_concerned",
        "3",
        _("Personnes concernées"),
        _("Choisissez les catégories de personnes que ce fichier concerne."),
    ),
    _file(
        "persons_with_access",
        "4",
        _("Personnes qui ont accès au fichier"),
        _("Nommez les catégories de personnes qui ont accès (des fonctions, pas des noms)."),
    ),
    _file(
        "security_measures",
        "5",
        _("Mesures de sécurité"),
        _("Choisissez ou décrivez les mesures de sécurité prises pour ce fichier."),
        "security_details",
    ),
)

CATEGORY: tuple[Requirement, ...] = (
    Requirement(
        "category.title",
        None,
        "title",
        _("Catégorie"),
        _("Donnez un nom à cette catégorie de renseignements."),
        "V16",
    ),
    Requirement(
        "category.elements",
        None,
        "elements",
        _("Renseignements que comprend la catégorie"),
        _("Écrivez les renseignements que comprend la catégorie, un par ligne."),
        "V16",
    ),
)

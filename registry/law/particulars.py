"""The whole table of particulars: what each kind of entry must show, in the order of the law."""

from registry.law import asked_by_bases
from registry.law.distribution_particulars import ITEM
from registry.law.inventory_particulars import CATEGORY as CATEGORY_PARTICULARS
from registry.law.inventory_particulars import FILE
from registry.law.kinds import (
    CATEGORY,
    COLLECTION,
    COMMUNICATION,
    DISTRIBUTION,
    HEALTH_COMMUNICATION,
    INVENTORY,
    NIL,
    OTHER_USE,
)
from registry.law.register_particulars import COLLECTION as COLLECTION_PARTICULARS
from registry.law.register_particulars import COMMUNICATION as COMMUNICATION_PARTICULARS
from registry.law.register_particulars import HEALTH_COMMUNICATION as HEALTH_PARTICULARS
from registry.law.register_particulars import OTHER_USE as OTHER_USE_PARTICULARS
from registry.law.requirements import Requirement
from registry.law.sentences import _

REQUIREMENTS: dict[str, tuple[Requirement, ...]] = {
    INVENTORY: FILE,
    COMMUNICATION: COMMUNICATION_PARTICULARS,
    COLLECTION: COLLECTION_PARTICULARS,
    OTHER_USE: OTHER_USE_PARTICULARS,
    HEALTH_COMMUNICATION: HEALTH_PARTICULARS,
    NIL: (),
    CATEGORY: CATEGORY_PARTICULARS,
    DISTRIBUTION: ITEM,
}

# Shown beside what the law asks: no article requires them.
EXTRA_LABELS = {
    "distribution.links": _("Liens"),
    "distribution.documents": _("Documents"),
    "distribution.shows": _("Registre montré dans la section"),
    "communication.agreement": _("Entente, mandat ou contrat"),
    "communication.files": _("Fichiers d’où viennent les renseignements"),
    "collection.agreement": _("Entente"),
    "collection.files": _("Fichiers où les renseignements sont versés"),
    "other_use.nature": _("Renseignements utilisés"),
    "other_use.original_purpose": _("Fin de la collecte"),
    "other_use.purpose": _("Nouvelle fin"),
    "other_use.files": _("Fichiers d’où viennent les renseignements"),
    "health_communication.agreement": _("Entente, mandat ou contrat"),
    "health_communication.files": _("Fichiers d’où viennent les renseignements"),
}

BY_KEY = {item.key: item for items in REQUIREMENTS.values() for item in items}
BY_KEY |= {item.key: item for item in asked_by_bases.ALL}


def requirement(key: str) -> Requirement:
    """The requirement of that key; KeyError when the law has no such particular."""
    return BY_KEY[key]


def label_of(key: str) -> str:
    """The label of the particular of that key; the key itself for what is ours to show."""
    return BY_KEY[key].label if key in BY_KEY else EXTRA_LABELS.get(key, key)

"""The small body with a row of each kind that it does not have by itself."""

import copy
from typing import Any

CATEGORY, FILE = "73h3qzcu33cn", "724xv66cnxc9"
NEIGHBOUR, SUPPLIER = "mhsx2354kcd3", "cxdsqy37vz39"
AGREEMENT, CONTRACT = "r8s3y3943743", "pccca4ng26z3"
ENTRY = {
    "categories": [CATEGORY],
    "information_detail": "Nom et fonction.",
    "files": [FILE],
    "starts_on": "2025-09-01",
    "ended_on": None,
    "is_illustrative": True,
    "disclosure": "public",
    "enabling_act": "",
    "enabling_provision": "",
}
COLLECTION = ENTRY | {
    "uid": "kt5bxw9d3mzy",
    "title": "Collecte pour un organisme voisin",
    "beneficiary_body": NEIGHBOUR,
    "program_or_function": "Entraide entre municipalités",
    "service_or_mission": "Guichet commun",
    "purpose": "Tenir la liste des équipes.",
    "access_in_collecting_body": "Greffe",
    "access_in_receiving_body": "État-major",
    "legal_bases": ["LAI-64-3"],
    "agreement": AGREEMENT,
}
USE = ENTRY | {
    "uid": "q7nzdh4vrcy2",
    "title": "Coordonnées employées lors d’un sinistre",
    "original_purpose": "Gérer l’emploi.",
    "purpose": "Prévenir le personnel.",
    "persons_with_access": "Mesures d’urgence",
    "legal_bases": ["LAI-65.1-1"],
}
HEALTH = ENTRY | {
    "uid": "w3gyfu8k9b5x",
    "title": "Copies de sécurité confiées à un fournisseur",
    "recipients": [SUPPLIER],
    "purpose": "Remettre le système en marche.",
    "justification": "Une panne doit pouvoir se réparer.",
    "legal_bases": ["LRSSS-77"],
    "agreement": CONTRACT,
}
OWN = {
    "assessments": {"uid": "a8vhq2jrk6tz", "reference": "E-1", "title": "Étude", "conclusions": []},
    "amendments": {"uid": "zb4rwy7e2kqs", "agreement": AGREEMENT, "number": "Avenant 1"},
    "log": {"uid": "x9sk5pgm3dwc", "duty": "LAI-60", "happened_on": "2026-05-04"},
}


def with_health_register(data: dict[str, Any], *, publishes: bool) -> dict[str, Any]:
    """The same body, that keeps the register of health information, and maybe publishes it."""
    more = copy.deepcopy(data)
    more["body"] |= {"is_health_body": True, "publishes_health_register": publishes}
    more["health_communications"].append(copy.deepcopy(HEALTH))
    return more


def with_every_kind(data: dict[str, Any]) -> dict[str, Any]:
    """The same body with every kind of entry: what it declared empty is so no longer."""
    more = with_health_register(data, publishes=True)
    more["collections"].append(copy.deepcopy(COLLECTION))
    more["uses"].append(copy.deepcopy(USE))
    for kind, row in OWN.items():
        more[kind].append(copy.deepcopy(row))
    for row in more["nil_statements"]:
        row["ended_on"] = "2026-09-30"
    return more

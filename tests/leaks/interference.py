"""Two worlds that differ only in what nobody outside may read: the public sees one."""

import copy
import re
from collections.abc import Iterable
from itertools import zip_longest
from typing import Any

from tests.leaks.gate import Piece
from tests.leaks.planting import hide_more, hide_one, plant
from tests.leaks.secrecy import (
    KINDS,
    OWN_TEXTS,
    PARTICULARS,
    PUBLIC_TEXTS,
    Row,
    is_shown,
    is_withheld,
)
from tests.leaks.tokens import Tokens
from tests.leaks.walk import FAULT

# What each withheld particular would have said in the other world.
OTHERWISE: dict[str, dict[str, Any]] = {
    "communication.nature": {"categories": []},
    "communication.outside_quebec": {"outside_quebec": True, "transfer_exemption": "benefice"},
    "communication.justification": {
        "legal_bases": ["LAI-66", "LAI-67.1"],
        "commission_notice_on": "2015-01-05",
    },
    "communication.agreement": {"agreement": None},
    "communication.files": {"files": []},
    "collection.nature": {"categories": []},
    "collection.files": {"files": []},
    "other_use.ground": {"legal_bases": ["LAI-65.1-2"]},
    "other_use.nature": {"categories": []},
    "other_use.files": {"files": []},
    "health_communication.nature": {"categories": []},
    "health_communication.justification": {"legal_bases": ["LRSSS-80"]},
    "health_communication.files": {"files": []},
    "distribution.documents": {"documents": []},
    "distribution.shows": {"shows": "categories"},
}
DRAWN = re.compile(rb'(name="jeton" value=")[^"]*')
ALWAYS = {
    "outside_place": "Ailleurs",
    "transfer_exemption": "benefice",
    "commission_notice_on": "2015-01-05",
    "reviewed_on": "2020-01-06",
}
# What the body alone knows of each of its writings.
OF_WRITINGS = {
    "renewal": "tacit",
    "ends_on": "2032-01-31",
    "commission_sent_on": "2022-03-01",
    "opinion_on": "2022-02-01",
    "opinion_outcome": "conditional",
}


def as_it_is(data: dict[str, Any]) -> dict[str, Any]:
    """One world: short secrets that come first in any order."""
    return plant(hide_more(data), Tokens(lead="Aa "))


def otherwise(data: dict[str, Any]) -> dict[str, Any]:
    """The other: long secrets that come last, more rows and people, another order of work."""
    other = hide_more(data)
    for kind in KINDS:
        for row in other[kind]:
            row |= _otherwise(kind, row)
            if kind == "files" and not is_shown(row, "file.categories"):
                row["categories"] = [other["categories"][1]["uid"]]
        for name in ("autre", "troisieme", "derniere"):
            hide_one(other, kind, f"{KINDS[kind]}-{name}")
    for row in other["agreements"]:
        row |= OF_WRITINGS
    planted = plant(other, Tokens(5000, lead="Zz ", more=" bis"))
    planted["people"] += _more_people(planted["people"])
    for kind in (*KINDS, *PUBLIC_TEXTS, *OWN_TEXTS, "documents"):
        planted[kind].reverse()
    return planted


def _otherwise(kind: str, row: Row) -> Row:
    own = [key for key in PARTICULARS[kind] if key in OTHERWISE]
    hidden = [OTHERWISE[key] for key in own if not is_shown(row, key)]
    changes = {name: value for change in hidden for name, value in change.items()}
    if is_withheld(row):
        changes |= {"withholding_ground": "LAI-41", "is_illustrative": False}
        changes |= {name: "2025-02-03" for name in ("opened_on", "starts_on") if name in row}
    return {name: value for name, value in (ALWAYS | changes).items() if name in row}


def _more_people(people: list[Row]) -> list[Row]:
    more = copy.deepcopy(people)
    for number, row in enumerate(more):
        row |= {"email": f"autre-{number}@exemple.invalid", "name": f"Autre personne {number}"}
    return more


def _comparable(pieces: Iterable[Piece]) -> list[Piece]:
    # The page of a fault carries a number drawn at random; a form, a token.
    return [
        Piece(piece.where, DRAWN.sub(rb"\1", piece.content))
        for piece in pieces
        if FAULT not in piece.where
    ]


def differences_found(one: Iterable[Piece], other: Iterable[Piece]) -> list[str]:
    """Where what the public gets of one world is not, byte for byte, what it gets of the other."""
    pairs = zip_longest(_comparable(one), _comparable(other), fillvalue=Piece("rien", b""))
    return [f"{a.where} | {b.where}" for a, b in pairs if a != b]

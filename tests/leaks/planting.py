"""The demonstration, more hidden than it is, with a token in each place nobody outside may read."""

import copy
import json
from collections.abc import Container
from pathlib import Path
from typing import Any

from registry.law.writings import CLAUSES
from tests.leaks.distributing import plant_items
from tests.leaks.secrecy import (
    KINDS,
    LINKS,
    OTHER_TEXTS,
    OWN_TEXTS,
    PARTICULARS,
    PUBLIC_TEXTS,
    Row,
    hidden_texts,
    is_shown,
    is_withheld,
    kept_rows,
    shown_words,
)
from tests.leaks.tokens import Tokens

FIXTURES = Path(__file__).resolve().parent.parent.parent / "fixtures"
DECIDED = {"withholding_ground": "LAI-28"}
# What makes any writing one that any provision may rest on.
SAYS_ALL = {"clauses": [clause.code for clause in CLAUSES], "undertakings": "obtained"}
EVERY_PARTICULAR = [key for keys in PARTICULARS.values() for key in keys]


def fixture(name: str) -> dict[str, Any]:
    """A body of the demonstration, as it is kept."""
    return json.loads((FIXTURES / f"{name}.json").read_text(encoding="utf-8"))


def hide_more(data: dict[str, Any], keys: Container[str] = EVERY_PARTICULAR) -> dict[str, Any]:
    """Withhold more: a row for each of these particulars, and whole rows that others name."""
    more = copy.deepcopy(data)
    slug = more["body"]["slug"]
    for kind, particulars in PARTICULARS.items():
        model = next((row for row in more[kind] if _is_public(row)), None)
        if model is None:
            continue
        for number, key in enumerate(particulars, start=1):
            if key in keys:
                row = _copied(more, kind, model, f"{KINDS[kind]}-partielle-{number}")
                row |= {"disclosure": "partial", "withheld_particulars": [key]}
        hide_one(more, kind, f"{KINDS[kind]}-tue")
    for row in (more["communications"][0], more["files"][0]):
        row["categories"] = [*row["categories"], f"{slug}-category-tue"]
    named = more["communications"][0]
    named["files"] = [*named["files"], f"{slug}-file-tue"]
    named["recipients"] = [*named["recipients"], _a_person(more)]
    return more


def _is_public(row: Row) -> bool:
    return row.get("disclosure", "public") == "public" and not is_withheld(row)


def hide_one(data: dict[str, Any], kind: str, name: str) -> None:
    """Add a row that is wholly withheld, with words of its own; nothing when there is no model."""
    if not data[kind]:
        return
    row = _copied(data, kind, data[kind][0], name)
    row |= {"disclosure": "withheld", "withheld_particulars": []}


def _a_person(data: dict[str, Any]) -> str:
    """A natural person among the recipients, of whom the public reads a category."""
    uid = f"{data['body']['slug']}-personne"
    kind = {"kind": "natural_person", "public_category": "Chercheuse ou chercheur"}
    person = {"uid": uid, "name": "Personne connue de l’organisme", "former_names": []}
    data["recipients"].append(person | kind)
    return uid


def _copied(data: dict[str, Any], kind: str, model: Row, name: str) -> Row:
    """A copy of the row at the end of its list, with words of its own: none is shown elsewhere."""
    slug = data["body"]["slug"]
    row = copy.deepcopy(model) | DECIDED | {"uid": f"{slug}-{name}"}
    row["title"] = f"{model['title']} ({name})"
    for target, field in LINKS.values():
        if field in row:
            word = _own_word(data, target, f"{slug}-{target}-{name}", name)
            row[field] = [word] if isinstance(row[field], list) else word
    data[kind].append(row)
    return row


def _own_word(data: dict[str, Any], target: str, uid: str, text: str) -> str:
    if uid not in {row["uid"] for row in data[target]}:
        word = copy.deepcopy(data[target][0]) | {"uid": uid}
        for field in ("name", "title", "number"):
            if field in word:
                word[field] = text
        if target == "agreements":
            word |= SAYS_ALL
            shown = {"file_name": f"{text}.txt", "text": text, "is_public": True}
            data["documents"].append({"agreement": uid} | shown)
        data[target].append(word)
    return uid


def plant(data: dict[str, Any], tokens: Tokens) -> dict[str, Any]:
    """The same body with tokens in every internal text and in every withheld value."""
    planted = copy.deepcopy(data)
    slug = planted["body"]["slug"]
    _plant_entries(planted, tokens)
    _plant_english(planted, tokens)
    plant_items(planted, tokens)
    _plant_words(planted, tokens)
    for row in planted["people"]:
        row["name"] = tokens.around(f"{slug}, nom de {row['email']}", row["name"])
        mailbox = tokens.plain(f"{slug}, courriel de {row['email']}")
        row["email"] = f"{mailbox}@exemple.invalid"
    return _with_new_identifiers(planted, tokens)


def _plant_entries(data: dict[str, Any], tokens: Tokens) -> None:
    """Tokens in what each publishable row hides."""
    slug, kept = data["body"]["slug"], kept_rows(data)
    for kind in KINDS:
        for row in data[kind]:
            is_kept = any(row is one for one in kept)
            tokens.plant(row, hidden_texts(kind, row, is_kept), f"{slug}, {row['uid']}")
            if row.get("disclosure", "public") != "public":
                tokens.plant(row, ["withholding_reason"], f"{slug}, {row['uid']}")


def _plant_english(data: dict[str, Any], tokens: Tokens) -> None:
    """Plain words for the English of what is shown, tokens for all the rest; tokens alone when the
    body does not publish English."""
    slug, kept = data["body"]["slug"], kept_rows(data)
    is_published = data["body"].get("publishes_english", False)
    for kind in KINDS:
        for row in data[kind]:
            hides_all = not is_published or is_withheld(row) or any(row is one for one in kept)
            row["english"] = {
                key: tokens.word(f"{slug}, {row['uid']}, anglais de {key}")
                if hides_all or not (key == "title" or is_shown(row, key))
                else "English words"
                for key in ("title", *PARTICULARS[kind])
            }


def _plant_words(data: dict[str, Any], tokens: Tokens) -> None:
    """Tokens in the words of the body that no entry shows, and in what it writes for itself."""
    slug, shown = data["body"]["slug"], shown_words(data)
    for target in PUBLIC_TEXTS:
        for row in data[target]:
            tokens.plant(row, _hidden_word(target, row, shown), f"{slug}, {row['uid']}")
    for target, texts in OWN_TEXTS.items():
        for row in data[target]:
            tokens.plant(row, texts, f"{slug}, {row['uid']}")
    for row in data["documents"]:
        if not (row["is_public"] and row["agreement"] in shown["agreements"]):
            place = f"{slug}, document de {row['agreement']}"
            tokens.plant(row, ["text"], place)
            row["file_name"] = f"{tokens.plain(f'{place}, file_name')}.txt"


def _hidden_word(target: str, row: Row, shown: dict[str, set[str]]) -> list[str]:
    hidden = list(OTHER_TEXTS.get(target, ()))
    if row["uid"] not in shown[target]:
        return [*hidden, *PUBLIC_TEXTS[target]]
    if target == "recipients":
        is_person = row["kind"] == "natural_person"
        hidden.append("name" if is_person else "public_category")
    return hidden


def _with_new_identifiers(data: dict[str, Any], tokens: Tokens) -> dict[str, Any]:
    """Tokens as the identifiers that are never published: withheld rows, words of the body."""
    hidden = [row for kind in KINDS for row in data[kind] if is_withheld(row)]
    hidden += kept_rows(data)
    hidden += [row for target in (*PUBLIC_TEXTS, *OWN_TEXTS) for row in data[target]]
    slug = data["body"]["slug"]
    new = {row["uid"]: tokens.plain(f"{slug}, identifiant {row['uid']}") for row in hidden}
    return _renamed(data, new)


def _renamed(value: Any, new: dict[str, str]) -> Any:
    if isinstance(value, dict):
        return {key: _renamed(one, new) for key, one in value.items()}
    if isinstance(value, list):
        return [_renamed(one, new) for one in value]
    return new.get(value, value) if isinstance(value, str) else value

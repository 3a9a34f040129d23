"""Tokens in what an item of the page of distributed information hides: its links, its documents."""

from typing import Any

from tests.leaks.secrecy import Row, is_shown
from tests.leaks.tokens import Tokens

KIND = "distribution"


def plant_items(data: dict[str, Any], tokens: Tokens) -> None:
    """A link must stay a link, and a document has a name: they are not planted as texts are."""
    for row in data[KIND]:
        place = f"{data['body']['slug']}, {row['uid']}"
        if not is_shown(row, "distribution.links"):
            _plant_links(row, tokens, place)
        for document in row.get("documents", []):
            if not (document["is_public"] and is_shown(row, "distribution.documents")):
                where = f"{place}, document"
                tokens.plant(document, ["text"], where)
                document["file_name"] = f"{tokens.plain(f'{where}, file_name')}.txt"


def _plant_links(row: Row, tokens: Tokens, place: str) -> None:
    label = tokens.word(f"{place}, links")
    path = tokens.plain(f"{place}, links, adresse")
    row["links"] = f"{label} | https://www.exemple.quebec/{path}"

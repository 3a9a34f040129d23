"""The bytes of a document: one way to write it, so that the same content has the same SHA-256."""

import hashlib
import json
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from registry.editions.document import (
    Contact,
    EnglishHead,
    EnglishParticular,
    EnglishText,
    Fragment,
    Head,
    Particular,
    Reference,
    Statement,
)


@lru_cache(maxsize=32)
def _fields(shape: type) -> tuple[tuple[str, Any], ...]:
    """The fields of a dataclass, each with the value that leaves it out of the bytes."""
    return tuple(
        (item.name, item.default if item.metadata.get("later") else MISSING)
        for item in fields(shape)
    )


def plain(value: Any) -> Any:
    """A dataclass as plain JSON values: keys in order, dates as ISO 8601, tuples as lists."""
    # Most values are texts: an edition of thousands of entries has hundreds of thousands of them.
    if isinstance(value, str) or value is None:
        return value
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    if is_dataclass(value):
        shape: type = type(value)
        given = ((name, getattr(value, name), left) for name, left in _fields(shape))
        return {name: plain(one) for name, one, left in given if left is MISSING or one != left}
    if isinstance(value, date):
        return value.isoformat()
    return value


def canonical_bytes(value: Any) -> bytes:
    """UTF-8 JSON with sorted keys and no spaces."""
    text = json.dumps(plain(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode()


def digest(content: bytes) -> str:
    """The SHA-256 of the bytes, in hexadecimal (64 characters)."""
    return hashlib.sha256(content).hexdigest()


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None


def _values(data: dict[str, Any]) -> dict[str, Any]:
    """What a particular is made of, in either language, its lists read back."""
    return data | {
        "values": tuple(data["values"]),
        "references": tuple(Reference(**item) for item in data["references"]),
    }


def _english(data: dict[str, Any] | None) -> EnglishText | None:
    if data is None:
        return None
    told = tuple(EnglishParticular(**_values(item)) for item in data["particulars"])
    return EnglishText(data["title"], told, data["is_stale"])


def read_fragment(content: bytes) -> Fragment:
    """The fragment that was written as these bytes."""
    data = json.loads(content)
    return Fragment(
        **data
        | {
            "particulars": tuple(Particular(**_values(item)) for item in data["particulars"]),
            "recipients": tuple(data["recipients"]),
            "categories": tuple(data["categories"]),
            "laws": tuple(data.get("laws", ())),
            "persons": tuple(data.get("persons", ())),
            "since": _day(data["since"]),
            "ended_on": _day(data["ended_on"]),
            "english": _english(data.get("english")),
        }
    )


def _statements(rows: list[dict[str, Any]]) -> tuple[Statement, ...]:
    return tuple(
        Statement(one["part"], one["text"], date.fromisoformat(one["since"])) for one in rows
    )


def _english_head(data: dict[str, Any] | None) -> EnglishHead | None:
    if data is None:
        return None
    read = {"notices": tuple(data["notices"]), "statements": _statements(data["statements"])}
    return EnglishHead(**data | read)


def read_head(content: bytes) -> Head:
    """The head that was written as these bytes."""
    data = json.loads(content)
    return Head(
        **data
        | {
            "notices": tuple(data["notices"]),
            "contact": Contact(**data["contact"]),
            # Heads written before there were statements have none.
            "statements": _statements(data.get("statements", [])),
            "english": _english_head(data.get("english")),
        }
    )

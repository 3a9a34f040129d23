"""The bytes of a document: one way to write it, so that the same content has the same SHA-256."""

import hashlib
import json
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

from registry.editions.document import (
    Contact,
    Fragment,
    Head,
    Particular,
    Reference,
    Statement,
)


def plain(value: Any) -> Any:
    """A dataclass as plain JSON values: keys in order, dates as ISO 8601, tuples as lists."""
    if is_dataclass(value):
        given = ((item, getattr(value, item.name)) for item in fields(value))
        return {
            item.name: plain(one)
            for item, one in given
            if not (item.metadata.get("later") and one == item.default)
        }
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
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


def _particular(data: dict[str, Any]) -> Particular:
    return Particular(
        **data
        | {
            "values": tuple(data["values"]),
            "references": tuple(Reference(**item) for item in data["references"]),
        }
    )


def read_fragment(content: bytes) -> Fragment:
    """The fragment that was written as these bytes."""
    data = json.loads(content)
    return Fragment(
        **data
        | {
            "particulars": tuple(_particular(item) for item in data["particulars"]),
            "recipients": tuple(data["recipients"]),
            "categories": tuple(data["categories"]),
            "laws": tuple(data.get("laws", ())),
            "persons": tuple(data.get("persons", ())),
            "since": _day(data["since"]),
            "ended_on": _day(data["ended_on"]),
        }
    )


def read_head(content: bytes) -> Head:
    """The head that was written as these bytes."""
    data = json.loads(content)
    # Heads written before there were statements have none.
    statements = tuple(
        Statement(one["part"], one["text"], date.fromisoformat(one["since"]))
        for one in data.get("statements", ())
    )
    return Head(
        **data
        | {
            "notices": tuple(data["notices"]),
            "contact": Contact(**data["contact"]),
            "statements": statements,
        }
    )

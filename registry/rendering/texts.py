"""Text as it can be written: without what a file format refuses, with French dates."""

import unicodedata
from dataclasses import fields, is_dataclass, replace
from typing import Any

from registry.editions.document import Statement
from registry.law.french_dates import french_date

_CONTROLS = {code: None for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\t\n"}
_LINE_ENDS = dict.fromkeys((0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029), "\n")
_NOT_CHARACTERS = dict.fromkeys(
    (
        *range(0xD800, 0xE000),
        *range(0xFDD0, 0xFDF0),
        *(plane * 0x10000 + last for plane in range(17) for last in (0xFFFE, 0xFFFF)),
    ),
    "\ufffd",
)
_REFUSED = {**_CONTROLS, **_LINE_ENDS, **_NOT_CHARACTERS}


def declaration(statement: Statement) -> str:
    """What the body declares of an empty part, and the day it did."""
    return f"{statement.text} Déclaré le {french_date(statement.since)}."


def printable(text: str) -> str:
    """The text without the control characters that XML and HTML refuse; no letter is lost."""
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").translate(_REFUSED))


def printable_value(value: Any) -> Any:
    """A document, or any part of one, with every text of it printable."""
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, tuple):
        return tuple(printable_value(item) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        given = {item.name: getattr(value, item.name) for item in fields(value) if item.init}
        return replace(value, **{name: printable_value(item) for name, item in given.items()})
    return value

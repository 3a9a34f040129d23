"""Text as it can be written: without what a file format refuses, with French dates."""

import re
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
# what only says how other signs are drawn: a direction forced upon them, a variant, a tag
STEERING = dict.fromkeys(
    (
        0x034F,
        0x180E,
        0xFEFF,
        *range(0x202A, 0x202F),
        *range(0x2060, 0x2070),
        *range(0xFE00, 0xFE10),
        *range(0xE0000, 0xE0200),
    )
)
# what is heard by nobody: steering, soft hyphens, places to break, marks of direction
_SILENT = {**STEERING, **dict.fromkeys((0x00AD, 0x061C, 0x200B, 0x200E, 0x200F))}
_WHITE = re.compile("[ \t\n\r\f]+")
_UNSEEN = {"Zs", "Zl", "Zp", "Cc", "Cf"}
UNTITLED = "Sans titre"


def declaration(statement: Statement) -> str:
    """What the body declares of an empty part, and the day it did."""
    return f"{statement.text} Déclaré le {french_date(statement.since)}."


def printable(text: str) -> str:
    """The text without the control characters that XML and HTML refuse; no letter is lost."""
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").translate(_REFUSED))


def spoken(text: str) -> str:
    """The text as it is read aloud: without what only steers how it is drawn."""
    return text.translate(_SILENT)


def one_line(text: str) -> str:
    """The text as a title is told outside pages: spoken, its white space as pages show it."""
    return _WHITE.sub(" ", spoken(text)).strip(" ")


def is_blank(text: str) -> bool:
    """Whether nothing of the text would be seen."""
    return all(unicodedata.category(sign) in _UNSEEN or ord(sign) in _SILENT for sign in text)


def titled(title: str) -> str:
    """The title, or words that say there is none to see: a heading or a link is never empty."""
    return UNTITLED if is_blank(title) else title


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

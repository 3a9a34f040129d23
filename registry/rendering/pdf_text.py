"""Values written as PDF text (ISO 32000-1, 7.3): what is shared by those who write objects."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

import pydyf

REFERENCE = re.compile(rb"(\d+) 0 R")


def string(text: str) -> str:
    """A text string, always in hexadecimal: no sign of it can be taken for something else."""
    if text.isascii():
        return f"<{text.encode('ascii').hex()}>"
    return f"<feff{text.encode('utf-16-be', 'replace').hex()}>"


def number(value: float) -> str:
    """A number without needless zeros, to a thousandth of a point."""
    return f"{value:.3f}".rstrip("0").rstrip(".") if value % 1 else str(int(value))


def written(value: Any, names: Mapping[bytes, str]) -> str:
    """A value of pydyf; `names` says how each reference is written."""
    if isinstance(value, pydyf.String):
        held = value.string
        return string(held if isinstance(held, str) else held.decode("latin-1"))
    if isinstance(value, Mapping):
        pairs = (f"/{key} {written(one, names)}" for key, one in value.items())
        return f"<<{''.join(pairs)}>>"
    if isinstance(value, Sequence) and not isinstance(value, str | bytes):
        return f"[{' '.join(written(one, names) for one in value)}]"
    if isinstance(value, bytes):
        return names[value] if REFERENCE.fullmatch(value) else value.decode("latin-1")
    return number(value) if isinstance(value, float | int) else str(value)


def as_bytes(item: Any) -> bytes:
    """An item of a content stream of pydyf."""
    if isinstance(item, bytes):
        return item
    return item.data if isinstance(item, pydyf.Object) else str(item).encode("ascii")  # type: ignore[no-any-return]

"""The little Markdown that docs/law.md is made of: tables that read well as plain text."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from textwrap import wrap

from registry.law.citations import Citation
from registry.law.days import Span

NOTHING = "—"
WIDTH = 110
NAME_OF_LINK = re.compile(r"\[[^]]*\]")


def linked(citation: Citation | None) -> str:
    """The provision with the address of its text."""
    return f"[{citation.full_label}]({citation.address})" if citation else NOTHING


def named(citation: Citation | None) -> str:
    """The provision without its address, for tables."""
    return citation.full_label if citation else NOTHING


def day(value: date | None) -> str:
    """A day, or the mention that there is none."""
    return value.isoformat() if value else NOTHING


def period(span: Span) -> str:
    """A span of days in words."""
    if span.since and span.until:
        return f"du {span.since.isoformat()} au {span.until.isoformat()}"
    if span.since:
        return f"depuis le {span.since.isoformat()}"
    if span.until:
        return f"jusqu’au {span.until.isoformat()}"
    return "sans borne connue"


def verified(doubt: str) -> str:
    """Whether something was checked in its text."""
    return "à vérifier" if doubt else "oui"


def _lines(text: str, indent: str = "") -> list[str]:
    """The text on lines of a readable length; the name of a link is never cut."""
    whole = NAME_OF_LINK.sub(lambda found: found.group().replace(" ", "\0"), text)
    cut = wrap(
        whole, WIDTH, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )
    return [line.replace("\0", " ") for line in cut]


def paragraph(text: str) -> list[str]:
    """A paragraph, and the blank line after it."""
    return [*_lines(text), ""]


def bullets(items: Iterable[str]) -> list[str]:
    """A list, and the blank line after it."""
    return [*(line for item in items for line in _lines(f"- {item}", "  ")), ""]


def facts(pairs: Iterable[tuple[str, str]]) -> list[str]:
    """A list of « name : value », without those that have no value."""
    return bullets(f"{name}\u00a0: {value}" for name, value in pairs if value)


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """A table whose columns are padded, and the blank line after it."""
    cells = [list(heads), *([cell or NOTHING for cell in row] for row in rows)]
    widths = [max(len(row[at]) for row in cells) for at in range(len(heads))]
    lines = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |"
        for row in cells
    ]
    return [lines[0], "|" + "|".join("-" * (width + 2) for width in widths) + "|", *lines[1:], ""]

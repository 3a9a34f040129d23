"""A document as JSON: stable, sorted, readable.

Each section says in `statement` what the body declares of it when it is empty, else null.
"""

import json
from textwrap import indent
from typing import Any

from registry.editions.canonical import plain
from registry.editions.document import Document, Entry, Section

FORMAT_VERSION = 1


def json_bytes(document: Document) -> bytes:
    """UTF-8 JSON with its format version, sorted keys, one space of indent and one entry a line."""
    told = {
        "format": FORMAT_VERSION,
        "head": plain(document.head),
        "edition": document.edition,
        "published_on": plain(document.published_on),
        "previous_on": plain(document.previous_on),
        "marking": document.marking,
    }
    sections = ",\n".join(_section(section) for section in document.sections)
    head = _readable(told).removesuffix("\n}")
    text = f'{head},\n "sections": [\n{sections}\n ]\n}}\n'
    return text.encode(errors="replace")


def _readable(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, indent=1)


def _section(section: Section) -> str:
    told = {
        "key": section.key,
        "title": section.title,
        "is_partial": section.is_partial,
        "statement": plain(section.statement),
    }
    # An entry on a line is quick to write, and a difference between two editions is a line.
    lines = ",\n".join(
        f"    {json.dumps(_entry(entry), ensure_ascii=False, sort_keys=True)}"
        for entry in section.entries
    )
    entries = f"[\n{lines}\n   ]" if lines else "[]"
    rest = indent(_readable(told).removeprefix("{\n"), "  ")
    return f'  {{\n   "entries": {entries},\n{rest}'


def _entry(entry: Entry) -> dict[str, Any]:
    fragment = plain(entry.fragment)
    # only orders the entries; the list already is in order
    del fragment["sort_key"]
    return {"number": entry.number, "withheld": entry.withheld, **fragment}

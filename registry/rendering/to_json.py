"""A document as JSON: stable, sorted, readable.

Each section says in `statement` what the body declares of it when it is empty, else null.
"""

import json
from typing import Any

from registry.editions.canonical import plain
from registry.editions.document import Document, Entry, Section

FORMAT_VERSION = 1


def json_bytes(document: Document) -> bytes:
    """UTF-8 JSON with its format version, sorted keys and one space of indent."""
    content = {
        "format": FORMAT_VERSION,
        "head": plain(document.head),
        "edition": document.edition,
        "published_on": plain(document.published_on),
        "previous_on": plain(document.previous_on),
        "marking": document.marking,
        "sections": [_section(section) for section in document.sections],
    }
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, indent=1)
    return f"{text}\n".encode(errors="replace")


def _section(section: Section) -> dict[str, Any]:
    return {
        "key": section.key,
        "title": section.title,
        "is_partial": section.is_partial,
        "statement": plain(section.statement),
        "entries": [_entry(entry) for entry in section.entries],
    }


def _entry(entry: Entry) -> dict[str, Any]:
    fragment = plain(entry.fragment)
    # only orders the entries; the list already is in order
    del fragment["sort_key"]
    return {"number": entry.number, "withheld": entry.withheld, **fragment}

"""A document as CSV: one row an entry, one column a particular, safe to open in a spreadsheet."""

import csv
from io import StringIO

from registry.editions.document import Document, Entry, Particular, Section
from registry.rendering.texts import printable

BYTE_ORDER_MARK = "\ufeff"
# a spreadsheet would run a cell that starts so as a formula
FORMULA_SIGNS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
BREAKING_SIGNS = ("\t", "\r", "\n", "\0")


def csv_bytes(document: Document) -> bytes:
    """UTF-8 with a byte order mark, commas, quotes where needed, CRLF (RFC 4180)."""
    labels = _labels(document)
    output = StringIO(newline="")
    writer = csv.writer(output)
    writer.writerow(_header(document, labels))
    for section in document.sections:
        writer.writerows(_row(document, section, entry, labels) for entry in section.entries)
    return (BYTE_ORDER_MARK + output.getvalue()).encode()


def safe_cell(text: str) -> str:
    """The text, after an apostrophe when a spreadsheet would take it for a formula."""
    is_risky = text.startswith(BREAKING_SIGNS) or text.lstrip().startswith(FORMULA_SIGNS)
    return f"'{printable(text)}" if is_risky else printable(text)


def _labels(document: Document) -> dict[str, str]:
    """The label of each particular, in the order they are first met."""
    labels: dict[str, str] = {}
    for entry in document.entries:
        for particular in entry.fragment.particulars:
            labels.setdefault(particular.key, particular.label)
    shared = [label for label in labels.values() if list(labels.values()).count(label) > 1]
    return {key: f"{label} ({key})" if label in shared else label for key, label in labels.items()}


def _header(document: Document, labels: dict[str, str]) -> list[str]:
    header = ["Numéro", "Partie", "Titre", *map(safe_cell, labels.values())]
    header += ["Depuis le", "Terminée le", "Remarque"]
    return [*header, "Mention"] if document.marking else header


def _row(document: Document, section: Section, entry: Entry, labels: dict[str, str]) -> list[str]:
    fragment = entry.fragment
    cells = {item.key: safe_cell(particular_text(item)) for item in fragment.particulars}
    row = [str(entry.number), safe_cell(section.title), safe_cell(fragment.title)]
    row += [cells.get(key, "") for key in labels]
    row += [day.isoformat() if day else "" for day in (fragment.since, fragment.ended_on)]
    row.append(safe_cell(_remark(entry)))
    return [*row, safe_cell(document.marking)] if document.marking else row


def _remark(entry: Entry) -> str:
    withheld = f"Inscription retenue\u00a0: {entry.withheld}" if entry.withheld else ""
    return " | ".join(filter(None, (withheld, entry.fragment.note)))


def particular_text(particular: Particular) -> str:
    """What the cell says: the values, the ground in their place, or both for the auditor."""
    values = list(particular.values)
    if not particular.withheld or values:
        values += [item.text for item in particular.references if item.text not in values]
    text = " | ".join(values)
    if not particular.withheld:
        return text
    return f"Retenu\u00a0: {particular.withheld} | {text}" if text else particular.withheld

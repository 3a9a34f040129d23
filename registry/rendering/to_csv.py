"""A document as CSV: one row an entry, one column a label, safe to open in a spreadsheet.

Number, part and title come first; then the particulars, each label of the law once, in the order
they are met; then the days and the remark. An empty part that the body declares to be so has a
row without number or title: the part, and under « Remarque » the statement with its day.
"""

import csv
from collections import Counter
from io import StringIO

from registry.editions.document import Document, Entry, Particular, Section, Statement
from registry.rendering.texts import declaration, printable

BYTE_ORDER_MARK = "\ufeff"
# a spreadsheet would run a cell that starts so as a formula
FORMULA_SIGNS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
BREAKING_SIGNS = ("\t", "\r", "\n", "\0")


def csv_bytes(document: Document) -> bytes:
    """UTF-8 with a byte order mark, commas, quotes where needed, CRLF (RFC 4180)."""
    columns = _columns(document)
    labels = list(dict.fromkeys(columns.values()))
    output = StringIO(newline="")
    writer = csv.writer(output)
    writer.writerow(_header(document, labels))
    for section in document.sections:
        if section.statement and not section.entries:
            writer.writerow(_declared(document, section, section.statement, labels))
        for entry in section.entries:
            cells = _cells(entry, columns)
            writer.writerow(_row(document, section, entry, [cells.get(one, "") for one in labels]))
    return (BYTE_ORDER_MARK + output.getvalue()).encode()


def safe_cell(text: str) -> str:
    """The text, after an apostrophe when a spreadsheet would take it for a formula."""
    is_risky = text.startswith(BREAKING_SIGNS) or text.lstrip().startswith(FORMULA_SIGNS)
    return f"'{printable(text)}" if is_risky else printable(text)


def _columns(document: Document) -> dict[str, str]:
    """The column of each particular, in the order they are first met.

    Kinds of entries share the column of a label they share; what one entry says twice under the
    same label has two columns, told apart by their keys.
    """
    labels: dict[str, str] = {}
    doubled: set[str] = set()
    for entry in document.entries:
        own = [item.label for item in entry.fragment.particulars]
        doubled |= {label for label, count in Counter(own).items() if count > 1}
        for particular in entry.fragment.particulars:
            labels.setdefault(particular.key, particular.label)
    return {key: f"{label} ({key})" if label in doubled else label for key, label in labels.items()}


def _header(document: Document, labels: list[str]) -> list[str]:
    header = ["Numéro", "Partie", "Titre", *map(safe_cell, labels)]
    header += ["Depuis le", "Terminée le", "Remarque"]
    return [*header, "Mention"] if document.marking else header


def _cells(entry: Entry, columns: dict[str, str]) -> dict[str, str]:
    return {columns[item.key]: particular_text(item) for item in entry.fragment.particulars}


def _row(document: Document, section: Section, entry: Entry, told: list[str]) -> list[str]:
    fragment = entry.fragment
    days = [day.isoformat() if day else "" for day in (fragment.since, fragment.ended_on)]
    row = [str(entry.number), section.title, fragment.title, *told, *days, _remark(entry)]
    return [safe_cell(text) for text in (*row, *_mention(document))]


def _declared(
    document: Document, section: Section, statement: Statement, labels: list[str]
) -> list[str]:
    blank = [""] * len(labels)
    row = ["", section.title, "", *blank, "", "", declaration(statement)]
    return [safe_cell(text) for text in (*row, *_mention(document))]


def _mention(document: Document) -> list[str]:
    return [document.marking] if document.marking else []


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

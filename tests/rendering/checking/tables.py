"""Tables are regular, and each cell's headers can be told."""

from collections import Counter

import pikepdf

from tests.rendering.checking.trees import as_list, pairs, shown

SCOPES = ("/Row", "/Column", "/Both")


def table_faults(found):
    """Headers without scope, headers that lead nowhere, rows of unequal width."""
    named = [element for element in found.elements if "/ID" in element.node]
    for identifier, times in Counter(bytes(one.node.ID) for one in named).items():
        if times > 1:
            yield f"the identifier {shown(identifier)} is given {times} times"
    yield from _index(found, named)
    headers = {bytes(element.node.ID) for element in named if element.role == "TH"}
    cells = [element for element in found.elements if element.role in ("TH", "TD")]
    cited = set().union(*map(_cited, cells))
    for cell in cells:
        for identifier in _cited(cell) - headers:
            yield f"{cell}: its header {shown(identifier)} is not there"
        if cell.role == "TH":
            yield from _header(cell, cited)
    for element in found.elements:
        if element.role == "Table":
            yield from _widths(element)


def _index(found, named):
    """The tree of identifiers names each element that has one."""
    listed, faults = pairs(found.tree.get("/IDTree"), "/Names")
    yield from faults
    known = {name: element.objgen for name, element in listed}
    for element in named:
        if known.pop(bytes(element.node.ID), None) != element.identity:
            yield f"{element}: IDTree does not lead from its identifier to it"
    for name in known:
        yield f"IDTree: {shown(name)} is no element's identifier"


def _attribute(element, key):
    for given in as_list(element.node.get("/A")):
        if isinstance(given, pikepdf.Dictionary) and given.get("/O") == pikepdf.Name.Table:
            value = given.get(key)
            if value is not None:
                return value
    return None


def _cited(element):
    return {bytes(one) for one in as_list(_attribute(element, "/Headers"))}


def _header(element, cited):
    scope = _attribute(element, "/Scope")
    if scope is not None and str(scope) not in SCOPES:
        yield f"{element}: its scope is {scope}"
    if scope is None and bytes(element.node.get("/ID", b"")) not in cited:
        yield f"{element} has no scope and no cell names it as its header"


def _widths(table):
    rows = [kid for kid in table.elements if kid.role == "TR"]
    for group in table.elements:
        rows.extend(kid for kid in group.elements if kid.role == "TR")
    widths, running = [], {}
    for place, row in enumerate(rows):
        width = running.pop(place, 0)
        for cell in row.elements:
            columns = int(_attribute(cell, "/ColSpan") or 1)
            width += columns
            for below in range(1, int(_attribute(cell, "/RowSpan") or 1)):
                running[place + below] = running.get(place + below, 0) + columns
        widths.append(width)
    if not rows:
        yield f"{table} has no rows"
    elif len(set(widths)) > 1:
        yield f"{table}: its rows have from {min(widths)} to {max(widths)} cells"

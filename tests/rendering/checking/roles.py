"""The roles of the elements: known, well nested, headings in order, all pictures told."""

from itertools import pairwise

from tests.rendering.checking.elements import Held, Marked
from tests.rendering.checking.reading import text_of
from tests.rendering.checking.trees import as_list, is_dictionary

HEADINGS = ("H1", "H2", "H3", "H4", "H5", "H6")
TOLD = ("Figure", "Formula")
GROUPS = ("Document", "Part", "Art", "Sect", "Div", "NonStruct", "BlockQuote", "Caption")
LISTS = ("L", "LI", "Lbl", "LBody", "TOC", "TOCI", "Index")
TABLES = ("Table", "THead", "TBody", "TFoot", "TR", "TH", "TD")
INLINES = ("Span", "Link", "Quote", "Note", "Reference", "Code", "Form", "Private")
KNOWN = frozenset((*GROUPS, *LISTS, *TABLES, *INLINES, *HEADINGS, *TOLD, "P"))

# what may hold a role, and what it may hold; no row, no rule
HELD_BY = {
    "LI": {"L"},
    "Lbl": {"LI", "Note"},
    "LBody": {"LI"},
    "TR": {"Table", "THead", "TBody", "TFoot"},
    "TH": {"TR"},
    "TD": {"TR"},
    "THead": {"Table"},
    "TBody": {"Table"},
    "TFoot": {"Table"},
    "TOCI": {"TOC"},
    "Document": {""},
}
HOLDS = {
    "L": {"LI", "L", "Caption"},
    "LI": {"Lbl", "LBody"},
    "TR": {"TH", "TD"},
    "THead": {"TR"},
    "TBody": {"TR"},
    "TFoot": {"TR"},
    "Table": {"TR", "THead", "TBody", "TFoot", "Caption"},
    "TOC": {"TOC", "TOCI", "Caption"},
    "": {"Document"},
}


def role_faults(found):
    """Roles unknown or misplaced, headings out of order, pictures and links without words."""
    if "/RoleMap" in found.tree:
        yield "there is a RoleMap: only standard roles are used here"
    if len(found.top.elements) != 1:
        yield f"the structure has {len(found.top.elements)} roots, one Document is expected"
    for element in (found.top, *found.elements):
        yield from _nesting(element)
    yield from _headings(found)
    for element in found.elements:
        yield from _words(found, element)


def _nesting(element):
    if element.parent is not None and element.role not in KNOWN:
        yield f"{element} has no standard role"
    holders = HELD_BY.get(element.role)
    if holders and element.parent.role not in holders:
        yield f"{element} is in {element.parent}, not in {' or '.join(sorted(holders))}"
    allowed = HOLDS.get(element.role)
    if allowed is None:
        return
    for kid in element.kids:
        if isinstance(kid, (Marked, Held)):
            yield f"{element} holds contents of its own"
        elif kid.role not in allowed:
            yield f"{element} holds {kid}"
    if element.role == "LI" and [kid.role for kid in element.elements].count("LBody") != 1:
        yield f"{element} does not hold one LBody"


def _headings(found):
    headings = [element for element in found.elements if element.role in HEADINGS]
    levels = [int(element.role[1]) for element in headings]
    if levels.count(1) != 1 or levels[0] != 1:
        yield f"one H1 is expected, first; the headings are {' '.join(f'H{n}' for n in levels[:9])}"
    for before, after in pairwise(headings):
        if int(after.role[1]) > int(before.role[1]) + 1:
            yield f"{after} follows {before}: a level is skipped"
    for element in headings:
        if not text_of(found, element):
            yield f"{element} has no text"
        if element.parent.role in (*HEADINGS, "P", "Span", "Link"):
            yield f"{element} is in {element.parent}"


def _words(found, element):
    if element.role in TOLD and not str(element.node.get("/Alt", "")).strip():
        yield f"{element} has no alternate text"
    if element.role == "Figure" and not _has_bounds(element):
        yield f"{element} does not say where it is (BBox)"
    if element.role == "Link":
        if not text_of(found, element):
            yield f"{element} has no text"
        if not any(isinstance(kid, Held) for kid in element.kids):
            yield f"{element} holds no annotation"


def _has_bounds(element):
    given = as_list(element.node.get("/A"))
    return any(is_dictionary(one) and len(one.get("/BBox", [])) == 4 for one in given)

"""What a screen reader says of a PDF, in its order: roles and text, by the structure alone."""

import re

from tests.rendering.checking.elements import Element, Marked
from tests.rendering.checking.opened import opened

# these pass on what they hold; their text belongs to the block around them
INLINE = frozenset(
    ("Span", "NonStruct", "Link", "Quote", "Reference", "Code", "Em", "Strong", "Annot", "Form")
)
GLYPHS_OF_BREAKS = re.compile("[\\s\u00ad\u2010-]+")


def roles(content):
    """The elements in reading order: (depth, role)."""
    with opened(content) as found:
        return [(element.depth, element.role) for element in found.elements]


def reading_order(content):
    """The texts in reading order: (role of the nearest block, text with single plain spaces).

    A block that holds text, then another block, then text again, gives three pairs.
    """
    with opened(content) as found:
        said = []
        _say(found, found.top, found.top, said)
        pairs = [(role, " ".join("".join(pieces).split())) for role, pieces in _runs(said)]
        return [(role, text) for role, text in pairs if text]


def squeezed(text):
    """The text without spaces and hyphens, which lines add or lose when they break."""
    return GLYPHS_OF_BREAKS.sub("", text)


def _say(found, element, block, said):
    if element.role not in INLINE:
        block = element
    replaced = element.node.get("/ActualText", element.node.get("/Alt"))
    if replaced is not None:
        said.append((block, str(replaced), None))
        return
    for kid in element.kids:
        if isinstance(kid, Element):
            _say(found, kid, block, said)
        elif isinstance(kid, Marked):
            mark = found.mark_of(kid)
            if mark is not None:
                said.append((block, mark.text, (kid.page, mark)))
    if block is element:
        said.append((None, "", None))


def _runs(said):
    """The pieces of the same block that follow each other; a new line is a space."""
    block, pieces, before = None, [], None
    for owner, text, where in said:
        if owner is not block:
            if block is not None:
                yield block.role, pieces
            block, pieces, before = owner, [], None
        if _is_new_line(before, where):
            pieces.append(" ")
        pieces.append(text)
        before = where or before
    if block is not None:
        yield block.role, pieces


def _is_new_line(before, where):
    if before is None or where is None:
        return False
    return before[0] != where[0] or before[1].last_line != where[1].first_line


def text_of(found, element):
    """All that an element says, with single plain spaces."""
    said = []
    _say(found, element, element, said)
    return " ".join(" ".join("".join(pieces) for _, pieces in _runs(said)).split())

"""The content of a page of a quire: its marked contents fewer, room left for page numbers."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import pydyf

from registry.rendering.pdf_text import as_bytes
from registry.rendering.quires import Slot
from registry.rendering.tagging import Mark, Node

FONT = re.compile(rb"^/(\S+) \S+ Tf$")
SHOWN = re.compile(rb"^\[(.*)\] TJ$", re.DOTALL)
# text, forms and images, paths that are painted
SHOWS = re.compile(rb"(?:^|\s)(?:TJ|Tj|Do|sh|f\*?|F|S|s|B\*?|b\*?)$")
GLYPHS = re.compile(rb"<([0-9a-f]+)>")
# a text is placed to a thousandth of a point: what is finer nobody sees, and weighs
FINER = re.compile(rb"(\.\d{3})\d+")
PLACES = b" Tm"
GLYPH_DIGITS = 4


@dataclass(slots=True)
class Rewritten:
    """The content of a page; `numbers` tells what each marked content was before."""

    parts: list[list[bytes]] = field(default_factory=lambda: [[]])
    slots: list[Slot] = field(default_factory=list)
    owners: list[Node] = field(default_factory=list)
    numbers: dict[int, int] = field(default_factory=dict)

    @property
    def pieces(self) -> list[bytes]:
        """The content, cut where page numbers go."""
        return [b"\n".join(part) for part in self.parts]


def rewrite(stream: list[Any], owners: Mapping[int, Node], targets: Mapping[int, str]) -> Rewritten:
    """Mark anew the content of a page: what follows itself in an element is marked once.

    `owners` says which element each marked content belongs to, `targets` to which anchor leads
    the number that it holds the room of. What shows nothing is not marked.
    """
    pen = _Pen(owners, targets)
    position = 0
    while position < len(stream):
        following = stream[position + 1] if position + 1 < len(stream) else None
        if isinstance(following, pydyf.Dictionary) and "MCID" in following:
            pen.begin(following["MCID"])
            position += 3
        else:
            pen.write(_lighter(as_bytes(stream[position])))
            position += 1
    return pen.result


def _lighter(text: bytes) -> bytes:
    """The same operator, written shorter: a shift that rounds to nothing shifts nothing."""
    if text.endswith(PLACES):
        return FINER.sub(rb"\1", text)
    return text.replace(b">0<", b"")


class _Pen:
    """Writes the content of a page, and knows which marked content is open."""

    def __init__(self, owners: Mapping[int, Node], targets: Mapping[int, str]) -> None:
        self.owners, self.targets = owners, targets
        self.result = Rewritten()
        # the element last marked, the place of the end of its mark, that of a mark just begun
        self.owner: Node | None = None
        self.ended = self.begun = -1
        self.number, self.slot = -1, ""

    def begin(self, number: int) -> None:
        """Begin a marked content, or go on with the one that just ended."""
        owner, self.slot = self.owners[number], self.targets.get(number, "")
        parts, result = self.result.parts, self.result
        if owner is self.owner and self.ended >= 0:
            del parts[-1][self.ended]
            self.begun = -1
        else:
            result.numbers[number] = len(result.owners)
            parts[-1].append(f"/{owner.role} <</MCID {len(result.owners)}>> BDC".encode())
            result.owners.append(owner)
            self.begun, self.number = len(parts[-1]) - 1, number
        self.owner, self.ended = owner, -1

    def write(self, text: bytes) -> None:
        """Write an operator with its operands."""
        if text == b"EMC" and self.begun >= 0:
            self._forget()
            return
        part = self.result.parts[-1]
        part.append(text)
        if text == b"BMC":
            self.owner, self.ended, self.begun = None, -1, -1
        elif text == b"EMC":
            self.ended = len(part) - 1 if self.owner else -1
        elif SHOWS.search(text):
            self.begun = -1
        if self.slot and SHOWN.match(text):
            _leave_room(self.result, self.slot)
            self.slot = ""

    def _forget(self) -> None:
        """Take back the mark that was begun: it showed nothing, such as a space at a line's end."""
        result = self.result
        del result.parts[-1][self.begun]
        del result.numbers[self.number]
        result.owners.pop()
        self.owner, self.ended, self.begun = None, -1, -1


def _leave_room(result: Rewritten, anchor: str) -> None:
    """Take out the digits that were just shown, and cut the content there."""
    shown = result.parts[-1].pop()
    digits = sum(len(run) for run in GLYPHS.findall(shown)) // GLYPH_DIGITS
    result.slots.append(Slot(anchor, digits))
    result.parts.append([])


def renumber(nodes: list[Node], pages: list[Rewritten]) -> None:
    """Tell the elements the new numbers of their marked contents."""
    for node in nodes:
        kids = []
        for kid in node.kids:
            if isinstance(kid, Mark):
                new = pages[kid.page].numbers.get(kid.number)
                if new is not None:
                    kids.append(Mark(kid.page, new))
            else:
                kids.append(kid)
        node.kids = kids

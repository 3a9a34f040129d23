"""The content of a page of a quire: its marked contents fewer, room left for page numbers."""

import re
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import pydyf

from registry.rendering.pdf_text import as_bytes
from registry.rendering.quires import Slot
from registry.rendering.tagging import Mark, Node

FONT = re.compile(rb"^/(\S+) \S+ Tf$")
SHOWN = re.compile(rb"^\[(.*)\] TJ$", re.DOTALL)
GLYPHS = re.compile(rb"<([0-9a-f]+)>")
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
    the number that it holds the room of.
    """
    result = Rewritten()
    open_owner: Node | None = None
    pending = -1
    slot = ""
    position = 0
    while position < len(stream):
        item = stream[position]
        following = stream[position + 1] if position + 1 < len(stream) else None
        if isinstance(following, pydyf.Dictionary) and "MCID" in following:
            number = following["MCID"]
            owner, slot = owners[number], targets.get(number, "")
            if owner is open_owner and pending >= 0:
                del result.parts[-1][pending]
            else:
                result.numbers[number] = len(result.owners)
                mark = f"/{owner.role} <</MCID {len(result.owners)}>> BDC"
                result.parts[-1].append(mark.encode())
                result.owners.append(owner)
            open_owner, pending = owner, -1
            position += 3
            continue
        # a shift that rounds to nothing shifts nothing
        text = as_bytes(item).replace(b">0<", b"")
        result.parts[-1].append(text)
        if text == b"BMC":
            open_owner, pending = None, -1
        elif text == b"EMC":
            pending = len(result.parts[-1]) - 1 if open_owner else -1
        position += 1
        if slot and SHOWN.match(text):
            _leave_room(result, slot)
            slot = ""
    return result


def _leave_room(result: Rewritten, anchor: str) -> None:
    """Take out the digits that were just shown, and cut the content there."""
    shown = result.parts[-1].pop()
    digits = sum(len(run) for run in GLYPHS.findall(shown)) // GLYPH_DIGITS
    result.slots.append(Slot(anchor, digits))
    result.parts.append([])


def deflated(content: bytes) -> bytes:
    """The content as it is stored in a PDF."""
    return zlib.compress(content, 6)


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

"""The bookmarks of a document, and the names of its places."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from registry.rendering.pdf_text import string
from registry.rendering.writing import Writer

LEAF = 64
# bookmarks under this depth are shown when theirs is opened
OPEN_DEPTH = 1


@dataclass(slots=True)
class Mark:
    """A bookmark: its level from 1, and where it leads, as PDF text."""

    level: int
    title: str
    place: str
    number: int = 0
    kids: list["Mark"] = field(default_factory=list)

    def shown(self, depth: int) -> int:
        """How many bookmarks are seen under it, once it is open."""
        is_open = depth < OPEN_DEPTH
        return sum(1 + (kid.shown(depth + 1) if is_open else 0) for kid in self.kids)


def outline(writer: Writer, marks: list[Mark]) -> str:
    """Write the bookmarks; the entry of the catalog for them, or nothing."""
    root = Mark(0, "", "")
    path = [root]
    for mark in marks:
        while path[-1].level >= mark.level:
            path.pop()
        path[-1].kids.append(mark)
        path.append(mark)
    if not root.kids:
        return ""
    root.number = writer.reserve()
    _put_kids(writer, root, 0)
    writer.put(root.number, f"<</Type/Outlines{_family(root)}/Count {root.shown(0)}>>")
    return f"/Outlines {root.number} 0 R"


def _put_kids(writer: Writer, parent: Mark, depth: int) -> None:
    """Write the bookmarks under one, each told its neighbours."""
    first = writer.reserve(len(parent.kids))
    for position, mark in enumerate(parent.kids):
        mark.number = first + position
    for position, mark in enumerate(parent.kids):
        before = f"/Prev {mark.number - 1} 0 R" if position else ""
        after = f"/Next {mark.number + 1} 0 R" if position + 1 < len(parent.kids) else ""
        count = ""
        if mark.kids:
            _put_kids(writer, mark, depth + 1)
            sign = "" if depth < OPEN_DEPTH else "-"
            count = f"{_family(mark)}/Count {sign}{mark.shown(depth + 1)}"
        writer.put(
            mark.number,
            f"<</Title {string(mark.title)}/Parent {parent.number} 0 R/Dest {mark.place}"
            f"{before}{after}{count}>>",
        )


def _family(mark: Mark) -> str:
    return f"/First {mark.kids[0].number} 0 R/Last {mark.kids[-1].number} 0 R"


def name_tree(writer: Writer, points: Mapping[str, str]) -> str:
    """Write the names of places; their entry in the dictionary of names."""
    written = {string(name): point for name, point in points.items()}
    # in the order of their bytes, which is not that of their digits
    names = sorted(written.items(), key=lambda one: bytes.fromhex(one[0].strip("<>")))
    leaves = []
    for start in range(0, len(names), LEAF):
        leaf = names[start : start + LEAF]
        pairs = " ".join(f"{name} {point}" for name, point in leaf)
        leaves.append(writer.add(f"<</Limits [{leaf[0][0]} {leaf[-1][0]}]/Names [{pairs}]>>"))
    kids = " ".join(f"{leaf} 0 R" for leaf in leaves)
    return f"/Dests {writer.add(f'<</Kids [{kids}]>>')} 0 R"

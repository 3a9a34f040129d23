"""Marked contents as they open and close in the streams of a page."""

from dataclasses import dataclass, field

import pikepdf

ARTIFACT = "artifact"
TAGGED = "tagged"
OTHER = "unmarked"


@dataclass(slots=True)
class Mark:
    """A marked content: its kind, its number when tagged, the text it shows and on which lines."""

    kind: str
    number: int | None = None
    in_text: bool = False
    replaced: str | None = None
    pieces: list = field(default_factory=list)
    first_line: float | None = None
    last_line: float | None = None

    @property
    def text(self):
        """What it says, its lines parted by spaces."""
        return "".join(self.pieces) if self.replaced is None else self.replaced

    def say(self, text, line):
        """Take a piece of text shown on the line at that height."""
        if self.first_line is None:
            self.first_line = line
        elif line != self.last_line:
            self.pieces.append(" ")
        self.last_line = line
        self.pieces.append(text)

    def __str__(self):
        return f"marked content {self.number}" if self.kind == TAGGED else f"{self.kind} content"


class Marks:
    """The marks open at this place of a page, all its tagged ones by number, the faults met."""

    def __init__(self):
        """Start outside of any mark."""
        self.tagged = {}
        self.faults = []
        self._open = []

    @property
    def owner(self):
        """The open mark that decides: the outermost artifact or tagged content, or None."""
        return next((mark for mark in self._open if mark.kind != OTHER), None)

    def begin(self, tag, given, in_text):
        """Open a mark with its tag and its properties."""
        mark = Mark(OTHER, in_text=in_text)
        if "/ActualText" in given:
            mark.replaced = str(given["/ActualText"])
        if tag == pikepdf.Name.Artifact:
            mark.kind = ARTIFACT
        elif "/MCID" in given:
            mark.kind, mark.number = TAGGED, int(given["/MCID"])
        self._compare_with_outer(mark)
        self._open.append(mark)

    def _compare_with_outer(self, mark):
        owner = self.owner
        if mark.kind != OTHER and owner is not None:
            self.faults.append(f"{mark} is nested in {owner}")
        if mark.kind != TAGGED:
            return
        if mark.number in self.tagged:
            self.faults.append(f"marked content {mark.number} is there twice")
        self.tagged.setdefault(mark.number, mark)

    def end(self, in_text):
        """Close the innermost mark."""
        if not self._open:
            self.faults.append("a mark ends that never began (EMC without BDC)")
            return
        mark = self._open.pop()
        if mark.in_text != in_text:
            self.faults.append(f"{mark} crosses the bounds of a text object")

    def say(self, text, line):
        """Give a piece of text to the mark that decides, as its innermost replacement says."""
        owner = self.owner
        if owner is None:
            return
        inner = next((one for one in self._open if one.kind == OTHER and one.replaced), None)
        if inner is None:
            owner.say(text, line)
        elif not inner.pieces:
            inner.say(text, line)
            owner.say(inner.replaced, line)

    def close(self):
        """The page ends: whatever is still open is a fault."""
        self.faults.extend(f"{mark} never ends" for mark in self._open)

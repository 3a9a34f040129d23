"""What the content streams of a page show, operator by operator."""

import pikepdf

from tests.rendering.checking.fonts import shown_bytes
from tests.rendering.checking.marks import ARTIFACT, Marks

SHOWING = ("Tj", "TJ", "'", '"')
PAINTING = ("S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do")
WATCHED = " ".join((*SHOWING, *PAINTING, "BI ID EI BMC BDC EMC q Q BT ET Tf Tm Td TD T*"))


class PageContents:
    """The marked contents of one page by number, and the faults of its streams."""

    def __init__(self, page, fonts, drawings):
        """Read all the streams of the page as one; `fonts` takes note of what they show."""
        self.resources = inherited(page.obj, "/Resources") or {}
        self.marks = Marks()
        self.faults = self.marks.faults
        self._fonts = fonts
        self._drawings = drawings
        self._font = None
        self._saved = []
        self._in_text = False
        self._line = 0.0
        self._strays = []
        for operands, operator in pikepdf.parse_content_stream(page, WATCHED):
            name = str(operator)
            STEPS.get(name, PageContents._paint)(self, name, operands)
        self._finish()

    def _finish(self):
        self.marks.close()
        if self._saved:
            self.faults.append(f"{len(self._saved)} q without Q")
        if self._strays:
            self.faults.append(
                f"{len(self._strays)} operators show or paint outside of any mark,"
                f" the first {self._strays[0]}"
            )

    def _begin(self, _, operands):
        given = operands[1] if len(operands) > 1 else {}
        if isinstance(given, pikepdf.Name):
            given = self.resources.get("/Properties", {}).get(str(given), {})
        self.marks.begin(operands[0], given, self._in_text)

    def _end(self, *_):
        self.marks.end(self._in_text)

    def _save(self, *_):
        self._saved.append(self._font)

    def _restore(self, *_):
        if self._saved:
            self._font = self._saved.pop()
        else:
            self.faults.append("Q without q")

    def _bound_text(self, name, _):
        begins = name == "BT"
        if begins == self._in_text:
            self.faults.append(f"{name} where text is{'' if begins else ' not'} open already")
        self._in_text = begins

    def _set_font(self, _, operands):
        self._font = self._fonts.among(self.resources, operands[0])
        if self._font is None:
            self.faults.append(f"font {operands[0]} is not among the resources")

    def _move(self, name, operands):
        if name == "Tm":
            self._line = float(operands[5])
        elif name == "T*" or float(operands[1]):
            self._line += float(operands[1]) if operands else 1.0

    def _show(self, name, operands):
        if self.marks.owner is None:
            self._strays.append(name)
        if self._font is None:
            self.faults.append("text is shown before any font is set")
            return
        self.marks.say(self._font.read(shown_bytes(name, operands)), self._line)

    def _paint(self, name, operands):
        owner = self.marks.owner
        if owner is None:
            self._strays.append(name)
        if name != "Do":
            return
        drawn = self.resources.get("/XObject", {}).get(str(operands[0]))
        if drawn is None:
            self.faults.append(f"{operands[0]} is drawn and not among the resources")
        elif self._drawings.have_text(drawn) and (owner is None or owner.kind != ARTIFACT):
            self.faults.append(f"{operands[0]} hides text in a drawing that is not an artifact")


STEPS = {
    "BDC": PageContents._begin,
    "BMC": PageContents._begin,
    "EMC": PageContents._end,
    "q": PageContents._save,
    "Q": PageContents._restore,
    "BT": PageContents._bound_text,
    "ET": PageContents._bound_text,
    "Tf": PageContents._set_font,
    **dict.fromkeys(("Tm", "Td", "TD", "T*"), PageContents._move),
    **dict.fromkeys(SHOWING, PageContents._show),
}


def inherited(node, key):
    """What a page says of `key`, or the nearest node of the page tree above it."""
    for _ in range(100):
        if node is None or key in node:
            break
        node = node.get("/Parent")
    return None if node is None else node.get(key)

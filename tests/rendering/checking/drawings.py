"""The drawings (forms) that pages call: whether they hold text, and the glyphs it takes."""

import pikepdf

from tests.rendering.checking.fonts import shown_bytes

SHOWING = ("Tj", "TJ", "'", '"')
WATCHED = " ".join((*SHOWING, "Tf BDC Do"))


class Drawings:
    """The drawings met so far; each is read once, its glyphs counted by its fonts."""

    def __init__(self, fonts):
        """Share the fonts with the pages."""
        self._fonts = fonts
        self._known = {}

    def have_text(self, drawn):
        """Whether a drawing shows text, or has marks of its own, however deep."""
        if drawn.get("/Subtype") != pikepdf.Name.Form:
            return False
        if drawn.objgen not in self._known:
            # a drawing that draws itself is not read again
            self._known[drawn.objgen] = False
            self._known[drawn.objgen] = self._read(drawn)
        return self._known[drawn.objgen]

    def _read(self, drawn):
        resources = drawn.get("/Resources", pikepdf.Dictionary())
        has_text, font = False, None
        for operands, operator in pikepdf.parse_content_stream(drawn, WATCHED):
            name = str(operator)
            if name == "Tf":
                font = self._fonts.among(resources, operands[0])
            elif name == "Do":
                inner = resources.get("/XObject", {}).get(str(operands[0]))
                has_text |= inner is not None and self.have_text(inner)
            else:
                has_text = True
            if name in SHOWING and font is not None:
                font.read(shown_bytes(name, operands))
        return has_text

"""The fonts of a PDF: what each glyph code says."""

import re
from decimal import Decimal

import pikepdf

from tests.rendering.checking.font_files import embedding_faults

BLOCK = re.compile(rb"begin(bfchar|bfrange|codespacerange)(.*?)end\1", re.DOTALL)
CHARACTER = re.compile(rb"<([0-9A-Fa-f\s]*)>\s*<([0-9A-Fa-f\s]*)>")
SPAN = re.compile(
    rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f\s]+)>|\[([^\]]*)\])", re.DOTALL
)
NUMBERS = (int, Decimal)
NOT_CHARACTERS = ("\x00", "\ufffe", "\uffff", "\ufeff", "\ufffd")


class Font:
    """One font of a PDF: codes to text, and the codes that the pages have shown."""

    def __init__(self, node):
        """Read the table that turns codes into text."""
        self.node = node
        self.name = str(node.get("/BaseFont", node.get("/Name", "?")))[1:]
        self.is_composite = node.get("/Subtype") == pikepdf.Name.Type0
        self.width = 2 if self.is_composite else 1
        self.texts = read_table(node["/ToUnicode"].read_bytes()) if "/ToUnicode" in node else {}
        self.used = set()

    def codes(self, shown):
        """The glyph codes of a string that is shown."""
        if self.width == 1:
            return shown
        return [high << 8 | low for high, low in zip(shown[::2], shown[1::2], strict=False)]

    def read(self, shown):
        """The text of a string that is shown; its codes count as used."""
        codes = self.codes(shown)
        self.used.update(codes)
        texts = self.texts
        return "".join([texts.get(code, "\ufffd") for code in codes])


class Fonts(dict):
    """The fonts met so far, by object: one for all the pages that use it."""

    def among(self, resources, name):
        """The font of that name among the resources, or None."""
        node = resources.get("/Font", {}).get(str(name))
        if node is None:
            return None
        # an object of its own, or the place where it is written
        key = node.objgen if node.is_indirect else (resources.objgen, str(name))
        if key not in self:
            self[key] = Font(node)
        return self[key]


def shown_bytes(name, operands):
    """The codes that an operator shows."""
    if name != "TJ":
        return bytes(operands[-1])
    return b"".join([bytes(one) for one in operands[0] if type(one) not in NUMBERS])


def read_table(content):
    """The codes of a ToUnicode table, each with its text."""
    texts = {}
    for kind, body in BLOCK.findall(content):
        if kind == b"bfchar":
            texts.update((int(code, 16), _text(value)) for code, value in CHARACTER.findall(body))
        elif kind == b"bfrange":
            for first, last, start, listed in SPAN.findall(body):
                texts.update(_span(int(first, 16), int(last, 16), start, listed))
    return texts


def _span(first, last, start, listed):
    if listed:
        values = re.findall(rb"<([0-9A-Fa-f\s]*)>", listed)
        return {first + place: _text(value) for place, value in enumerate(values)}
    text = _text(start)
    return {code: text[:-1] + chr(ord(text[-1]) + code - first) for code in range(first, last + 1)}


def _text(digits):
    return bytes.fromhex(digits.decode()).decode("utf-16-be", "replace")


def font_faults(fonts):
    """What is wrong with the fonts and with what the pages show of them."""
    for font in fonts:
        for fault in (*embedding_faults(font), *_codes(font)):
            yield f"font {font.name}: {fault}"


def _codes(font):
    if "/ToUnicode" not in font.node:
        yield "it has no ToUnicode"
        return
    for code in sorted(font.used):
        if code == 0 and font.is_composite:
            yield "it shows glyph 0, the sign of a missing glyph"
        elif not font.texts.get(code):
            yield f"code {code:04x} is shown and ToUnicode does not say what it is"
    for code, text in font.texts.items():
        if any(sign in NOT_CHARACTERS or _is_private(sign) for sign in text):
            yield f"ToUnicode gives {text!r} for code {code:04x}"


def _is_private(sign):
    return 0xE000 <= ord(sign) <= 0xF8FF or ord(sign) >= 0xF0000

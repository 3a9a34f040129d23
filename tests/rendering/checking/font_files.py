"""The font files inside a PDF: what is shown is there, as wide as said, and what is read."""

from io import BytesIO

from fontTools.ttLib import TTFont
from pikepdf import Array, Name

DESCRIBED = (
    *("/Type", "/FontName", "/Flags", "/FontBBox", "/ItalicAngle"),
    *("/Ascent", "/Descent", "/CapHeight", "/StemV"),
)


def embedding_faults(font):
    """What the PDF says of a font and its file does not bear out."""
    node = font.node
    if node.get("/Subtype") == Name.Type3:
        return
    if not font.is_composite:
        yield f"it is of another kind than ours: {node.get('/Subtype')}"
        return
    inner = node.DescendantFonts[0]
    descriptor = inner.get("/FontDescriptor", {})
    yield from _description(node, inner, descriptor)
    if "/FontFile2" in descriptor:
        outlines = TTFont(BytesIO(descriptor["/FontFile2"].read_bytes()), lazy=True)
        yield from _glyphs(font, outlines)
        yield from _widths(font, inner, outlines)
        yield from _meanings(font, outlines)
    elif "/FontFile3" not in descriptor:
        yield "it is not embedded"


def _description(node, inner, descriptor):
    if node.get("/Encoding") != Name("/Identity-H"):
        yield f"its encoding is {node.get('/Encoding')}, not Identity-H"
    if inner.get("/Subtype") not in (Name.CIDFontType2, Name.CIDFontType0):
        yield f"its descendant is {inner.get('/Subtype')}"
    if inner.get("/Subtype") == Name.CIDFontType2 and inner.get("/CIDToGIDMap") != Name.Identity:
        yield "its codes are not the numbers of its glyphs (CIDToGIDMap)"
    if str(inner.get("/CIDSystemInfo", {}).get("/Ordering", "")) != "Identity":
        yield "its signs have no known order (CIDSystemInfo)"
    missing = [key for key in DESCRIBED if key not in descriptor]
    if missing:
        yield f"its description lacks {' '.join(missing)}"
    names = {str(one) for one in (node.BaseFont, inner.BaseFont, descriptor.get("/FontName"))}
    if len(names) > 1:
        yield f"it has several names: {' '.join(sorted(names))}"


def _glyphs(font, outlines):
    """Codes whose glyph is missing, or blank although they stand for a visible sign."""
    count = outlines["maxp"].numGlyphs
    places = outlines["loca"].locations if "glyf" in outlines else range(count + 1)
    for code in sorted(font.used):
        if code >= count:
            yield f"code {code:04x} is shown and has no glyph"
        elif places[code] == places[code + 1] and _is_visible(font.texts.get(code, "")):
            yield f"code {code:04x} is shown, means « {font.texts[code]} » and its glyph is blank"


def _is_visible(text):
    return any(sign.isprintable() and not sign.isspace() for sign in text)


def _widths(font, inner, outlines):
    """Codes shown whose stated width is not that of their glyph."""
    scale = 1000 / outlines["head"].unitsPerEm
    order = outlines.getGlyphOrder()
    stated = stated_widths(inner.get("/W", []))
    otherwise = float(inner.get("/DW", 1000))
    for code in sorted(font.used):
        if code < len(order):
            width = outlines["hmtx"][order[code]][0] * scale
            if abs(stated.get(code, otherwise) - width) > 1:
                told = f"{stated.get(code, otherwise):.0f}, its glyph {width:.0f}"
                yield f"code {code:04x} is said to be wide of {told}"


def stated_widths(listed):
    """The table of widths, code by code: « first [widths] » or « first last width »."""
    widths, listed = {}, list(listed)
    while listed:
        first = int(listed.pop(0))
        following = listed.pop(0)
        if isinstance(following, Array):
            widths.update((first + place, float(one)) for place, one in enumerate(following))
        else:
            widths |= dict.fromkeys(range(first, int(following) + 1), float(listed.pop(0)))
    return widths


def _meanings(font, outlines):
    """Codes that are read as another sign than the one their glyph draws."""
    if "cmap" not in outlines or not outlines.getBestCmap():
        return
    drawn = {}
    for sign, name in outlines.getBestCmap().items():
        drawn.setdefault(outlines.getGlyphID(name), set()).add(chr(sign))
    for code in sorted(font.used):
        text = font.texts.get(code, "")
        if len(text) == 1 and text not in drawn.get(code, {text}):
            told = " ".join(sorted(drawn[code]))
            yield f"code {code:04x} draws « {told} » and is read as « {text} »"

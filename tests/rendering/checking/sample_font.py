"""The font of the sound sample: a small whole face, its glyph numbers as codes."""

from io import BytesIO

from fontTools import subset
from fontTools.ttLib import TTFont
from pikepdf import Array, Dictionary, Name

from registry.rendering.typefaces import FOLDER, MAIN_FACE

SIGNS = [*range(0x20, 0x7F), *range(0xA0, 0x100), 0x2013, 0x2019]


def font(pdf):
    """The font as an object of the PDF, and the code of each sign."""
    outlines = TTFont(FOLDER / f"{MAIN_FACE}.woff2", recalcTimestamp=False)
    small = subset.Subsetter(subset.Options(layout_features=[], notdef_outline=True))
    small.populate(unicodes=SIGNS)
    small.subset(outlines)
    outlines.flavor = None
    saved = BytesIO()
    outlines.save(saved)
    codes = {chr(sign): outlines.getGlyphID(name) for sign, name in outlines.getBestCmap().items()}
    return _font_node(pdf, outlines, saved.getvalue()), codes


def _font_node(pdf, outlines, content):
    scale = 1000 / outlines["head"].unitsPerEm
    advances = [outlines["hmtx"][name][0] * scale for name in outlines.getGlyphOrder()]
    name = Name("/SAMPLE+AtkinsonHyperlegibleNext")
    head, lines = outlines["head"], outlines["hhea"]
    box = [round(one * scale) for one in (head.xMin, head.yMin, head.xMax, head.yMax)]
    descriptor = Dictionary(Type=Name.FontDescriptor, FontName=name, Flags=4, ItalicAngle=0)
    descriptor.update({"/FontBBox": Array(box), "/StemV": 80})
    descriptor.update({"/Ascent": lines.ascent * scale, "/Descent": lines.descent * scale})
    descriptor.update({"/CapHeight": lines.ascent * scale})
    descriptor.FontFile2 = pdf.make_stream(content, Length1=len(content))
    inner = Dictionary(Type=Name.Font, Subtype=Name.CIDFontType2, BaseFont=name)
    inner.CIDSystemInfo = Dictionary(Registry="Adobe", Ordering="Identity", Supplement=0)
    inner.update({"/CIDToGIDMap": Name.Identity, "/FontDescriptor": pdf.make_indirect(descriptor)})
    inner.W = Array([0, Array([round(one, 3) for one in advances])])
    node = Dictionary(Type=Name.Font, Subtype=Name.Type0, BaseFont=name)
    node.update({"/Encoding": Name("/Identity-H"), "/ToUnicode": pdf.make_stream(_table(outlines))})
    node.DescendantFonts = Array([pdf.make_indirect(inner)])
    return pdf.make_indirect(node)


def _table(outlines):
    meant = {outlines.getGlyphID(name): sign for sign, name in outlines.getBestCmap().items()}
    rows = [f"<{code:04x}> <{sign:04x}>" for code, sign in sorted(meant.items())]
    blocks = [rows[first : first + 100] for first in range(0, len(rows), 100)]
    written = "\n".join(
        f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks
    )
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def\n"
        f"1 begincodespacerange <0000> <ffff> endcodespacerange\n{written}\n"
        "endcmap CMapName currentdict /CMap defineresource pop end end"
    ).encode()

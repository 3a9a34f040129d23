"""The typefaces as a PDF embeds them: whole, once, with the text of each sign."""

import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from typing import Any

from fontTools.ttLib import TTFont

from registry.rendering.pdf_text import number
from registry.rendering.typefaces import face_file, is_told
from registry.rendering.writing import Writer, deflated

THOUSAND = 1000
SYMBOLIC, ITALIC = 4, 64
BATCH = 100
CMAP_HEAD = (
    "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
    "/CIDSystemInfo <</Registry (Adobe)/Ordering (UCS)/Supplement 0>> def\n"
    "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
    "1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n"
)
CMAP_FOOT = "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"


@dataclass(frozen=True, slots=True)
class Face:
    """What of a typeface is needed to set a line with it; widths are in thousandths of an em."""

    content: bytes
    glyphs: dict[str, int]
    widths: tuple[float, ...]
    tabular: tuple[int, ...]
    box: tuple[float, float, float, float]
    ascent: float
    descent: float
    is_slanted: bool

    def shown(self, text: str) -> tuple[str, float]:
        """The glyphs of a text in hexadecimal, and its width; every sign must be in the face."""
        glyphs = [self.glyphs[sign] for sign in text]
        return "".join(f"{one:04x}" for one in glyphs), sum(self.widths[one] for one in glyphs)


@cache
def face_named(name: str) -> Face:
    """The typeface of that name, measured."""
    content = face_file(name)
    font = TTFont(BytesIO(content))
    order = font.getGlyphOrder()
    place = {glyph: position for position, glyph in enumerate(order)}
    scale = THOUSAND / font["head"].unitsPerEm
    signs = font.getBestCmap()
    head, hhea = font["head"], font["hhea"]
    tabular = _tabular(font)
    digits = [signs[ord(digit)] for digit in "0123456789"]
    return Face(
        content=content,
        glyphs={chr(code): place[glyph] for code, glyph in signs.items()},
        widths=tuple(font["hmtx"][glyph][0] * scale for glyph in order),
        tabular=tuple(place[tabular.get(glyph, glyph)] for glyph in digits),
        box=(head.xMin * scale, head.yMin * scale, head.xMax * scale, head.yMax * scale),
        ascent=hhea.ascent * scale,
        descent=hhea.descent * scale,
        is_slanted=bool(head.macStyle & 2),
    )


def _tabular(font: Any) -> dict[str, str]:
    """The digits that are all of one width, by the ordinary ones (OpenType feature « tnum »)."""
    if "GSUB" not in font:
        return {}
    table = font["GSUB"].table
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag == "tnum":
            lookups = (table.LookupList.Lookup[index] for index in record.Feature.LookupListIndex)
            subtables = (subtable for one in lookups for subtable in one.SubTable)
            found: dict[str, str] = {}
            for subtable in subtables:
                found |= getattr(subtable, "ExtSubTable", subtable).mapping
            return found
    return {}


def embed(writer: Writer, name: str, texts: Mapping[int, str]) -> int:
    """Write a typeface with the text that each of its glyphs stands for; the number of its font."""
    face = face_named(name)
    file, descriptor, descendant, mapping, font = (writer.reserve() for _ in range(5))
    writer.put_stream(file, f"/Length1 {len(face.content)}", _deflated_face(name))
    box = " ".join(number(value) for value in face.box)
    flags = SYMBOLIC + (ITALIC if face.is_slanted else 0)
    writer.put(
        descriptor,
        f"<</Type/FontDescriptor/FontName/{name}/Flags {flags}/FontBBox [{box}]"
        f"/ItalicAngle {-8 if face.is_slanted else 0}/Ascent {number(face.ascent)}"
        f"/Descent {number(face.descent)}/CapHeight {number(face.ascent)}/StemV 80"
        f"/FontFile2 {file} 0 R>>",
    )
    widths = " ".join(number(width) for width in face.widths)
    writer.put(
        descendant,
        f"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}/CIDSystemInfo"
        f" <</Registry (Adobe)/Ordering (Identity)/Supplement 0>>/CIDToGIDMap/Identity"
        f"/W [0 [{widths}]]/FontDescriptor {descriptor} 0 R>>",
    )
    told = dict(texts)
    # the first sign of a glyph is its plainest: a space rather than a no-break one
    signs = ((sign, glyph) for sign, glyph in reversed(face.glyphs.items()) if is_told(sign))
    told |= {glyph: sign for sign, glyph in signs}
    told |= {glyph: str(digit) for digit, glyph in enumerate(face.tabular)}
    writer.put_stream(mapping, "", deflated(_to_unicode(told).encode("ascii")))
    writer.put(
        font,
        f"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H"
        f"/DescendantFonts [{descendant} 0 R]/ToUnicode {mapping} 0 R>>",
    )
    return font


@cache
def _deflated_face(name: str) -> bytes:
    return zlib.compress(face_named(name).content, 9)


def _to_unicode(texts: Mapping[int, str]) -> str:
    lines = sorted((glyph, text) for glyph, text in texts.items() if text.strip("\0"))
    return CMAP_HEAD + "".join(_batches(lines)) + CMAP_FOOT


def _batches(lines: list[tuple[int, str]]) -> Iterator[str]:
    for start in range(0, len(lines), BATCH):
        batch = lines[start : start + BATCH]
        told = "".join(
            f"<{glyph:04x}> <{text.encode('utf-16-be').hex()}>\n" for glyph, text in batch
        )
        yield f"{len(batch)} beginbfchar\n{told}endbfchar\n"

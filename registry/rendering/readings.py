"""What a line is read as, where its glyphs do not say it: from right to left, accents apart.

Glyphs stand in the order they are seen in; a line that reads otherwise carries its text (ISO
32000-1, 14.9.4), so that whoever hears, copies or searches it has the letters as they are written.
"""

import re
from collections.abc import Mapping
from typing import Any

import pydyf
from weasyprint.formatting_structure.boxes import TextBox

from registry.rendering.pdf_text import as_bytes, string
from registry.rendering.texts import spoken
from registry.rendering.typefaces import FALLBACK_FAMILY

# accents apart, scripts from right to left, joiners
ODD = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u0590-\u08ff\u1ab0-\u1aff\u1dc0-\u1dff\u200c\u200d\u20d0-\u20ff"
    "\ufb1d-\ufdff\ufe20-\ufe2f\ufe70-\ufefc]"
)


def has_odd_face(document: Any) -> bool:
    """Whether the document may have such lines: the main face has none of their letters."""
    return any(font.family == FALLBACK_FAMILY for font in document.fonts.values())


def readings(page_box: Any) -> dict[bytes, str]:
    """The texts of such lines of a page, by the operator that says where each begins."""
    return {
        _start(box): spoken(box.text)
        for box in page_box.descendants(placeholders=True)
        if isinstance(box, TextBox) and ODD.search(box.text)
    }


def _start(box: Any) -> bytes:
    stream = pydyf.Stream()
    stream.set_text_matrix(1, 0, 0, -1, box.position_x, box.position_y + box.baseline)
    return as_bytes(stream.stream[-1])


def told(stream: list[Any], texts: Mapping[bytes, str]) -> list[Any]:
    """The content of a page with these texts said where they are shown."""
    result = list(stream)
    is_open = False
    for position, item in enumerate(stream):
        if item == b"BT":
            text = texts.get(as_bytes(stream[position + 1]))
            is_open = text is not None
            if text is not None:
                result[position] = f"/Span <</ActualText {string(text)}>> BDC\nBT".encode()
        elif item == b"ET" and is_open:
            # one item with its end: it ends no marked content of the structure
            result[position] = b"ET\nEMC"
    return result

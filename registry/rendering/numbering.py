"""What is put on pages once all are counted: numbers in the contents, heads and feet."""

from collections.abc import Mapping

from registry.rendering.fonts import face_named
from registry.rendering.pdf_text import number
from registry.rendering.quires import Page, Slot
from registry.rendering.typefaces import MAIN_FACE
from registry.rendering.writing import deflated

STAMP_FACE = MAIN_FACE
STAMP_FONT = "Stamp"
# points: the foot stands under the right edge of the text
RIGHT_EDGE, FOOT, SIZE = 521.3, 45.6, 8.0
GREY = "0.290196 0.333333 0.388235 rg"


def stamp(position: int, total: int) -> bytes:
    """The running head and the foot of a page, deflated; they are no part of what is read."""
    glyphs, width = face_named(STAMP_FACE).shown(f"page {position} de {total}")
    left = number(RIGHT_EDGE - width * SIZE / 1000)
    return deflated(
        (
            "/Artifact <</Type/Pagination/Subtype/Header>> BDC\nq /Head Do Q\nEMC\n"
            "/Artifact <</Type/Pagination/Subtype/Footer>> BDC\n"
            f"q {GREY} BT /{STAMP_FONT} {number(SIZE)} Tf {left} {number(FOOT)} Td"
            f" <{glyphs}> Tj ET Q\nEMC\n"
        ).encode("ascii")
    )


def page_content(page: Page, numbers: Mapping[str, int]) -> bytes:
    """The content of a page that had room for page numbers, deflated, the numbers put in."""
    parts = [page.pieces[0]]
    for slot, piece in zip(page.slots, page.pieces[1:], strict=True):
        parts += [_shown(slot, numbers[slot.anchor]), piece]
    return deflated("\n".join(parts).encode("latin-1"))


def _shown(slot: Slot, page: int) -> str:
    """The digits, to the right of the room they have."""
    face = face_named(STAMP_FACE)
    digits = str(page)
    glyphs = "".join(f"{face.tabular[int(digit)]:04x}" for digit in digits)
    room = (slot.digits - len(digits)) * face.widths[face.tabular[0]]
    return f"[{number(-room)} <{glyphs}>] TJ"

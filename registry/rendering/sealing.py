"""The room for a seal: an empty signature field on the first page, as PDF/UA-1 wants it."""

from dataclasses import dataclass

from registry.rendering.books import SEAL_FIELD
from registry.rendering.pdf_text import number, string
from registry.rendering.quires import Place
from registry.rendering.writing import Writer

# a printed annotation that cannot be moved
PRINTED_LOCKED = 132
# as the style sheet draws the seal, borders and padding included, in points
WIDTH, HEIGHT = 194.75, 81.4


@dataclass(frozen=True, slots=True)
class SealField:
    """The numbers of the objects of an empty seal."""

    field: int
    element: int


def write_seal(
    writer: Writer, seal: SealField, holder: str, page: int, parent: int, key: int, at: Place | None
) -> str:
    """Write the field and its structure element; the entry of the catalog for them."""
    told = string(f"Sceau électronique\u00a0: {holder}")
    rectangle, appearance = "0 0 0 0", ""
    if at is not None:
        corners = (at.x, at.y - HEIGHT, at.x + WIDTH, at.y)
        rectangle = " ".join(number(value) for value in corners)
        box = f"[0 0 {number(WIDTH)} {number(HEIGHT)}]"
        form = writer.add_stream(
            f"/Type/XObject/Subtype/Form/BBox {box}/Resources <<>>", b"", is_plain=True
        )
        appearance = f"/AP <</N {form} 0 R>>"
    writer.put(
        seal.field,
        f"<</Type/Annot/Subtype/Widget/FT/Sig/T {string(SEAL_FIELD)}/TU {told}/F {PRINTED_LOCKED}"
        f"/Rect [{rectangle}]/P {page} 0 R/StructParent {key}{appearance}>>",
    )
    writer.put(
        seal.element,
        f"<</Type/StructElem/S/Form/P {parent} 0 R/Pg {page} 0 R/Alt {told}"
        f"/K <</Type/OBJR/Pg {page} 0 R/Obj {seal.field} 0 R>>>>",
    )
    return f"/AcroForm <</Fields [{seal.field} 0 R]/SigFlags 3>>"

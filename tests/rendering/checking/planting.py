"""A fault planted in a sound PDF, and who must catch it."""

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO

import pikepdf

from tests.rendering.checking.elements import walk

OURS = "faults"
PAGE = "page"
QPDF = "qpdf"


@dataclass(frozen=True, slots=True)
class Planted:
    """What breaks an open PDF, words of the sentence that tells it, and who catches it.

    Some faults are mended by who opens the file: those are planted in its bytes.
    """

    plant: Callable
    says: str
    caught_by: tuple = (OURS,)
    in_bytes: bool = False

    def __str__(self):
        return f"{self.plant.__name__}-caught-by-{'-and-'.join(self.caught_by)}"

    def broken(self, content):
        """The PDF with the fault in it."""
        if self.in_bytes:
            return self.plant(content)
        with pikepdf.open(BytesIO(content)) as pdf:
            self.plant(pdf)
            out = BytesIO()
            pdf.save(
                out,
                deterministic_id=True,
                compress_streams=False,
                stream_decode_level=pikepdf.StreamDecodeLevel.none,
            )
            return out.getvalue()


def element(pdf, role, place=0):
    """The element of that role, by its place among those of the role."""
    found = [one for one in walk(pdf.Root.StructTreeRoot)[1] if one.role == role]
    return found[place].node


def owners(pdf, leaf=0):
    """The entries of a leaf of the parent tree: key, value, key, value."""
    return pdf.Root.StructTreeRoot.ParentTree.Kids[leaf].Nums


def annotation(pdf, kind):
    """The annotation of that kind, on the first page."""
    found = list(pdf.pages[0].obj.Annots)
    return next(one for one in found if str(one.Subtype) == f"/{kind}")


def rewrite(pdf, place, stream, before, after):
    """Replace words of a content stream, once; they must be there."""
    node = pdf.pages[place].obj.Contents[stream]
    content = node.read_bytes()
    assert before in content
    node.write(content.replace(before, after, 1))


def replaced(content, before, after):
    """Replace bytes of the file, once and at the same length; they must be there."""
    assert len(before) == len(after)
    assert content.count(before) == 1
    return content.replace(before, after)


def without(node, *keys):
    """Take keys away; they must be there."""
    for key in keys:
        del node[key]

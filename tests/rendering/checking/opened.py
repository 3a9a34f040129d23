"""A PDF opened for checking: its pages, its elements, what its pages show, read once."""

from contextlib import contextmanager
from functools import cached_property
from io import BytesIO

import pikepdf

from tests.rendering.checking.contents import PageContents
from tests.rendering.checking.drawings import Drawings
from tests.rendering.checking.elements import walk
from tests.rendering.checking.fonts import Fonts
from tests.rendering.checking.pages import page_tree_faults
from tests.rendering.checking.trees import pairs

# ways to show the page of a destination, each with how many measures it takes
WAYS = {"/XYZ": 3, "/Fit": 0, "/FitH": 1, "/FitV": 1, "/FitR": 4, "/FitB": 0}


class Opened:
    """What the checks look at; each part is read at first use."""

    def __init__(self, pdf):
        """Take an open PDF; the structure is walked at once."""
        self.pdf = pdf
        self.root = pdf.Root
        # first, for listing the pages mends their tree
        self.page_faults = list(page_tree_faults(pdf.Root.Pages))
        self.pages = list(pdf.pages)
        self.numbers = {page.obj.objgen: place for place, page in enumerate(self.pages, start=1)}
        self.fonts = Fonts()
        tree = self.root.get("/StructTreeRoot")
        self.top, self.elements, self.walk_faults = (
            walk(tree) if tree is not None else (None, [], ["the PDF has no structure"])
        )

    @cached_property
    def contents(self):
        """What each page shows, in the order of the pages."""
        drawings = Drawings(self.fonts)
        return [PageContents(page, self.fonts, drawings) for page in self.pages]

    @cached_property
    def owners(self):
        """The parent tree: key to element, or to elements by number; and its faults."""
        found, faults = pairs(self.tree.get("/ParentTree"), "/Nums")
        return dict(found), faults

    @cached_property
    def places(self):
        """The named places: name to destination; and the faults of their tree."""
        found, faults = pairs(self.root.get("/Names", {}).get("/Dests"), "/Names")
        return dict(found), faults

    @property
    def tree(self):
        """The root of the structure, empty when there is none."""
        return self.root.get("/StructTreeRoot", pikepdf.Dictionary())

    def destination_page(self, place):
        """The number of the page where a destination lands; None when it lands nowhere."""
        if isinstance(place, (pikepdf.String, pikepdf.Name)):
            place = self.places[0].get(bytes(place))
        if isinstance(place, pikepdf.Dictionary):
            place = place.get("/D")
        if not isinstance(place, pikepdf.Array) or len(place) < 2:
            return None
        page, way, *where = place
        if not isinstance(page, pikepdf.Dictionary) or WAYS.get(str(way)) != len(where):
            return None
        return self.numbers.get(page.objgen)

    def text_of(self, marked):
        """What a marked content says; nothing when it is nowhere."""
        mark = self.mark_of(marked)
        return "" if mark is None else mark.text

    def mark_of(self, marked):
        """The mark on its page, or None."""
        number = self.numbers.get(marked.page)
        return number and self.contents[number - 1].marks.tagged.get(marked.number)


@contextmanager
def opened(content):
    """Open the bytes of a PDF for checking."""
    with pikepdf.open(BytesIO(content), inherit_page_attributes=False) as pdf:
        yield Opened(pdf)

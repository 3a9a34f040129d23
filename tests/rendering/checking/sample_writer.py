"""Writes the sound sample by hand: marked contents, elements, trees."""

from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from tests.rendering.checking.sample_font import font


class Writer:
    """A PDF under way: text is written on pages under elements, the trees come at the end."""

    def __init__(self, count):
        """Start with that many empty pages."""
        self.pdf = pikepdf.Pdf.new()
        self.font, self.glyphs = font(self.pdf)
        self.streams = [[] for _ in range(count)]
        self.owners = [[] for _ in range(count)]
        self.held = []
        resources = self.pdf.make_indirect(Dictionary(Font=Dictionary(F0=self.font)))
        for place in range(count):
            page = self.pdf.add_blank_page(page_size=(595, 842))
            page.obj.update({"/Resources": resources, "/StructParents": place, "/Tabs": Name.S})
        self.tree = self.pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot, K=Array()))
        self.pdf.Root.StructTreeRoot = self.tree

    def element(self, role, parent=None, **given):
        """A new element, the last kid of its parent."""
        parent = self.tree if parent is None else parent
        node = Dictionary(Type=Name.StructElem, S=Name(f"/{role}"), P=parent, K=Array(), **given)
        node = self.pdf.make_indirect(node)
        parent.K.append(node)
        return node

    def write(self, place, element, text, top, left=60):
        """Text on a page, in the element: what an element holds on its first page is numbers."""
        self.draw(place, element, self.shown(text, left, top))

    def draw(self, place, element, operators):
        """Anything drawn on a page, in the element."""
        number, page = len(self.owners[place]), self.pdf.pages[place].obj
        self.owners[place].append(element)
        self.streams[place].append(f"{element.S} <</MCID {number}>> BDC {operators} EMC")
        if "/Pg" not in element:
            element.Pg = page
        if element.Pg.objgen == page.objgen:
            element.K.append(number)
        else:
            element.K.append(Dictionary(Type=Name.MCR, Pg=page, MCID=number))

    def shown(self, text, left, top, size=11):
        """The operators that show a text."""
        codes = "".join(f"{self.glyphs[sign]:04x}" for sign in text)
        return f"BT /F0 {size} Tf 1 0 0 1 {left} {top} Tm <{codes}> Tj ET"

    def annotate(self, place, element, **given):
        """An annotation on a page, held by the element."""
        page = self.pdf.pages[place].obj
        key = len(self.streams) + len(self.held)
        node = Dictionary(Type=Name.Annot, F=4, StructParent=key, P=page, **given)
        node = self.pdf.make_indirect(node)
        self.held.append(element)
        listed(page, "/Annots").append(node)
        element.K.append(Dictionary(Type=Name.OBJR, Obj=node, Pg=page))
        return node

    def attach(self, name, content, told, media_type):
        """A file inside the file."""
        stream = self.pdf.make_stream(
            content,
            Type=Name.EmbeddedFile,
            Subtype=Name(f"/{media_type}"),
            Params=Dictionary(Size=len(content), ModDate=String("D:20261122000000Z")),
        )
        node = Dictionary(Type=Name.Filespec, F=name, UF=name, Desc=told, AFRelationship=Name.Data)
        node.EF = Dictionary(F=stream, UF=stream)
        node = self.pdf.make_indirect(node)
        listed(self.pdf.Root, "/AF").append(node)
        if "/EmbeddedFiles" not in self.pdf.Root.Names:
            self.pdf.Root.Names.EmbeddedFiles = Dictionary(Names=Array())
        self.pdf.Root.Names.EmbeddedFiles.Names.extend([String(name), node])

    def leaves(self, kind, pairs, size):
        """A tree of numbers or names in leaves of that size."""
        kids = Array()
        for first in range(0, len(pairs), size):
            part = pairs[first : first + size]
            limits = Array([part[0][0], part[-1][0]])
            leaf = {kind: Array([one for pair in part for one in pair]), "/Limits": limits}
            kids.append(self.pdf.make_indirect(Dictionary(leaf)))
        return self.pdf.make_indirect(Dictionary(Kids=kids))

    def finish(self, stamps):
        """The contents, [stamp, page] for each page, and the parent tree."""
        for page, stamp, stream in zip(self.pdf.pages, stamps, self.streams, strict=True):
            head = "/Artifact <</Type /Pagination /Subtype /Header>> BDC"
            marked = f"q {head} {self.shown(stamp, 60, 800, 9)} EMC Q"
            parts = [self.pdf.make_stream(one.encode()) for one in (marked, "\n".join(stream))]
            page.obj.Contents = Array(parts)
        lists = [self.pdf.make_indirect(Array(owners)) for owners in self.owners]
        self.tree.ParentTree = self.leaves("/Nums", list(enumerate([*lists, *self.held])), 3)
        self.tree.ParentTreeNextKey = len(lists) + len(self.held)
        out = BytesIO()
        self.pdf.save(out, deterministic_id=True)
        return out.getvalue()


def listed(node, key):
    """The array under that key, made when it is not there."""
    if key not in node:
        node[key] = Array()
    return node[key]

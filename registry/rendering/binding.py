"""Quires bound into one PDF: tagged (PDF/UA-1) and made to last (PDF/A-3a).

The work of each element was done when its quire was set; what is done here is done once a page:
objects get their numbers, pages their heads and numbers, the contents theirs.
"""

from collections.abc import Callable
from io import BytesIO

from registry.rendering.books import SEAL_ANCHOR, Book, Chapter, Manuscript
from registry.rendering.embedding import attach
from registry.rendering.fonts import embed
from registry.rendering.metadata import describe, identify, output_intent
from registry.rendering.numbering import STAMP_FACE, STAMP_FONT, page_content, stamp
from registry.rendering.outlines import name_tree, outline
from registry.rendering.pdf_text import string
from registry.rendering.placing import PAGE_BOX, Heads, Placer, references
from registry.rendering.quires import Quire
from registry.rendering.sealing import SealField, write_seal
from registry.rendering.writing import Writer


class UnknownAnchorError(LookupError):
    """A link leads to what the document does not hold."""


def bind(book: Book, quire_of: Callable[[Manuscript], Quire]) -> bytes:
    """The document as PDF bytes: same book, same bytes; `quire_of` sets a manuscript or finds it.

    UnknownAnchorError when a link leads nowhere.
    """
    output = BytesIO()
    _Binder(book, quire_of, Writer(output)).bind()
    return output.getvalue()


class _Binder:
    """One document being bound."""

    def __init__(self, book: Book, quire_of: Callable[[Manuscript], Quire], writer: Writer) -> None:
        self.book, self.quire_of, self.writer = book, quire_of, writer
        first = writer.reserve(6)
        self.catalog, self.page_root, self.tree, self.parents, self.top, self.fonts = range(
            first, first + 6
        )
        self.placer = Placer(writer, self.page_root, self.fonts)
        self.bound = self.placer.bound
        self.form = ""

    def bind(self) -> None:
        """Write the whole file."""
        heads = self._heads()
        sections = [self._chapter(chapter, heads) for chapter in self.book.chapters]
        self._refuse_lost_links()
        self._pages()
        self._structure(sections)
        self._fonts()
        self._catalog()

    def _heads(self) -> list[int]:
        """The running heads, as forms that pages draw."""
        if self.book.heads is None:
            return []
        quire = self.quire_of(self.book.heads)
        base = self.writer.reserve(quire.size)
        self.placer.place_forms(quire, base)
        self.placer.remember_fonts(quire)
        resources = self.placer.resources(quire, base, None)
        entries = f"/Type/XObject/Subtype/Form/BBox {PAGE_BOX}/Resources {resources} 0 R"
        start, forms = 0, []
        for page in quire.pages:
            body = quire.body[start : start + page.size]
            forms.append(self.writer.add_stream(entries, body))
            start += page.size
        return forms

    def _chapter(self, chapter: Chapter, heads: list[int]) -> int:
        """The pages of a chapter; the number of its structure element."""
        section = self.writer.reserve()
        head = None if chapter.head is None else heads[chapter.head]
        opening = head if chapter.opening is None else heads[chapter.opening]
        kids: list[int] = []
        for manuscript in chapter.quires:
            quire = self.quire_of(manuscript)
            is_sealed = bool(self.book.seal) and not self.bound.pages
            place = self._sealed if is_sealed else self.placer.place
            kids += place(quire, section, (opening, head))
            opening = head
        self.writer.put(section, f"<</S/Sect/P {self.top} 0 R/K [{references(kids)}]>>")
        return section

    def _sealed(self, quire: Quire, section: int, heads: Heads) -> list[int]:
        """Place the first quire, with room for the seal on its first page."""
        writer, bound = self.writer, self.bound
        seal = SealField(writer.reserve(), writer.reserve())
        kids = self.placer.place(quire, section, heads, seal.field)
        key = bound.keys(1)
        leaf = f"<</Limits [{key} {key}]/Nums [{key} {seal.element} 0 R]>>"
        bound.leaves.append(writer.add(leaf))
        found = quire.places.get(SEAL_ANCHOR)
        at = found if found is not None and found.page == 0 else None
        self.form = write_seal(writer, seal, self.book.seal, bound.first_page, section, key, at)
        return [*kids, seal.element]

    def _refuse_lost_links(self) -> None:
        lost = sorted(self.bound.links - self.bound.places.keys())
        if lost:
            raise UnknownAnchorError(f"Liens sans but\u00a0: {', '.join(lost[:5])}.")

    def _pages(self) -> None:
        """What depends on the number of pages: page numbers in the contents, heads and feet."""
        bound, writer = self.bound, self.writer
        numbers = {name: place[0] for name, place in bound.places.items()}
        total = len(bound.pages)
        for position, one in enumerate(bound.pages, start=1):
            if one.page.slots:
                writer.put_stream(one.content, "", page_content(one.page, numbers))
            if one.head is not None:
                writer.put_stream(one.stamp, "", stamp(position, total))
        kids = references(node for node, _ in bound.nodes)
        writer.put(self.page_root, f"<</Type/Pages/Kids [{kids}]/Count {total}>>")

    def _structure(self, sections: list[int]) -> None:
        bound, writer = self.bound, self.writer
        writer.put(self.parents, f"<</Kids [{references(bound.leaves)}]>>")
        writer.put(self.top, f"<</S/Document/P {self.tree} 0 R/K [{references(sections)}]>>")
        writer.put(
            self.tree,
            f"<</Type/StructTreeRoot/K [{self.top} 0 R]/ParentTree {self.parents} 0 R"
            f"/ParentTreeNextKey {bound.next_key}>>",
        )

    def _fonts(self) -> None:
        bound = self.bound
        bound.fonts[STAMP_FONT] = STAMP_FACE
        faces = sorted(set(bound.fonts.values()))
        embedded = {face: embed(self.writer, face, bound.glyphs.get(face, {})) for face in faces}
        names = sorted(bound.fonts.items())
        told = "".join(f"/{name} {embedded[face]} 0 R" for name, face in names)
        self.writer.put(self.fonts, f"<<{told}>>")

    def _catalog(self) -> None:
        book, bound, writer = self.book, self.bound, self.writer
        points = {name: place[1] for name, place in bound.places.items() if name in bound.links}
        names = [name_tree(writer, points)] if points else []
        files, carried = attach(writer, book.attachments, book.created)
        names += files
        named = f"/Names <<{''.join(names)}>>" if names else ""
        marks = outline(writer, bound.marks)
        info, metadata = describe(writer, book)
        intent = output_intent(writer)
        writer.put(
            self.catalog,
            f"<</Type/Catalog/Pages {self.page_root} 0 R/Lang {string(book.language)}"
            f"/StructTreeRoot {self.tree} 0 R/MarkInfo <</Marked true>>/Metadata {metadata} 0 R"
            f"/ViewerPreferences <</DisplayDocTitle true>>/OutputIntents [{intent} 0 R]"
            f"{named}{carried}{marks}{self.form}>>",
        )
        writer.finish(self.catalog, info, identify(book))

"""Quires bound into one PDF: tagged (PDF/UA-1) and made to last (PDF/A-3a).

The work of each element was done when its quire was set; what is done here is done once a page:
objects get their numbers, pages their heads and numbers, the contents theirs.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from io import BytesIO

from registry.rendering.books import Book, Chapter, Manuscript
from registry.rendering.embedding import attach
from registry.rendering.fonts import embed
from registry.rendering.metadata import describe, identify, output_intent
from registry.rendering.numbering import STAMP_FACE, STAMP_FONT, page_content, stamp
from registry.rendering.outlines import Mark, name_tree, outline
from registry.rendering.pdf_text import number, string
from registry.rendering.quires import Page, Quire
from registry.rendering.writing import Writer

REFERENCE = re.compile(r"@(\d+)")
PAGE_BOX = "[0 0 612 792]"
# the running head of the first page of a quire, and that of the others
Heads = tuple[int | None, int | None]


class UnknownAnchorError(LookupError):
    """A link leads to what the document does not hold."""


@dataclass(slots=True)
class Numbered:
    """A page in the whole document, waiting for what depends on all the others."""

    quire: Quire
    page: Page
    content: int
    stamp: int
    head: int | None


@dataclass(slots=True)
class Bound:
    """What is known of the document so far."""

    pages: list[Numbered] = field(default_factory=list)
    nodes: list[tuple[int, int]] = field(default_factory=list)
    leaves: list[tuple[int, int, int]] = field(default_factory=list)
    places: dict[str, tuple[int, int, str]] = field(default_factory=dict)
    marks: list[Mark] = field(default_factory=list)
    links: set[str] = field(default_factory=set)
    fonts: dict[str, str] = field(default_factory=dict)
    glyphs: dict[str, dict[int, str]] = field(default_factory=dict)
    resources: dict[str, int] = field(default_factory=dict)
    next_key: int = 0


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
        self.bound = Bound()
        first = writer.reserve(6)
        self.catalog, self.page_root, self.tree, self.parents, self.top, self.fonts = range(
            first, first + 6
        )

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
        base = self._forms(quire, self.writer.reserve(quire.size))
        resources = self._resources(quire, base, None)
        start, forms = 0, []
        for page in quire.pages:
            entries = f"/Type/XObject/Subtype/Form/BBox {PAGE_BOX}/Resources {resources} 0 R"
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
            kids += self._quire(manuscript, section, (opening, head))
            opening = head
        self.writer.put(section, f"<</S/Sect/P {self.top} 0 R/K [{_references(kids)}]>>")
        return section

    def _quire(self, manuscript: Manuscript, section: int, heads: Heads) -> list[int]:
        """The pages of a quire; the numbers of its outermost structure elements."""
        quire, writer = self.quire_of(manuscript), self.writer
        base = writer.reserve(quire.size)
        first_link = base + len(quire.elements)
        first_page = first_link + len(quire.links)

        def placed(text: str) -> str:
            return REFERENCE.sub(lambda found: f"{base + int(found[1])} 0 R", text)

        for position, text in enumerate(quire.elements):
            writer.put(base + position, placed(text.replace("@top", f"{section} 0 R")))
        self._forms(quire, base)
        self._links(quire, base, first_link)
        self._quire_pages(quire, base, first_page, heads)
        self._remember(quire, first_page)
        return [base + one for one in quire.tops]

    def _forms(self, quire: Quire, base: int) -> int:
        """What the pages of a quire draw with."""
        start = sum(page.size for page in quire.pages)
        first = base + quire.size - len(quire.forms)
        for position, form in enumerate(quire.forms):
            told = REFERENCE.sub(lambda found: f"{base + int(found[1])} 0 R", form.text)
            body = quire.body[start : start + form.size]
            self.writer.put_stream(first + position, told.removeprefix("<<"), body)
            start += form.size
        return base

    def _links(self, quire: Quire, base: int, first_link: int) -> None:
        """The annotations of a quire, with their keys in the parent tree after those of pages."""
        key = self.bound.next_key + len(quire.pages)
        for position, link in enumerate(quire.links):
            target = f"/Dest {string(link.to)}" if link.to else ""
            text = f"{link.text}{target}/StructParent {key + position}>>"
            self.writer.put(first_link + position, text)
            if link.to:
                self.bound.links.add(link.to)

    def _quire_pages(self, quire: Quire, base: int, first_page: int, heads: Heads) -> None:
        writer, bound = self.writer, self.bound
        node = writer.reserve()
        start, nums = 0, []
        for position, page in enumerate(quire.pages):
            head = heads[1] if position else heads[0]
            resources = self._resources(quire, base, head)
            key = bound.next_key + position
            own = Numbered(quire, page, writer.reserve(), writer.reserve(), head)
            if not page.slots:
                writer.put_stream(own.content, "", quire.body[start : start + page.size])
            start += page.size
            shown = "" if head is None else f"{own.stamp} 0 R "
            first_link = base + len(quire.elements)
            links = _references(first_link + one for one in page.links)
            annotations = f"/Annots [{links}]" if page.links else ""
            writer.put(
                first_page + position,
                f"<</Type/Page/Parent {node} 0 R/MediaBox {PAGE_BOX}/Resources {resources} 0 R"
                f"/Contents [{shown}{own.content} 0 R]/Tabs/S/StructParents {key}{annotations}>>",
            )
            nums.append(f"{key} [{_references(base + owner for owner in page.owners)}]")
            bound.pages.append(own)
        pages = _references(range(first_page, first_page + len(quire.pages)))
        count = len(quire.pages)
        writer.put(
            node, f"<</Type/Pages/Parent {self.page_root} 0 R/Kids [{pages}]/Count {count}>>"
        )
        bound.nodes.append((node, count))
        self._leaf(quire, base, nums)

    def _leaf(self, quire: Quire, base: int, nums: list[str]) -> None:
        """The owners of the marked contents and links of a quire, for the parent tree."""
        bound = self.bound
        first, key = bound.next_key, bound.next_key + len(quire.pages)
        nums += [f"{key + at} {base + link.owner} 0 R" for at, link in enumerate(quire.links)]
        bound.next_key = first + len(nums)
        last = bound.next_key - 1
        leaf = self.writer.add(f"<</Limits [{first} {last}]/Nums [{' '.join(nums)}]>>")
        bound.leaves.append((leaf, first, last))

    def _remember(self, quire: Quire, first_page: int) -> None:
        """What the rest of the document may lead to."""
        bound = self.bound
        before = len(bound.pages) - len(quire.pages)
        for name, place in quire.places.items():
            point = f"[{first_page + place.page} 0 R/XYZ {number(place.x)} {number(place.y)} 0]"
            bound.places[name] = (before + place.page + 1, first_page + place.page, point)
        for one in quire.bookmarks:
            page, x, y = first_page + one.place.page, one.place.x, one.place.y
            point = f"[{page} 0 R/XYZ {number(x)} {number(y)} 0]"
            bound.marks.append(Mark(one.level, one.title, point))
        for name, texts in quire.glyphs.items():
            alias, face = name.split(" ")
            bound.fonts[alias] = face
            known = bound.glyphs.setdefault(face, {})
            for glyph, text in texts.items():
                known.setdefault(glyph, text)

    def _resources(self, quire: Quire, base: int, head: int | None) -> int:
        """What the pages of a quire draw with, written once for all quires that share it."""
        kinds = {kind: dict(names) for kind, names in quire.resources.items()}
        if head is not None:
            kinds.setdefault("XObject", {})["Head"] = f"{head} 0 R"
        parts = []
        for kind, names in sorted(kinds.items()):
            told = "".join(f"/{name} {text}" for name, text in sorted(names.items()))
            parts.append(f"/{kind} <<{told}>>")
        text = f"<<{''.join(parts)}/Font {self.fonts} 0 R>>"
        text = REFERENCE.sub(lambda found: f"{base + int(found[1])} 0 R", text)
        if text not in self.bound.resources:
            self.bound.resources[text] = self.writer.add(text)
        return self.bound.resources[text]

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
        kids = _references(node for node, _ in bound.nodes)
        writer.put(self.page_root, f"<</Type/Pages/Kids [{kids}]/Count {total}>>")

    def _structure(self, sections: list[int]) -> None:
        bound, writer = self.bound, self.writer
        leaves = _references(leaf for leaf, _, _ in bound.leaves)
        writer.put(self.parents, f"<</Kids [{leaves}]>>")
        writer.put(self.top, f"<</S/Document/P {self.tree} 0 R/K [{_references(sections)}]>>")
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
        told = "".join(
            f"/{name} {embedded[face]} 0 R" for name, face in sorted(bound.fonts.items())
        )
        self.writer.put(self.fonts, f"<<{told}>>")

    def _catalog(self) -> None:
        book, bound, writer = self.book, self.bound, self.writer
        points = {name: place[2] for name, place in bound.places.items() if name in bound.links}
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
            f"{named}{carried}{marks}>>",
        )
        writer.finish(self.catalog, info, identify(book))


def _references(numbers: object) -> str:
    return " ".join(f"{one} 0 R" for one in numbers)  # type: ignore[attr-defined]

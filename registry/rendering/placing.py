"""The objects of a quire given their numbers in a document: elements, links, pages, forms."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from registry.rendering.outlines import Mark
from registry.rendering.pdf_text import number, string
from registry.rendering.quires import Page, Place, Quire
from registry.rendering.writing import Writer

REFERENCE = re.compile(r"@(\d+)")
PAGE_BOX = "[0 0 612 792]"

# the running head of the first page of a quire, and that of the others
Heads = tuple[int | None, int | None]


def references(numbers: Iterable[int]) -> str:
    """These objects, as PDF refers to them."""
    return " ".join(f"{one} 0 R" for one in numbers)


def _placed(text: str, base: int) -> str:
    return REFERENCE.sub(lambda found: f"{base + int(found[1])} 0 R", text)


def _point(page: int, place: Place) -> str:
    return f"[{page} 0 R/XYZ {number(place.x)} {number(place.y)} 0]"


@dataclass(slots=True)
class Numbered:
    """A page in the whole document, waiting for what depends on all the others."""

    page: Page
    content: int
    stamp: int
    head: int | None


@dataclass(slots=True)
class Bound:
    """What is known of the document so far."""

    pages: list[Numbered] = field(default_factory=list)
    nodes: list[tuple[int, int]] = field(default_factory=list)
    leaves: list[int] = field(default_factory=list)
    places: dict[str, tuple[int, str]] = field(default_factory=dict)
    marks: list[Mark] = field(default_factory=list)
    links: set[str] = field(default_factory=set)
    fonts: dict[str, str] = field(default_factory=dict)
    glyphs: dict[str, dict[int, str]] = field(default_factory=dict)
    resources: dict[str, int] = field(default_factory=dict)
    next_key: int = 0
    first_page: int = 0

    def keys(self, count: int) -> int:
        """The first of so many keys of the parent tree."""
        first, self.next_key = self.next_key, self.next_key + count
        return first


class Placer:
    """Puts quires in a document, one after the other; `parent` is the root of its pages."""

    def __init__(self, writer: Writer, parent: int, fonts: int) -> None:
        """Nothing is placed yet."""
        self.writer, self.parent, self.fonts = writer, parent, fonts
        self.bound = Bound()

    def place(self, quire: Quire, section: int, heads: Heads, annotation: int = 0) -> list[int]:
        """Write a quire, under a structure element; the numbers of its outermost elements.

        `annotation` is one more annotation of its first page.
        """
        base = self.writer.reserve(quire.size)
        for position, text in enumerate(quire.elements):
            told = _placed(text.replace("@top", f"{section} 0 R"), base)
            self.writer.put(base + position, told)
        self.place_forms(quire, base)
        first = self._keys(quire, base)
        self._links(quire, base, first + len(quire.pages))
        self._pages(quire, base, first, heads, annotation)
        first_page = self._first_page(quire, base)
        self.bound.first_page = self.bound.first_page or first_page
        self._remember(quire, first_page)
        return [base + one for one in quire.tops]

    def place_forms(self, quire: Quire, base: int) -> None:
        """Write what the pages of a quire draw with."""
        start = sum(page.size for page in quire.pages)
        first = base + quire.size - len(quire.forms)
        for position, form in enumerate(quire.forms):
            told = _placed(form.text, base).removeprefix("<<")
            self.writer.put_stream(first + position, told, quire.body[start : start + form.size])
            start += form.size

    def resources(self, quire: Quire, base: int, head: int | None) -> int:
        """What the pages of a quire draw with, named once for all quires that share it."""
        kinds = {kind: dict(names) for kind, names in quire.resources.items()}
        if head is not None:
            kinds.setdefault("XObject", {})["Head"] = f"{head} 0 R"
        named = {
            kind: "".join(f"/{name} {text}" for name, text in sorted(names.items()))
            for kind, names in kinds.items()
        }
        parts = "".join(f"/{kind} <<{told}>>" for kind, told in sorted(named.items()))
        text = _placed(f"<<{parts}/Font {self.fonts} 0 R>>", base)
        if text not in self.bound.resources:
            self.bound.resources[text] = self.writer.add(text)
        return self.bound.resources[text]

    def remember_fonts(self, quire: Quire) -> None:
        """Note which typefaces a quire uses, and the text of the glyphs that have no sign."""
        for name, texts in quire.glyphs.items():
            alias, face = name.split(" ")
            self.bound.fonts[alias] = face
            known = self.bound.glyphs.setdefault(face, {})
            for glyph, text in texts.items():
                known.setdefault(glyph, text)

    def _first_page(self, quire: Quire, base: int) -> int:
        return base + len(quire.elements) + len(quire.links)

    def _keys(self, quire: Quire, base: int) -> int:
        """Tell the parent tree whose are the marked contents of each page, and the links.

        The first key of the quire: pages have the first ones, in order, then links.
        """
        nums = [references(base + owner for owner in page.owners) for page in quire.pages]
        owners = [f"[{one}]" for one in nums] + [f"{base + one.owner} 0 R" for one in quire.links]
        first = self.bound.keys(len(owners))
        told = " ".join(f"{first + position} {owner}" for position, owner in enumerate(owners))
        leaf = f"<</Limits [{first} {self.bound.next_key - 1}]/Nums [{told}]>>"
        self.bound.leaves.append(self.writer.add(leaf))
        return first

    def _links(self, quire: Quire, base: int, key: int) -> None:
        first = base + len(quire.elements)
        for position, link in enumerate(quire.links):
            target = f"/Dest {string(link.to)}" if link.to else ""
            text = f"{link.text}{target}/StructParent {key + position}>>"
            self.writer.put(first + position, text)
            if link.to:
                self.bound.links.add(link.to)

    def _pages(self, quire: Quire, base: int, key: int, heads: Heads, annotation: int) -> None:
        writer, first = self.writer, self._first_page(quire, base)
        node, count, start = writer.reserve(), len(quire.pages), 0
        for position, page in enumerate(quire.pages):
            head = heads[1] if position else heads[0]
            own = Numbered(page, writer.reserve(), writer.reserve(), head)
            if not page.slots:
                writer.put_stream(own.content, "", quire.body[start : start + page.size])
            start += page.size
            annotated = [base + len(quire.elements) + one for one in page.links]
            if annotation and not position:
                annotated.append(annotation)
            shown = [own.content] if head is None else [own.stamp, own.content]
            writer.put(
                first + position,
                f"<</Type/Page/Parent {node} 0 R/MediaBox {PAGE_BOX}"
                f"/Resources {self.resources(quire, base, head)} 0 R"
                f"/Contents [{references(shown)}]/Tabs/S/StructParents {key + position}"
                f"{f'/Annots [{references(annotated)}]' if annotated else ''}>>",
            )
            self.bound.pages.append(own)
        pages = references(range(first, first + count))
        writer.put(node, f"<</Type/Pages/Parent {self.parent} 0 R/Kids [{pages}]/Count {count}>>")
        self.bound.nodes.append((node, count))

    def _remember(self, quire: Quire, first_page: int) -> None:
        """What the rest of the document may lead to."""
        bound = self.bound
        before = len(bound.pages) - len(quire.pages)
        for name, place in quire.places.items():
            page = place.page
            bound.places[name] = (before + page + 1, _point(first_page + page, place))
        for one in quire.bookmarks:
            point = _point(first_page + one.place.page, one.place)
            bound.marks.append(Mark(one.level, one.title, point))
        self.remember_fonts(quire)

"""What WeasyPrint has made, read before it is written: the pages of a quire and their structure."""

from collections.abc import Mapping
from typing import Any

import pydyf

from registry.rendering.contents import Rewritten, renumber, rewrite
from registry.rendering.pdf_text import as_bytes, number, string, written
from registry.rendering.quires import Bookmark, Form, Link, Page, Place, Quire
from registry.rendering.readings import has_odd_face, readings, told
from registry.rendering.tagging import (
    Annotated,
    Mark,
    Node,
    element_text,
    joined,
    pruned,
    read_tree,
    walk,
)
from registry.rendering.texts import one_line
from registry.rendering.typefaces import face_of
from registry.rendering.writing import deflated

# a link to an anchor, which may be in another quire; and one whose text is the room of the
# number of its page
LINK_SCHEME, PAGE_SCHEME = "to:", "page:"
POINTS = 0.75
PRINTED = 4
DRAWN_WITH = ("ExtGState", "XObject", "Pattern", "Shading")


def glean(document: Any, pdf: Any, names: Mapping[str, str], *, is_tagged: bool) -> Quire:
    """The quire that WeasyPrint’s document makes; `names` says what each anchor is."""
    objects = {item.reference: item for item in pdf.objects if item.number}
    references = list(pdf.page_references)
    pages = [objects[reference] for reference in references]
    tops = _structure(document, pdf, objects) if is_tagged else []
    links = _links(pages, objects)
    if has_odd_face(document):
        for page, laid in zip(pages, document.pages, strict=True):
            content = objects[page["Contents"]]
            content.stream = told(content.stream, readings(laid._page_box))
    contents = _contents(pages, objects, tops, links)
    renumber(list(walk(tops)), contents)
    tops = pruned(tops)
    nodes = list(walk(tops))
    for index, node in enumerate(nodes):
        node.index = index
    holders = {kid: node.index for node in nodes for kid in node.kids if isinstance(kid, Annotated)}
    refer = _references(len(nodes), links, len(pages))
    forms, resources = _forms(objects[pages[0]["Resources"]], objects, len(nodes), refer)
    bodies = [b"" if one.slots else deflated(one.pieces[0]) for one in contents]
    drawn = [deflated(content) for _, content in forms]
    return Quire(
        pages=tuple(
            _page(one, page, body, list(links))
            for one, page, body in zip(contents, pages, bodies, strict=True)
        ),
        elements=tuple(_element_texts(tops, refer)),
        tops=tuple(node.index for node in tops),
        links=tuple(_link(one, names, holders) for one in links.values()),
        forms=tuple(Form(text, len(body)) for (text, _), body in zip(forms, drawn, strict=True)),
        places=_places(document),
        bookmarks=_bookmarks(document),
        resources=resources,
        glyphs={face_of(font): dict(font.to_unicode) for font in document.fonts.values()},
        body=b"".join([*bodies, *drawn]),
    )


def _structure(document: Any, pdf: Any, objects: Mapping[bytes, Any]) -> list[Node]:
    # The boxes of a page are the only witness of what goes on from one page to the next.
    return joined(read_tree(pdf, objects), [page._page_box for page in document.pages])


def _links(pages: list[Any], objects: Mapping[bytes, Any]) -> dict[bytes, Any]:
    """The links of all pages, by reference, each told its page."""
    found = {}
    for position, page in enumerate(pages):
        for reference in page.get("Annots", ()):
            found[reference] = (position, objects[reference])
    return found


def _contents(
    pages: list[Any], objects: Mapping[bytes, Any], tops: list[Node], links: dict[bytes, Any]
) -> list[Rewritten]:
    owners: list[dict[int, Node]] = [{} for _ in pages]
    targets: list[dict[int, str]] = [{} for _ in pages]
    for node in walk(tops):
        to = _page_target(node, links)
        for kid in node.kids:
            if isinstance(kid, Mark):
                owners[kid.page][kid.number] = node
                if to:
                    targets[kid.page][kid.number] = to
    return [
        rewrite(objects[page["Contents"]].stream, owners[position], targets[position])
        for position, page in enumerate(pages)
    ]


def _page_target(node: Node, links: Mapping[bytes, Any]) -> str:
    """The anchor whose page number this element holds the room of, or nothing."""
    for kid in node.kids:
        if isinstance(kid, Annotated):
            address = _address(links[kid.reference][1])
            if address.startswith(PAGE_SCHEME):
                return _anchor(address)
    return ""


def _anchor(address: str) -> str:
    """The anchor that an address of ours leads to, or nothing."""
    scheme, _, anchor = address.partition(":")
    return anchor if f"{scheme}:" in (LINK_SCHEME, PAGE_SCHEME) else ""


def _address(link: Any) -> str:
    return str(link["A"]["URI"].string) if "A" in link else ""


def _references(elements: int, links: Mapping[bytes, Any], pages: int) -> dict[Any, str]:
    """How links, by reference, and pages, by number, are written in a quire."""
    refer: dict[Any, str] = {
        reference: f"@{elements + position}" for position, reference in enumerate(links)
    }
    first = elements + len(links)
    return refer | {position: f"@{first + position}" for position in range(pages)}


def _element_texts(tops: list[Node], refer: Mapping[Any, str]) -> list[str]:
    texts: list[str] = []

    def write(node: Node, parent: str) -> None:
        texts.append(element_text(node, parent, refer))
        for kid in node.kids:
            if isinstance(kid, Node):
                write(kid, f"@{node.index}")

    for node in tops:
        write(node, "@top")
    return texts


def _page(content: Rewritten, page: Any, body: bytes, links: list[bytes]) -> Page:
    return Page(
        size=len(body),
        owners=tuple(node.index for node in content.owners),
        links=tuple(links.index(reference) for reference in page.get("Annots", ())),
        pieces=tuple(one.decode("latin-1") for one in content.pieces) if content.slots else (),
        slots=tuple(content.slots),
    )


def _link(found: Any, names: Mapping[str, str], holders: Mapping[Annotated, int]) -> Link:
    page, link = found
    owner = holders[Annotated(page, link.reference)]
    address = _address(link)
    to = _anchor(address) or (str(link["Dest"].string) if "Dest" in link else "")
    rectangle = " ".join(number(value) for value in link["Rect"])
    action = "" if to else f"/A <</S/URI/URI {string(address)}>>"
    label = string(one_line(names.get(to, to)) if to else address.removeprefix("mailto:"))
    text = (
        f"<</Type/Annot/Subtype/Link/Rect [{rectangle}]/BS <</W 0>>/F {PRINTED}"
        f"/Contents {label}{action}"
    )
    return Link(text, owner, to)


def _places(document: Any) -> dict[str, Place]:
    return {
        name: _place(page, number, *point[:2])
        for number, page in enumerate(document.pages)
        for name, point in page.anchors.items()
    }


def _bookmarks(document: Any) -> tuple[Bookmark, ...]:
    return tuple(
        Bookmark(level, one_line(title), _place(page, number, *point[:2]))
        for number, page in enumerate(document.pages)
        for level, title, point, _ in page.bookmarks
    )


def _place(page: Any, number: int, x: float, y: float) -> Place:
    return Place(number, round(x * POINTS, 3), round((page.height - y) * POINTS, 3))


def _forms(
    resources: Any, objects: Mapping[bytes, Any], elements: int, refer: Mapping[Any, str]
) -> tuple[list[tuple[str, bytes]], dict[str, dict[str, str]]]:
    """What pages draw with, fonts apart: the streams, and the dictionary that names them."""
    reached: dict[bytes, str] = {}
    first = elements + len(refer)

    def reach(value: Any) -> None:
        if isinstance(value, Mapping):
            for one in value.values():
                reach(one)
        elif isinstance(value, bytes) and value in objects and value not in reached:
            held = objects[value]
            if isinstance(held, pydyf.Stream):
                reached[value] = f"@{first + len(reached)}"
                reach(held.extra)
            else:
                reach(_drawn_with(held))

    drawn = _drawn_with(resources)
    reach(drawn)
    names = {reference: text for reference, text in reached.items()}
    forms = [_form(objects[reference], objects, names) for reference in reached]
    kinds = {
        kind: {name: written(value, names) for name, value in held.items()}
        for kind, held in drawn.items()
    }
    return forms, kinds


def _drawn_with(resources: Any) -> dict[str, Any]:
    return {kind: resources[kind] for kind in DRAWN_WITH if resources.get(kind)}


def _form(form: Any, objects: Mapping[bytes, Any], names: Mapping[bytes, str]) -> tuple[str, bytes]:
    """The dictionary of a stream, still open for its length, and its content."""
    told = dict(form.extra)
    if "Resources" in told:
        told["Resources"] = _drawn_with(objects[told["Resources"]])
    text = written(told, names)
    return text.removesuffix(">>"), b"\n".join(as_bytes(one) for one in form.stream)

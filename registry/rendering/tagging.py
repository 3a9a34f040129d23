"""The structure of a quire, from the tags WeasyPrint gives: fewer of them, and whole ones.

Spans that say nothing are folded into what holds them, what follows itself in a page is one
marked content, and an element that a page break cuts in two is one element again.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import pydyf

from registry.rendering.pdf_text import written

FOLDED = {"Span", "NonStruct", "Div"}
KEPT_EMPTY = {"TD", "TH"}
# how many levels of structure an HTML element makes, once folded
LEVELS = {"li": 2, "dt": 2, "dd": 2, "div": 0, "span": 0, "b": 0, "i": 0, "em": 0, "strong": 0}
# a link cut in two has an annotation on each page: it stays two links
UNJOINED = {"a"}


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked content of a page."""

    page: int
    number: int


@dataclass(frozen=True, slots=True)
class Annotated:
    """An annotation of a page, by its reference in what WeasyPrint made."""

    page: int
    reference: bytes


@dataclass(slots=True)
class Node:
    """A structure element."""

    role: str
    kids: list[Any]
    extra: dict[str, Any] = field(default_factory=dict)
    index: int = -1


def read_tree(pdf: Any, objects: Mapping[bytes, Any]) -> list[list[Node]]:
    """What each page holds at the top of the structure, in order, folded."""
    pages = {reference: number for number, reference in enumerate(pdf.page_references)}
    root = objects[pdf.catalog["StructTreeRoot"]]
    tops: list[list[Node]] = [[] for _ in pages]
    for reference in objects[root["K"][0]]["K"]:
        element = objects[reference]
        node = _node(element, objects, pages)
        holder = tops[pages[element["Pg"]]]
        holder.extend(_in_paragraphs(_folded([node])))
    return tops


def _node(element: Any, objects: Mapping[bytes, Any], pages: Mapping[bytes, int]) -> Node:
    role, page = element["S"].lstrip("/"), pages[element["Pg"]]
    kids: list[Any] = []
    for kid in element["K"]:
        if isinstance(kid, int):
            kids.append(Mark(page, kid))
            continue
        held = objects[kid]
        if held["Type"] == "/OBJR":
            kids.append(Annotated(page, held["Obj"]))
        else:
            kids.append(_node(held, objects, pages))
    return Node(role, kids, _extra(role, element))


def _extra(role: str, element: Any) -> dict[str, Any]:
    extra = {"Alt": element["Alt"]} if "Alt" in element else {}
    attributes = {key: value for key, value in element.get("A", {}).items() if key != "Headers"}
    if role == "TH":
        attributes["Scope"] = "/Row"
    if len(attributes) > 1:
        extra["A"] = pydyf.Dictionary(attributes)
    return extra


def _folded(kids: list[Any]) -> list[Any]:
    result: list[Any] = []
    for kid in kids:
        if not isinstance(kid, Node):
            result.append(kid)
            continue
        kid.kids = _folded(kid.kids)
        if kid.role == "THead":
            _head_columns(kid)
        if kid.role in FOLDED and not kid.extra:
            result.extend(kid.kids)
        elif kid.kids or kid.role in KEPT_EMPTY:
            result.append(kid)
    return result


def _in_paragraphs(kids: list[Any]) -> list[Node]:
    """The elements, and what stands outside any in a paragraph of its own."""
    result: list[Node] = []
    is_open = False
    for kid in kids:
        if isinstance(kid, Node):
            result.append(kid)
        elif is_open:
            result[-1].kids.append(kid)
        else:
            result.append(Node("P", [kid]))
        is_open = not isinstance(kid, Node)
    return result


def pruned(nodes: list[Any]) -> list[Any]:
    """The elements that hold something."""
    kept = []
    for node in nodes:
        if isinstance(node, Node):
            node.kids = pruned(node.kids)
            if not node.kids and node.role not in KEPT_EMPTY:
                continue
        kept.append(node)
    return kept


def _head_columns(head: Node) -> None:
    for node in walk([head]):
        if node.role == "TH":
            node.extra["A"]["Scope"] = "/Column"


def walk(nodes: list[Any]) -> Iterator[Node]:
    """Each element, what holds before what is held."""
    for node in nodes:
        if isinstance(node, Node):
            yield node
            yield from walk(node.kids)


def joined(tops: list[list[Node]], page_boxes: list[Any]) -> list[Node]:
    """The elements of all pages, those that a page break cut in two made one again."""
    result = list(tops[0])
    for page in range(1, len(tops)):
        shared = _shared(page_boxes[page - 1], page_boxes[page])
        _continue(result, tops[page], sum(LEVELS.get(tag, 1) for tag in shared))
    return result


def _continue(before: list[Any], after: list[Any], depth: int) -> None:
    """Add what a page holds to what came before, the first `depth` levels going on."""
    ours = before[-1] if before else None
    theirs = after[0] if after else None
    if depth and isinstance(ours, Node) and isinstance(theirs, Node) and ours.role == theirs.role:
        _continue(ours.kids, theirs.kids, depth - 1)
        after = after[1:]
    before.extend(after)


def _shared(before: Any, after: Any) -> list[str]:
    """The tags of the HTML elements that go on from one page to the next, outermost first."""
    shared = []
    for one, other in zip(_chain(before, -1), _chain(after, 0), strict=False):
        if one is not other or one.tag in UNJOINED:
            break
        shared.append(one.tag)
    return shared


def _chain(page_box: Any, end: int) -> list[Any]:
    """The HTML elements of the first (0) or last (-1) thing of a page, from the body inwards."""
    chain: list[Any] = []
    box = page_box.children[0]
    while True:
        element = box.element
        is_new = element is not None and element.tag not in ("html", "body")
        if is_new and (not chain or chain[-1] is not element):
            chain.append(element)
        children = getattr(box, "children", ())
        if not children:
            return chain
        box = children[end]


def element_text(node: Node, parent: str, refer: Mapping[Any, str]) -> str:
    """The element as PDF text; `refer` says how pages and annotations are written."""
    own = next((kid.page for kid in node.kids if isinstance(kid, Mark)), None)
    kids = [_kid_text(kid, own, refer) for kid in node.kids]
    held = kids[0] if len(kids) == 1 else f"[{' '.join(kids)}]"
    shown = "" if own is None else f"/Pg {refer[own]}"
    extra = "".join(f"/{key} {written(value, {})}" for key, value in node.extra.items())
    return f"<</S/{node.role}/P {parent}{shown}{extra}/K {held}>>"


def _kid_text(kid: Any, own: int | None, refer: Mapping[Any, str]) -> str:
    if isinstance(kid, Node):
        return f"@{kid.index}"
    if isinstance(kid, Annotated):
        return f"<</Type/OBJR/Obj {refer[kid.reference]}/Pg {refer[kid.page]}>>"
    if kid.page == own:
        return str(kid.number)
    return f"<</Type/MCR/Pg {refer[kid.page]}/MCID {kid.number}>>"

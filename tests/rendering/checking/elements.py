"""The structure elements of a PDF, walked once from the root, in reading order."""

from dataclasses import dataclass, field

import pikepdf

from tests.rendering.checking.trees import as_list, is_dictionary


@dataclass(frozen=True, slots=True)
class Marked:
    """A kid that is a marked content: the page's identity and the number on it."""

    page: tuple
    number: int


@dataclass(frozen=True, slots=True)
class Held:
    """A kid that is an object: an annotation."""

    page: tuple
    identity: tuple


@dataclass(slots=True, eq=False, repr=False)
class Element:
    """A structure element with its kids in order; the root of the tree has no role."""

    node: pikepdf.Object
    role: str
    parent: "Element | None" = None
    depth: int = 0
    kids: list = field(default_factory=list)

    @property
    def identity(self):
        """The object number and generation."""
        return self.node.objgen

    @property
    def elements(self):
        """The kids that are elements."""
        return [kid for kid in self.kids if isinstance(kid, Element)]

    def __str__(self):
        return f"{self.role} (object {self.identity[0]})"


def walk(root):
    """The root, the elements below it in reading order, and the faults met on the way."""
    top = Element(root, "")
    found, faults = [], []
    if root.get("/Type") != pikepdf.Name.StructTreeRoot:
        faults.append(f"the root of the structure is of type {root.get('/Type')}")
    reached = {root.objgen}
    waiting = [(top, kid) for kid in reversed(as_list(root.get("/K")))]
    while waiting:
        parent, kid = waiting.pop()
        if not is_dictionary(kid) or "/S" not in kid:
            _take_content(parent, kid, faults)
            continue
        element = Element(kid, str(kid.S)[1:], parent, parent.depth + 1)
        if kid.objgen in reached:
            faults.append(f"{element} is reached twice from the root")
            continue
        _judge(element, parent, faults)
        reached.add(kid.objgen)
        parent.kids.append(element)
        found.append(element)
        waiting.extend((element, below) for below in reversed(as_list(kid.get("/K"))))
    return top, found, faults


def _judge(element, parent, faults):
    node = element.node
    if not node.is_indirect:
        faults.append(f"{element} is not an object of its own")
    if node.get("/P") is None or node.P.objgen != parent.identity:
        faults.append(f"{element}: /P is not the element that holds it, {parent}")
    if node.get("/Type", pikepdf.Name.StructElem) != pikepdf.Name.StructElem:
        faults.append(f"{element}: /Type is {node.Type}")


def _take_content(parent, kid, faults):
    page = parent.node.get("/Pg")
    if is_dictionary(kid):
        page = kid.get("/Pg", page)
    if page is None:
        faults.append(f"{parent} holds contents without saying on which page")
        return
    if isinstance(kid, int):
        parent.kids.append(Marked(page.objgen, kid))
    elif not is_dictionary(kid):
        faults.append(f"{parent} holds a kid that is neither element nor content: {kid!r}")
    elif kid.get("/Type") == pikepdf.Name.MCR and "/MCID" in kid and "/Stm" not in kid:
        parent.kids.append(Marked(page.objgen, int(kid.MCID)))
    elif kid.get("/Type") == pikepdf.Name.OBJR and is_dictionary(kid.get("/Obj")):
        parent.kids.append(Held(page.objgen, kid.Obj.objgen))
    else:
        faults.append(f"{parent} holds a kid of no known kind: {kid.get('/Type')}")

"""Each link and each field is in the structure, says what it is, and can be reached."""

from collections import defaultdict

import pikepdf

from tests.rendering.checking.elements import Held
from tests.rendering.checking.trees import is_dictionary

ROLES = {"/Link": "Link", "/Widget": "Form"}
PRINTED = 4
# invisible, hidden, not on screen, switched by the mouse
UNSEEN = 1 | 2 | 32 | 256


def annotation_faults(found):
    """What a reader cannot reach, hear or place."""
    holders = _holders(found)
    seen = set()
    for place, page in enumerate(found.pages, start=1):
        annotations = list(page.obj.get("/Annots", []))
        if annotations and page.obj.get("/Tabs") != pikepdf.Name.S:
            yield f"page {place}: the tabulation does not follow the structure (/Tabs /S)"
        for annotation in annotations:
            seen.add(annotation.objgen)
            told = f"page {place}: {_told(annotation)}"
            for fault in _faults(found, page, annotation, holders[annotation.objgen]):
                yield f"{told}: {fault}"
    for identity, held in holders.items():
        if identity not in seen:
            yield f"{held[0][0]} holds object {identity[0]}, which is no annotation of a page"


def _told(annotation):
    kind = str(annotation.get("/Subtype", "?"))[1:].lower()
    return f"{kind} (object {annotation.objgen[0]})"


def _holders(found):
    """Each annotation with the elements that hold it, and the page they name."""
    holders = defaultdict(list)
    for element in found.elements:
        for kid in element.kids:
            if isinstance(kid, Held):
                holders[kid.identity].append((element, kid.page))
    return holders


def _faults(found, page, annotation, held):
    if not annotation.is_indirect:
        yield "it is not an object of its own"
    if annotation.get("/P", page.obj).objgen != page.obj.objgen:
        yield "its /P is another page"
    yield from _owner(found, page, annotation, held)
    yield from _words(found, annotation)
    flags = int(annotation.get("/F", 0))
    if not flags & PRINTED or flags & UNSEEN:
        yield f"its flags are {flags}: it must be printed and seen"
    if annotation.get("/Subtype") == pikepdf.Name.Link:
        yield from _goal(found, annotation)
        yield from _surface(annotation)
    if annotation.get("/Subtype") == pikepdf.Name.Widget:
        yield from _field(found, annotation)


def _owner(found, page, annotation, held):
    owner = found.owners[0].get(annotation.get("/StructParent"))
    if len(held) != 1:
        yield f"{len(held)} elements hold it"
        return
    element, named = held[0]
    if not is_dictionary(owner) or owner.objgen != element.identity:
        told = owner.objgen[0] if is_dictionary(owner) else owner
        yield f"the parent tree gives it to {told}, {element} holds it"
    if named != page.obj.objgen:
        yield f"{element} places it on another page"
    if element.role != ROLES.get(str(annotation.get("/Subtype"))):
        yield f"it is held by {element}"


def _words(found, annotation):
    if annotation.get("/Subtype") == pikepdf.Name.Widget:
        said = annotation.get("/TU", annotation.get("/Parent", {}).get("/TU", ""))
    else:
        said = annotation.get("/Contents", "")
    said = str(said).strip()
    if not said:
        yield "it does not say what it is"
    elif said.encode() in found.places[0]:
        yield f"it says « {said} », the bare name of a place"


def _goal(found, annotation):
    action = annotation.get("/A")
    place = annotation.get("/Dest")
    if action is not None and action.get("/S") == pikepdf.Name.URI:
        if not str(action.get("/URI", "")).startswith(("https:", "http:", "mailto:", "tel:")):
            yield f"it leads to {action.get('/URI')!s}"
        return
    if action is not None:
        place = action.get("/D")
    if found.destination_page(place) is None:
        yield f"it leads nowhere ({place if isinstance(place, pikepdf.String) else 'no page'})"


def _surface(annotation):
    left, bottom, right, top = (float(one) for one in annotation.get("/Rect", [0, 0, 0, 0]))
    if left == right or bottom == top:
        yield "it has no surface"


def _field(found, annotation):
    """A field that the form of the document does not know cannot be filled or signed."""
    fields = found.root.get("/AcroForm", {}).get("/Fields", [])
    top = annotation.get("/Parent", annotation)
    if top.objgen not in {field.objgen for field in fields}:
        yield "the form of the document does not list it"
    if "/FT" not in top or "/T" not in top:
        yield "it has no kind or no name (FT, T)"

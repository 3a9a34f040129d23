"""Each marked content has one element, and the parent tree says the same."""

from collections import Counter, defaultdict

from tests.rendering.checking.elements import Marked
from tests.rendering.checking.trees import is_dictionary


def parent_faults(found):
    """Where marks, elements and the parent tree disagree."""
    owners, faults = found.owners
    yield from faults
    yield from _next_key(found, owners)
    holders = _holders(found)
    for place, (page, shown) in enumerate(zip(found.pages, found.contents, strict=True), start=1):
        key = page.obj.get("/StructParents")
        listed = _listed(owners, key)
        for fault in _page_faults(page, shown.marks.tagged, key, listed, holders):
            yield f"page {place}: {fault}"
    yield from _lost(found, holders)
    yield from _keys(found, owners)


def _next_key(found, owners):
    following = found.tree.get("/ParentTreeNextKey")
    if following is None:
        yield "ParentTreeNextKey is missing"
    elif owners and following <= max(owners):
        yield f"ParentTreeNextKey is {following}, key {max(owners)} is taken"


def _holders(found):
    """Each marked content with the elements that hold it."""
    holders = defaultdict(list)
    for element in found.elements:
        for kid in element.kids:
            if isinstance(kid, Marked):
                holders[kid].append(element)
    return holders


def _listed(owners, key):
    listed = owners.get(key)
    if listed is None or is_dictionary(listed):
        return None
    return list(listed)


def _page_faults(page, tagged, key, listed, holders):
    if listed is None:
        if tagged:
            yield f"the parent tree has no list of owners for it (StructParents {key})"
        listed = []
    for number in sorted(tagged):
        yield from _mark_faults(page, number, listed, holders)
    for number, owner in enumerate(listed):
        if owner is not None and number not in tagged:
            yield f"the parent tree has an owner for {number}, which is not on the page"


def _mark_faults(page, number, listed, holders):
    elements = holders.get(Marked(page.obj.objgen, number), [])
    owner = listed[number] if number < len(listed) else None
    if len(elements) != 1:
        told = " and ".join(map(str, elements)) or "no element"
        yield f"marked content {number} is held by {told}"
    if owner is None:
        yield f"marked content {number} has no owner in the parent tree"
    elif owner.objgen not in {element.identity for element in elements}:
        yield (
            f"marked content {number} belongs to object {owner.objgen[0]} by the parent tree"
            " and that element does not hold it"
        )


def _lost(found, holders):
    """Elements that hold contents which no page shows."""
    for marked, elements in holders.items():
        if found.mark_of(marked) is None:
            place = found.numbers.get(marked.page)
            where = "a page that is not in the document" if place is None else f"page {place}"
            yield f"{elements[0]} holds marked content {marked.number}, not found on {where}"


def _keys(found, owners):
    """Keys of the parent tree that no page or annotation uses, or that two use."""
    used = Counter(page.obj.get("/StructParents") for page in found.pages)
    for page in found.pages:
        used.update(annotation.get("/StructParent") for annotation in page.obj.get("/Annots", []))
    del used[None]
    for key, times in used.items():
        if times > 1:
            yield f"parent tree: key {key} is used {times} times"
    for key in owners:
        if key not in used:
            yield f"parent tree: nothing uses key {key}"

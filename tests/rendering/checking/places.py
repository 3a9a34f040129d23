"""Named places and bookmarks lead to pages, and the bookmarks follow the headings."""

import pikepdf

from tests.rendering.checking.reading import squeezed, text_of
from tests.rendering.checking.roles import HEADINGS
from tests.rendering.checking.trees import shown


def place_faults(found):
    """Names out of order, or that lead nowhere."""
    places, faults = found.places
    yield from faults
    for name, place in places.items():
        if found.destination_page(place) is None:
            yield f"the place « {shown(name)} » is on no page"


def outline_faults(found):
    """Bookmarks badly linked, without title, that lead nowhere or stray from the headings."""
    root = found.root.get("/Outlines")
    if root is None:
        yield "there are no bookmarks"
        return
    items, faults = [], []
    count = _walk(root, root, 1, items, faults, set())
    yield from faults
    if abs(int(root.get("/Count", 0))) != count:
        yield f"bookmarks: the root counts {root.get('/Count')} visible items, there are {count}"
    yield from _headings(found, items)


def _walk(root, parent, level, items, faults, seen):
    """Gather the items below; how many are visible when the parent is open."""
    visible, before, item = 0, None, parent.get("/First")
    while item is not None:
        told = f"bookmark « {item.get('/Title', '')} »"
        if item.objgen in seen:
            faults.append(f"{told} is reached twice")
            return visible
        seen.add(item.objgen)
        items.append((level, item))
        if _differ(item.get("/Parent"), parent):
            faults.append(f"{told}: its /Parent is another")
        if _differ(item.get("/Prev"), before):
            faults.append(f"{told}: its /Prev is not the one before")
        below = _walk(root, item, level + 1, items, faults, seen)
        stated = int(item.get("/Count", 0))
        if abs(stated) != below:
            faults.append(f"{told}: it counts {stated}, there are {below}")
        visible += 1 + (below if stated > 0 else 0)
        before, item = item, item.get("/Next")
    if _differ(parent.get("/Last"), before):
        faults.append(f"bookmarks: /Last of object {parent.objgen[0]} is not the last")
    return visible


def _differ(one, other):
    if one is None or other is None:
        return one is not other
    return one.objgen != other.objgen


def _headings(found, items):
    """Each bookmark is a heading: same level, same words, same page, same order."""
    headings = iter(
        (int(element.role[1]), squeezed(text_of(found, element)), _page(found, element))
        for element in found.elements
        if element.role in HEADINGS
    )
    for level, item in items:
        title = " ".join(str(item.get("/Title", "")).split())
        action = item.get("/A", pikepdf.Dictionary())
        page = found.destination_page(item.get("/Dest", action.get("/D")))
        if not title:
            yield f"bookmark (object {item.objgen[0]}) without a title"
        elif page is None:
            yield f"bookmark « {title} » leads nowhere"
        elif (level, squeezed(title), page) not in headings:
            yield f"bookmark « {title} », level {level}, page {page}: no such heading in this order"
            return


def _page(found, element):
    """The number of the page where the element begins."""
    for kid in element.kids:
        page = found.numbers.get(kid.page) if hasattr(kid, "page") else _page(found, kid)
        if page is not None:
            return page
    return None

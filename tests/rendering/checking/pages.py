"""The tree of pages is whole, and each page has its measures."""

from itertools import pairwise

import pikepdf

from tests.rendering.checking.contents import inherited


def page_tree_faults(root):
    """Counts and parents that are wrong, pages without measures.

    To be asked before the pages are listed: listing them mends what is found here.
    """
    pages, faults = [], []
    _walk(root, None, set(), pages, faults)
    yield from faults
    for place, page in enumerate(pages, start=1):
        box = [float(one) for one in inherited(page, "/MediaBox") or []]
        if len(box) != 4 or box[0] >= box[2] or box[1] >= box[3]:
            yield f"page {place}: its measures (MediaBox) are {box or 'missing'}"
        if inherited(page, "/Resources") is None:
            yield f"page {place}: it has no resources"
        if "/StructParents" not in page:
            yield f"page {place}: it has no place in the parent tree (StructParents)"


def _walk(node, parent, seen, pages, faults):
    told = f"page tree: object {node.objgen[0]}"
    if node.objgen in seen:
        faults.append(f"{told} is reached twice")
        return 0
    seen.add(node.objgen)
    above = node.get("/Parent")
    if (above is None) != (parent is None) or above is not None and above.objgen != parent.objgen:
        faults.append(f"{told}: /Parent is not the node that holds it")
    if node.get("/Type") == pikepdf.Name.Page:
        pages.append(node)
        return 1
    if node.get("/Type") != pikepdf.Name.Pages:
        faults.append(f"{told} is neither a page nor a node")
    count = sum(_walk(kid, node, seen, pages, faults) for kid in node.get("/Kids", []))
    if node.get("/Count") != count:
        faults.append(f"{told}: /Count is {node.get('/Count')}, there are {count}")
    return count


def content_faults(found):
    """What is wrong in the streams of each page."""
    for place, shown in enumerate(found.contents, start=1):
        for fault in shown.faults:
            yield f"page {place}: {fault}"


def label_faults(found):
    """Pages labelled otherwise than their number, which is what the contents print."""
    numbers = found.root.get("/PageLabels", {}).get("/Nums", [])
    starts = [int(one) for one in list(numbers)[::2]]
    if starts and starts[0] != 0 or any(before >= after for before, after in pairwise(starts)):
        yield f"page labels start at {starts}"

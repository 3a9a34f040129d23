"""A PDF read back: its text by page, its structure, its places."""

import subprocess
from io import BytesIO

import pikepdf


def read_pages(content, layout=False):
    """The text of each page, no-break spaces as spaces."""
    command = ["pdftotext", "-enc", "UTF-8", *(["-layout"] if layout else []), "-", "-"]
    output = subprocess.run(command, input=content, capture_output=True, check=True).stdout
    pages = output.decode().split("\f")[:-1]
    return [page.replace("\u00a0", " ").replace("\u202f", " ") for page in pages]


def read_text(content):
    """The whole text on one line."""
    return " ".join(" ".join(read_pages(content)).split())


def open_pdf(content):
    """The PDF as pikepdf sees it."""
    return pikepdf.open(BytesIO(content))


def outline(content):
    """The bookmarks: level, title, page number."""
    with open_pdf(content) as pdf:
        pages = {page.objgen: number for number, page in enumerate(pdf.pages, start=1)}
        with pdf.open_outline() as bookmarks:
            return list(_bookmarks(bookmarks.root, pages))


def _bookmarks(items, pages, level=1):
    for item in items:
        yield level, item.title, pages[item.destination[0].objgen]
        yield from _bookmarks(item.children, pages, level + 1)


def places(content):
    """The places that links lead to: name to page number."""
    with open_pdf(content) as pdf:
        pages = {page.objgen: number for number, page in enumerate(pdf.pages, start=1)}
        names = [one for leaf in pdf.Root.Names.Dests.Kids for one in leaf.Names]
        return {
            str(name): pages[place[0].objgen]
            for name, place in zip(names[::2], names[1::2], strict=True)
        }


def elements(node):
    """Each structure element under the node, in reading order."""
    kids = node.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from elements(kid)


def roles(content):
    """The roles of the structure elements, in reading order."""
    with open_pdf(content) as pdf:
        return [str(item.S).lstrip("/") for item in elements(pdf.Root.StructTreeRoot)]

"""The same document set at once by WeasyPrint alone: what the bound one is compared with."""

import re

import pikepdf
from weasyprint import HTML

from registry.rendering.setting import house_style
from registry.rendering.typefaces import closed_fonts, fetch_own
from tests.rendering.reading import open_pdf

BODY = re.compile(r'<body class="(\w+)">(.*)</body>', re.DOTALL)
FACES = re.compile(r"<style>.*</style>", re.DOTALL)
SET_ASIDE = {"/Span", "/NonStruct", "/Div"}
# each quire begins a page, as it does when it is bound
PAGES = "<style>.quire { break-before: page } .quire.cover { break-before: auto }</style>"


def at_once(book):
    """The pages of a book in one piece: same HTML, ordinary links, no page numbers or heads."""
    chapters, style = [], ""
    for chapter in book.chapters:
        quires = []
        for manuscript in chapter.quires:
            html = manuscript.write()
            style = max(style, FACES.search(html)[0], key=len)
            layout, content = BODY.search(html).groups()
            quires.append(f'<div class="quire {layout}">{content}</div>')
        chapters.append("".join(quires))
    body = "".join(f"<section>{chapter}</section>" for chapter in chapters)
    body = re.sub(r'href="(?:to|page):', 'href="#', body)
    page = f'<html lang="fr-CA"><title>x</title>{style}{PAGES}<body>{body}</body></html>'
    return HTML(string=page, url_fetcher=fetch_own).write_pdf(
        pdf_variant="pdf/ua-1", font_config=closed_fonts(), stylesheets=[house_style()]
    )


def structure_by_page(content):
    """For each page, the roles that lead to each piece of its content, in reading order.

    Elements that say nothing are left out, and so is the fact that a page break cuts one in two.
    """
    with open_pdf(content) as pdf:
        numbers = {page.objgen: number for number, page in enumerate(pdf.pages)}
        pages = [[] for _ in numbers]
        for page, path in _contents(pdf.Root.StructTreeRoot, (), None):
            found = pages[numbers[page]]
            if not found or found[-1] != path:
                found.append(path)
        return [[[role for role, _ in path] for path in found] for found in pages]


def _contents(element, path, page):
    """Each marked content under an element: its page, and the elements that hold it."""
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, int):
            yield page, path
        elif "/MCID" in kid:
            yield kid.Pg.objgen, path
        elif "/S" in kid:
            own = () if str(kid.S) in SET_ASIDE else ((str(kid.S), kid.objgen),)
            shown = kid.Pg.objgen if "/Pg" in kid else page
            yield from _contents(kid, (*path, *own), shown)


def links_by_page(content):
    """For each page, where its links lead: a page number, or an address."""
    with open_pdf(content) as pdf:
        numbers = {page.objgen: number for number, page in enumerate(pdf.pages, start=1)}
        names = {str(name): numbers[place[0].objgen] for name, place in _names(pdf)}
        return [[_target(link, names) for link in page.get("/Annots", [])] for page in pdf.pages]


def _names(pdf):
    tree = pdf.Root.Names.Dests
    for leaf in tree.get("/Kids", [tree]):
        yield from zip(leaf.Names[::2], leaf.Names[1::2], strict=True)


def _target(link, names):
    return names[str(link.Dest)] if "/Dest" in link else str(link.A.URI)

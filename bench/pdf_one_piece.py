"""The register in one HTML file, from the same templates: what others print."""

import re
from pathlib import Path

from registry.rendering.books import Book
from registry.rendering.setting import STYLE

LAYOUT = re.compile(r'<body class="(\w+)">(.*)</body>', re.DOTALL)
FACES = re.compile(r"<style>(.*)</style>", re.DOTALL)
FONT = re.compile(r'url\("fonte:([^"]+)"\)')
# the room of a page number, and the link that it is in
ROOM = re.compile(r'(<a(?: class="page")? href=")page:([^"]+)">0+</a>')
# a chapter begins a page; quires follow one another
PAGES = ".chapter { break-before: page } .chapter:first-child { break-before: auto }"
COUNTED = (
    ".number-of-page::after { content: target-counter(attr(href), page) }"
    '@page { @top-left { content: "%s"; font-size: 8pt }'
    '@bottom-right { content: "page " counter(page) " de " counter(pages); font-size: 8pt } }'
)


def one_piece(book: Book, fonts: Path, *, is_counted: bool) -> str:
    """The pages of a book as one HTML file; page numbers are counted by CSS, or left out."""
    chapters, style = [], ""
    for chapter in book.chapters:
        pieces = []
        for manuscript in chapter.quires:
            html = manuscript.write()
            style = style or FACES.search(html)[1] + STYLE.read_text(encoding="utf-8")
            layout, content = LAYOUT.search(html).groups()
            pieces.append(f'<div class="{layout}">{content}</div>')
        chapters.append(f'<div class="chapter">{"".join(pieces)}</div>')
    body = "".join(chapters).replace('href="to:', 'href="#')
    counted = r'\1#\2" class="number-of-page"></a>'
    body = ROOM.sub(counted if is_counted else "", body)
    style = FONT.sub(lambda found: f'url("{(fonts / found[1]).as_uri()}.ttf")', style)
    style += PAGES + (COUNTED % book.author if is_counted else "")
    return (
        f'<!DOCTYPE html><html lang="fr-CA"><head><meta charset="utf-8"><title>{book.title}</title>'
        f"<style>{style}</style></head><body>{body}</body></html>"
    )

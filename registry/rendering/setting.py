"""A manuscript set in type: HTML becomes a quire, by WeasyPrint.

Nothing is written by WeasyPrint: what it has made is read just before, in its finisher.
"""

import gc
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

from weasyprint import CSS, HTML
from weasyprint.urls import FatalURLFetchingError

from registry.rendering.gleaning import glean
from registry.rendering.quires import Quire
from registry.rendering.typefaces import fetch_own, fonts_for

FACES = re.compile(r"<style>(.*?)</style>", re.DOTALL)
STYLE = Path(__file__).resolve().parent / "print.css"


class RefusedAddressError(RuntimeError):
    """A page asked for something else than a typeface of the project."""


@cache
def house_style() -> CSS:
    """The style sheet of all documents, read once: reading it takes as long as setting a page."""
    return CSS(string=STYLE.read_text(encoding="utf-8"))


def set_in_type(html: str, names: Mapping[str, str], *, is_tagged: bool = True) -> Quire:
    """The pages of an HTML document; `names` says what each anchor is, for who hears a link.

    RefusedAddressError when the page asks for what is not the project’s own.
    """
    found: list[Quire] = []
    faces = FACES.search(html)

    def finisher(document: Any, pdf: Any) -> None:
        found.append(glean(document, pdf, names, is_tagged=is_tagged))
        # what is left to write is nothing
        for item in pdf.objects:
            item.free = "f"

    with _without_collector():
        try:
            HTML(string=html, url_fetcher=fetch_own).write_pdf(
                stylesheets=[house_style()],
                pdf_tags=is_tagged,
                font_config=fonts_for(faces[1] if faces else ""),
                finisher=finisher,
                uncompressed_pdf=True,
            )
        except FatalURLFetchingError as refusal:
            raise RefusedAddressError(str(refusal)) from refusal
    return found[0]


@contextmanager
def _without_collector() -> Iterator[None]:
    """Hold back the garbage collector: setting makes many objects and few cycles."""
    _spare_what_stays()
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


@cache
def _spare_what_stays() -> None:
    """Leave alone, once, all that is loaded: to look it over again and again costs a tenth."""
    house_style()
    gc.collect()
    gc.freeze()

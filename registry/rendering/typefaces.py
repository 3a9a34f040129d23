"""The typefaces of a PDF: the files of the project, and none of the machine's."""

import os
import unicodedata
from functools import cache, lru_cache
from io import BytesIO
from pathlib import Path
from threading import Lock
from typing import Any

import segno
from fontTools.ttLib import TTFont
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError, URLFetcherResponse

from registry.rendering.texts import STEERING

SCHEME = "fonte:"
CODE = "qr:"
FOLDER = Path(__file__).resolve().parent.parent / "static" / "registry" / "fonts"
CLOSED_CONFIGURATION = Path(__file__).resolve().parent / "fonts.conf"
MAIN_FACE = "AtkinsonHyperlegibleNext-Regular"
FACES = (MAIN_FACE, "AtkinsonHyperlegibleNext-Bold", "AtkinsonHyperlegibleNext-Italic")
# for the signs the main family lacks: syllabics, Greek, Cyrillic, Arabic, Hebrew, symbols
FALLBACK_FACE = "DejaVuSans"

FAMILY = "Atkinson Hyperlegible Next"
FALLBACK_FAMILY = "Complement"
BOLD = 600
# these need no glyph: ends of lines, places to break, marks of direction
GLYPHLESS = frozenset("\t\n\u00ad\u200b\u200e\u200f")
# these need none either, but bind letters that only the other face has
JOINERS = frozenset("\u200c\u200d")

# with the other face and without it, and some more
KINDS_OF_PAGES = 4

_environment = Lock()


def fetch_own(address: str) -> URLFetcherResponse:
    """The file of a typeface, or the code of an address; all else that a page asks is refused."""
    if address.startswith(CODE):
        code = segno.make(address.removeprefix(CODE), error="m", micro=False)
        drawn = code.svg_inline(border=0, omitsize=True).encode()
        return URLFetcherResponse(address, drawn, {"Content-Type": "image/svg+xml"})
    name = address.removeprefix(SCHEME)
    if not address.startswith(SCHEME) or name not in (*FACES, FALLBACK_FACE):
        raise FatalURLFetchingError(f"Adresse refusée\u00a0: {address}")
    return URLFetcherResponse(address, face_file(name))


@lru_cache(maxsize=KINDS_OF_PAGES)
def fonts_for(faces: str) -> FontConfiguration:
    """The fonts of all pages that declare these typefaces, for one thread at a time.

    New ones for each quire would hold a quarter of a megabyte for ever; fonts shared with pages
    that declare more would let a sign be set in a face that these do not have.
    """
    return closed_fonts()


def closed_fonts() -> FontConfiguration:
    """A font configuration that knows no font of the machine."""
    with _environment:
        before = os.environ.get("FONTCONFIG_FILE")
        os.environ["FONTCONFIG_FILE"] = str(CLOSED_CONFIGURATION)
        try:
            return FontConfiguration()
        finally:
            if before is None:
                del os.environ["FONTCONFIG_FILE"]
            else:
                os.environ["FONTCONFIG_FILE"] = before


def has_every_sign(text: str) -> bool:
    """Whether the main family has a glyph for each character of the text."""
    return set(text) <= _signs()


def settable(text: str) -> str:
    """The text with the code of each sign that no typeface has, in place of the sign.

    What forces a direction is left out: what is seen must read as what is written.
    """
    text = text.translate(STEERING)
    lacking = set(text) - _signs() - _signs(FALLBACK_FACE) - JOINERS
    return text.translate({ord(sign): f"‹U+{ord(sign):04X}›" for sign in lacking})


@cache
def _signs(face: str = MAIN_FACE) -> frozenset[str]:
    font = TTFont(BytesIO(face_file(face)))
    drawn = frozenset(filter(is_told, map(chr, font.getBestCmap())))
    return drawn.difference(map(chr, STEERING)) | GLYPHLESS


def is_told(sign: str) -> bool:
    """Whether the sign says something by itself: those of private use do not."""
    return unicodedata.category(sign) != "Co" and sign not in "\ufeff\ufffd"


@cache
def face_file(name: str) -> bytes:
    """The file of a typeface, as TrueType."""
    font = TTFont(FOLDER / f"{name}.woff2", recalcTimestamp=False)
    font.flavor = None
    content = BytesIO()
    font.save(content)
    return content.getvalue()


def face_of(font: Any) -> str:
    """The typeface that WeasyPrint used under its own name for it, and that name."""
    if font.family == FALLBACK_FAMILY:
        return f"{font.hash} {FALLBACK_FACE}"
    is_bold, is_slanted = font.weight >= BOLD, bool(font.style)
    face = FACES[1] if is_bold else FACES[2] if is_slanted else MAIN_FACE
    return f"{font.hash} {face}"

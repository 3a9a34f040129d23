"""The typefaces of a PDF: the files of the project, and none of the machine's."""

import os
from functools import cache
from io import BytesIO
from pathlib import Path
from threading import Lock

from fontTools.ttLib import TTFont
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError, URLFetcherResponse

SCHEME = "fonte:"
HATCHING = "trame:hachures"
HATCHING_FILE = Path(__file__).resolve().parent / "hatching.svg"
FOLDER = Path(__file__).resolve().parent.parent / "static" / "registry" / "fonts"
CLOSED_CONFIGURATION = Path(__file__).resolve().parent / "fonts.conf"
MAIN_FACE = "AtkinsonHyperlegibleNext-Regular"
FACES = (MAIN_FACE, "AtkinsonHyperlegibleNext-Bold", "AtkinsonHyperlegibleNext-Italic")
# for the signs the main family lacks: syllabics, Greek, Cyrillic, Arabic, Hebrew, symbols
FALLBACK_FACE = "DejaVuSans"

_environment = Lock()


def fetch_own(address: str) -> URLFetcherResponse:
    """The file of a typeface, or the hatching; whatever else a page asks for is refused."""
    if address == HATCHING:
        return URLFetcherResponse(
            address, HATCHING_FILE.read_bytes(), {"Content-Type": "image/svg+xml"}
        )
    name = address.removeprefix(SCHEME)
    if not address.startswith(SCHEME) or name not in (*FACES, FALLBACK_FACE):
        raise FatalURLFetchingError(f"Adresse refusée\u00a0: {address}")
    return URLFetcherResponse(address, _uncompressed(name))


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


@cache
def _signs() -> frozenset[str]:
    font = TTFont(BytesIO(_uncompressed(MAIN_FACE)))
    return frozenset(map(chr, font.getBestCmap())) | frozenset("\t\n\u00ad")


@cache
def _uncompressed(name: str) -> bytes:
    font = TTFont(FOLDER / f"{name}.woff2", recalcTimestamp=False)
    font.flavor = None
    content = BytesIO()
    font.save(content)
    return content.getvalue()

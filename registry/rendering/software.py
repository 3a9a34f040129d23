"""What the bytes of a rendering depend on besides the document: versions, typefaces, code."""

import ctypes
import hashlib
from functools import cache
from importlib.metadata import version
from pathlib import Path

from registry.rendering.typefaces import FOLDER

ROOM = Path(__file__).resolve().parent
WRITTEN_BY = ("weasyprint", "pydyf", "fonttools", "tinycss2", "tinyhtml5", "pyphen", "segno")
LIBRARIES = (
    ("libpango-1.0.so.0", "pango_version_string"),
    ("libharfbuzz.so.0", "hb_version_string"),
)
KINDS = {".py", ".html", ".css", ".txt", ".svg", ".conf", ".woff2"}


@cache
def fingerprint() -> str:
    """The SHA-256 of the software that sets pages in type, in hexadecimal."""
    told = [f"{name} {version(name)}" for name in WRITTEN_BY]
    told += [_library(*one) for one in LIBRARIES]
    for folder in (ROOM, FOLDER):
        for path in sorted(folder.rglob("*")):
            if path.suffix in KINDS:
                content = hashlib.sha256(path.read_bytes()).hexdigest()
                told.append(f"{path.relative_to(folder)} {content}")
    return hashlib.sha256("\n".join(told).encode()).hexdigest()


def _library(name: str, function: str) -> str:
    """The version of a shared library, as it says it."""
    ask = getattr(ctypes.CDLL(name), function)
    ask.restype = ctypes.c_char_p
    return f"{name} {ask().decode()}"

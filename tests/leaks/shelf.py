"""The public part of the shelf of quires: the text of their pages, and all else they hold."""

import json
import re
import zlib
from collections.abc import Iterator
from typing import Any

from registry.publication.models import KeptQuire
from registry.rendering.fonts import face_named
from registry.rendering.quires import LENGTH_BYTES, Quire, from_bytes
from tests.leaks.gate import Piece

FONT_OR_TEXT = re.compile(rb"/(\w+) [\d.]+ Tf|<([0-9a-f]+)>")
HEXADECIMAL = re.compile(r"<([0-9a-f]+)>")
SHELF = "cahier "
UTF_16 = b"\xfe\xff"


def pieces_of_shelf() -> Iterator[Piece]:
    """What each quire kept as public says: its pages as they are read, then its head as it is."""
    for row in KeptQuire.objects.filter(is_public=True).order_by("pk"):
        where, content = f"{SHELF}{row.key[:8]}", bytes(row.content)
        head = content[LENGTH_BYTES:][: int.from_bytes(content[:LENGTH_BYTES], "big")]
        told = zlib.decompress(head).decode()
        yield Piece(f"{where}, tête", told.encode())
        yield Piece(f"{where}, chaînes", " ".join(_strings(json.loads(told))).encode())
        yield Piece(f"{where}, texte", _text(from_bytes(content)).encode())


def _strings(told: Any) -> Iterator[str]:
    """The text strings written in hexadecimal anywhere in the head."""
    for found in HEXADECIMAL.finditer(json.dumps(told)):
        held = bytes.fromhex(found[1]) if len(found[1]) % 2 == 0 else b""
        is_wide = held.startswith(UTF_16)
        yield held[2:].decode("utf-16-be", "replace") if is_wide else held.decode("latin-1")


def _text(quire: Quire) -> str:
    """The words of the pages, by the signs of their glyphs."""
    signs = {name.split(" ")[0]: _signs(name, texts) for name, texts in quire.glyphs.items()}
    said, start = [], 0
    for page in quire.pages:
        held = quire.body[start : start + page.size]
        start += page.size
        content = zlib.decompress(held) if held else "\n".join(page.pieces).encode("latin-1")
        alias = ""
        for font, glyphs in FONT_OR_TEXT.findall(content):
            alias = font.decode() if font else alias
            codes = (int(glyphs[at : at + 4], 16) for at in range(0, len(glyphs), 4))
            said.extend(signs[alias].get(code, "") for code in codes)
    return "".join(said)


def _signs(name: str, texts: dict[int, str]) -> dict[int, str]:
    face = face_named(name.split(" ")[1])
    return {glyph: sign for sign, glyph in face.glyphs.items()} | texts

"""Everything a PDF says: its pages, and each stream and string of its objects, decompressed."""

import subprocess
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pikepdf

from tests.leaks.gate import Piece


def _pages(content: bytes, *options: str) -> bytes:
    command = ["pdftotext", "-enc", "UTF-8", *options, "-", "-"]
    return subprocess.run(command, input=content, capture_output=True, check=True).stdout


def _strings(item: Any) -> Iterator[bytes]:
    """The strings, names and keys under an object, each as its bytes and as its text."""
    if isinstance(item, pikepdf.String):
        yield bytes(item)
        yield str(item).encode(errors="replace")
    elif isinstance(item, pikepdf.Name):
        yield str(item).encode()
    elif isinstance(item, pikepdf.Array):
        for one in item:
            yield from _strings(one) if _is_direct(one) else ()
    elif isinstance(item, pikepdf.Dictionary | pikepdf.Stream):
        for key, value in item.items():
            yield key.encode()
            yield from _strings(value) if _is_direct(value) else ()


def _is_direct(item: Any) -> bool:
    return not getattr(item, "is_indirect", False)


def pieces_of_pdf(where: str, content: bytes) -> Iterator[Piece]:
    """The text as read by people, then metadata, bookmarks, attachments and all the rest."""
    yield Piece(f"{where}, texte", _pages(content))
    yield Piece(f"{where}, texte dans l’ordre du fichier", _pages(content, "-raw"))
    with pikepdf.open(BytesIO(content)) as pdf:
        strings = [*_strings(pdf.trailer)]
        for item in pdf.objects:
            strings += _strings(item)
            if isinstance(item, pikepdf.Stream):
                yield Piece(f"{where}, flux {item.objgen[0]}", _decompressed(item))
    yield Piece(f"{where}, chaînes", b"\n".join(strings))


def _decompressed(stream: pikepdf.Stream) -> bytes:
    try:
        return stream.read_bytes()
    except pikepdf.PdfError:
        return stream.read_raw_bytes()

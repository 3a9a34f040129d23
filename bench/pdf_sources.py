"""Run in a process of its own: write what the others print, and the typefaces they print with."""

import sys
from pathlib import Path

import django

django.setup()

from bench.pdf_matter import register  # noqa: E402
from bench.pdf_one_piece import one_piece  # noqa: E402
from bench.pdf_typst import typst_source  # noqa: E402
from registry.rendering.laying_out import register_book  # noqa: E402
from registry.rendering.typefaces import FACES, face_file  # noqa: E402


def write(count: int, folder: Path) -> None:
    """The register without page numbers, with page numbers counted by CSS, and as Typst."""
    book = register_book(register(count))
    for face in FACES:
        (folder / f"{face}.ttf").write_bytes(face_file(face))
    counted = one_piece(book, folder, is_counted=True)
    (folder / "counted.html").write_text(counted, "utf-8")
    (folder / "plain.html").write_text(one_piece(book, folder, is_counted=False), "utf-8")
    source = typst_source(counted, book.title, book.author)
    (folder / "register.typ").write_text(source, "utf-8")


if __name__ == "__main__":
    write(int(sys.argv[1]), Path(sys.argv[2]))

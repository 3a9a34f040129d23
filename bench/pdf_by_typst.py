"""Run in a process of its own: the register by Typst, asked for PDF/UA-1 and PDF/A-3a at once."""

import sys
from pathlib import Path

import typst

if __name__ == "__main__":
    folder = Path(sys.argv[1])
    content = typst.compile(
        str(folder / "register.typ"),
        font_paths=[str(folder)],
        ignore_system_fonts=True,
        format="pdf",
        pdf_standards=["ua-1", "a-3a"],
    )
    (folder / "typst.pdf").write_bytes(content)

"""Run in a process of its own: the register by WeasyPrint in one piece, PDF/UA-1."""

import sys
from pathlib import Path

from weasyprint import HTML

if __name__ == "__main__":
    folder = Path(sys.argv[1])
    page = HTML(filename=folder / "counted.html")
    page.write_pdf(folder / "weasyprint.pdf", pdf_variant="pdf/ua-1")

"""Run in a process of its own: the register printed by Chromium, with all of its processes."""

import json
import sys
from pathlib import Path

from bench.pdf_measures import largest_child_mb, run_family

COMMAND = (
    "/usr/bin/chromium", "--headless", "--no-sandbox", "--no-zygote", "--disable-gpu",
    "--no-first-run", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--disable-quic", "--no-pdf-header-footer", "--export-tagged-pdf",
    "--generate-pdf-document-outline",
)  # fmt: skip

if __name__ == "__main__":
    folder = Path(sys.argv[1])
    places = [f"--user-data-dir={folder / 'profile'}", f"--print-to-pdf={folder / 'chromium.pdf'}"]
    run_family([*COMMAND, *places, (folder / "plain.html").as_uri()])
    print(json.dumps({"peak_mb": largest_child_mb()}))

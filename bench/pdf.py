"""`python -m bench pdf`: the PDF of a register, beside those of Chromium, Typst and WeasyPrint.

Each measure has a process of its own. `--small` tries 100 and 1,000 entries, and writes nothing;
`python -m bench pdf 100 1000` measures these sizes, and writes.
"""

import os
import re
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Any

import page

from bench.pdf_measures import run
from bench.pdf_tables import FULL, PEERS, SMALL, lines
from bench.report import write_between

WORK, OTHERS = "bench.pdf_work", "bench.pdf_by_"
# WeasyPrint at once takes gigabytes beyond, and its time is not linear
AT_ONCE_LIMIT = 1000
# the text of a page without its head and foot, in points
BODY = ("-x", "0", "-y", "85", "-W", "612", "-H", "640")
LETTERS = re.compile(r"[^\W\d_]+")
AGREE = 0.02
PROFILES = (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_3A)
# page-validation takes a last byte CR for an end of line: lengths are right
MISTAKEN = {"PDFA3A-STREAM-LENGTH-001"}

Row = dict[str, Any]


def _printed(command: str, *arguments: str) -> str:
    return subprocess.run(
        [command, *arguments], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True
    ).stdout.decode()


def _told(path: Path) -> Row:
    """What a PDF is: its pages, its size, whether it is tagged, its words heads and feet apart."""
    facts = dict(line.split(":", 1) for line in _printed("pdfinfo", str(path)).splitlines())
    return {
        "pages": int(facts["Pages"]),
        "kb": path.stat().st_size / 1024,
        "tagged": facts["Tagged"].strip(),
        "words": len(LETTERS.findall(_printed("pdftotext", *BODY, str(path), "-"))),
    }


def _broken(path: Path) -> list[int]:
    """How many rules of PDF/UA-1 and of PDF/A-3a the file breaks."""
    content, limits = path.read_bytes(), page.SafetyLimits.unlimited()
    reports = [page.validate_pdf_bytes(content, profile=one, limits=limits) for one in PROFILES]
    return [len({one.rule_id for one in each.failures} - MISTAKEN) for each in reports]


def _measure(count: int, folder: Path) -> Row:
    """All that is measured at one size."""
    ours = folder / "register.pdf"
    row: Row = {"count": count, "cold": run(WORK, "cold", count, folder)}
    row["ours"] = _told(ours)
    for act in ("two", "nothing", "warm", "changed"):
        print(f"{count} entries: {act}…", flush=True)
        row[act] = run(WORK, act, count, folder)
    run("bench.pdf_sources", count, folder)
    row["peers"] = {}
    for name in PEERS:
        if name != "weasyprint" or count <= AT_ONCE_LIMIT:
            print(f"{count} entries: {name}…", flush=True)
            told = run(f"{OTHERS}{name}", folder) | _told(folder / f"{name}.pdf")
            _same_words(name, told["words"], row["ours"]["words"])
            row["peers"][name] = told
    return row


def _same_words(name: str, theirs: int, ours: int) -> None:
    if abs(theirs / ours - 1) > AGREE:
        raise RuntimeError(f"{name} has {theirs} words, ours {ours}: not the same document.")


def measured(counts: tuple[int, ...]) -> list[str]:
    """Measure at each size, and tell."""
    load = os.getloadavg()[0]
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    # no database is asked: quires are kept in a folder
    os.environ.setdefault("DATABASE_APP_URL", "postgresql://nobody@localhost/none")
    os.environ.setdefault("REGISTRE_SECRET_KEY", "mesure")
    rows = []
    with tempfile.TemporaryDirectory(prefix="registre-pdf-") as name:
        for count in counts:
            folder = Path(name) / str(count)
            folder.mkdir()
            rows.append(_measure(count, folder))
        sheets = run(WORK, "sheets", counts[0], name)
        smallest = Path(name) / str(counts[0])
        files = {"ours": "register"} | {one: one for one in PEERS}
        rules = {one: _broken(smallest / f"{file}.pdf") for one, file in files.items()}
    return lines(rows, sheets, rules, f"{time.strftime('%Y-%m-%d')}", load)


def main(*, is_small: bool = False, counts: tuple[int, ...] = ()) -> None:
    """Measure; the small try is shown and not written."""
    told = measured(SMALL if is_small else counts or FULL)
    print("\n".join(told))
    if not is_small:
        write_between("<!-- pdf -->", told)

"""Run in a process of its own: one way to make the PDF of a register. Prints one line of JSON.

Quires are kept as bytes in a folder, as the database keeps them; the time to invent the register
is told apart, so that it can be left out.
"""

import json
import multiprocessing
import statistics
import sys
import time
from collections.abc import Iterable
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from pathlib import Path
from typing import Any

import django

django.setup()

from bench.pdf_matter import register  # noqa: E402
from bench.pdf_measures import own_peak_mb, spent  # noqa: E402
from registry.editions.document import Document  # noqa: E402
from registry.rendering.binding import bind  # noqa: E402
from registry.rendering.books import Manuscript  # noqa: E402
from registry.rendering.formats import render  # noqa: E402
from registry.rendering.quires import Quire, from_bytes, to_bytes  # noqa: E402
from registry.rendering.selections import single  # noqa: E402
from registry.rendering.setting import set_in_type  # noqa: E402
from registry.rendering.to_pdf import pdf_bytes, set_manuscript, whole_book  # noqa: E402

WORKERS = 2
AHEAD = 8
SHEETS = 20
ROUNDS = 3

Row = dict[str, Any]


class Shelf:
    """Quires kept in a folder, each under the key of its manuscript."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.set = 0

    def take(self, manuscript: Manuscript) -> Quire:
        """The quire that is kept, or set now and kept."""
        path = self.folder / manuscript.key
        if path.exists():
            return from_bytes(path.read_bytes())
        self.set += 1
        quire = set_manuscript(manuscript)
        path.write_bytes(to_bytes(quire))
        return quire


def _invented(count: int, row: Row, changed: int = 0) -> Document:
    with spent(row, "invented_"):
        return register(count, changed)


def _made(document: Document, path: Path) -> int:
    """Make the PDF with the quires of the folder; how many had to be set."""
    shelf = Shelf(path)
    (path / "register.pdf").write_bytes(pdf_bytes(document, shelf.take))
    return shelf.set


def cold(count: int, folder: Path) -> Row:
    """Nothing kept, in one process."""
    row: Row = {}
    document = _invented(count, row)
    with spent(row):
        content = pdf_bytes(document)
    (folder / "register.pdf").write_bytes(content)
    return row | {"peak_mb": own_peak_mb(), "kb": len(content) / 1024}


def _set(path: Path, html: str, names: dict[str, str], is_tagged: bool) -> tuple[float, float]:
    """What a worker does: set a manuscript, keep the quire; its CPU seconds and its peak."""
    cpu = time.process_time()
    path.write_bytes(to_bytes(set_in_type(html, names, is_tagged=is_tagged)))
    return time.process_time() - cpu, own_peak_mb()


def _set_all(
    pool: ProcessPoolExecutor, manuscripts: Iterable[Manuscript], folder: Path
) -> list[tuple[float, float]]:
    under_way: set[Future[tuple[float, float]]] = set()
    done: list[Future[tuple[float, float]]] = []
    for one in manuscripts:
        if len(under_way) >= AHEAD:
            ended, under_way = wait(under_way, return_when=FIRST_COMPLETED)
            done += ended
        told = (folder / one.key, one.write(), dict(one.names), one.is_tagged)
        under_way.add(pool.submit(_set, *told))
    return [one.result() for one in (*done, *under_way)]


def two(count: int, folder: Path) -> Row:
    """Nothing kept, two workers that were waiting; this process lays out and binds."""
    row: Row = {}
    document = _invented(count, row)
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(WORKERS, context) as pool:
        # both have started and have imported all they need
        list(pool.map(time.sleep, [1.0] * WORKERS))
        with spent(row):
            book = whole_book(document)
            told = _set_all(pool, book.manuscripts, folder)
            content = bind(book, Shelf(folder).take)
    row["binder_cpu_s"] = row["cpu_s"]
    row["cpu_s"] += sum(cpu for cpu, _ in told)
    row |= {"peak_mb": own_peak_mb(), "worker_mb": max(peak for _, peak in told)}
    return row | {"kb": len(content) / 1024, "quires": len(told)}


def warm(count: int, folder: Path) -> Row:
    """A process that has bound this register before: nothing changed, then one entry changed."""
    row: Row = {}
    _refuse_set(_made(_invented(count, row), folder))
    rows: dict[str, list[Row]] = {"nothing_": [], "changed_": []}
    for turn in range(1, ROUNDS + 1):
        for name, number in (("nothing_", 0), ("changed_", turn * count // (ROUNDS + 1))):
            document, used = register(count, number), {}
            with spent(used):
                _made(document, folder)
            rows[name].append(used)
    for name, told in rows.items():
        for key in told[0]:
            row[name + key] = statistics.median(one[key] for one in told)
    return row


def again(count: int, folder: Path, changed: int) -> Row:
    """A process that has just started and finds the quires of the former state."""
    row: Row = {}
    document = _invented(count, row, changed)
    with spent(row):
        row["set"] = _made(document, folder)
    if not changed:
        _refuse_set(row["set"])
    return row | {"peak_mb": own_peak_mb()}


def _refuse_set(quires: int) -> None:
    """Keys are of the software too: what changes while it is measured is not measured."""
    if quires:
        raise RuntimeError(f"{quires} quires were set anew: the software has changed meanwhile.")


def sheets(count: int, _: Path) -> Row:
    """One entry after the other, each as a sheet, in a worker that has made one before."""
    document, used = register(count), []
    for number in range(1, SHEETS + 2):
        row: Row = {}
        with spent(row):
            render(single(document, number), "pdf-fiche")
        used.append(row)
    return {key: statistics.median(one[key] for one in used[1:]) for key in used[0]}


ACTS = {
    "cold": cold,
    "two": two,
    "warm": warm,
    "nothing": lambda count, folder: again(count, folder, 0),
    # an entry that no round of `warm` changes
    "changed": lambda count, folder: again(count, folder, count - 1),
    "sheets": sheets,
}

if __name__ == "__main__":
    print(json.dumps(ACTS[sys.argv[1]](int(sys.argv[2]), Path(sys.argv[3]))))

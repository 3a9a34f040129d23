"""`make bench`: one run, written to docs/performance.md; an hour on a quiet machine.

`python -m bench public` measures the public site at scale alone, `python -m bench pdf` the PDF;
`--small` to try either quickly.
"""

import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

from bench import pdf, public
from bench.installation import started
from bench.ports import free_port
from bench.report import write_between

COUNTS = (30, 300, 3000)
REQUESTS = 200
PAGES = {
    "page": "/{body}/registre/",
    "filter": "/{body}/registre/?destinataire=Organisme+destinataire+7",
    "words": "/{body}/registre/?mots=statistiques+admissibilite",
    "entry": "/{body}/registre/{last}/",
}


def _get(port: int, path: str) -> float:
    """Seconds for one request answered 200, over a connection of its own."""
    connection = HTTPConnection("127.0.0.1", port, timeout=30)
    start = time.perf_counter()
    connection.request("GET", path, headers={"Host": "localhost"})
    answer = connection.getresponse()
    answer.read()
    seconds = time.perf_counter() - start
    connection.close()
    if answer.status != 200:
        raise RuntimeError(f"{path} répond {answer.status}")
    return seconds


def _latency(port: int, path: str) -> dict[str, float]:
    """Median and 95th percentile, in milliseconds, after a short warm-up."""
    for _ in range(10):
        _get(port, path)
    times = sorted(_get(port, path) * 1000 for _ in range(REQUESTS))
    return {"median": statistics.median(times), "p95": times[int(REQUESTS * 0.95)]}


def _run(module: str, *arguments: str, environment: dict[str, str]) -> Any:
    done = subprocess.run(
        [sys.executable, "-m", f"bench.{module}", *arguments],
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return json.loads(done.stdout.splitlines()[-1])


def _measure(count: int, installation: Any) -> dict[str, Any]:
    port = installation.port_public
    environment = installation.for_app()
    row = {"count": count} | _run("work", "publish", str(count), environment=environment)
    row["first_page_ms"] = _get(port, f"/{row['body']}/registre/") * 1000
    for name, path in PAGES.items():
        address = path.format(body=row["body"], last=count)
        row[name] = _latency(port, address)
    for act in ("fill", "state"):
        row |= _run("work", act, str(count), environment=environment)
    row |= _run("files", str(count), environment=environment)
    return row


def _table(rows: list[dict[str, Any]]) -> list[str]:
    lines = [
        "| entries | publish, s | again with one more, s | first public page, ms |"
        " all its files by two workers, s | files |",
        "|---|---|---|---|---|---|",
    ]
    lines += [
        f"| {row['count']} | {row['first_s']:.2f} ({row['first_cpu_s']:.2f} CPU)"
        f" | {row['again_s']:.2f} ({row['again_cpu_s']:.2f} CPU) | {row['first_page_ms']:.0f}"
        f" | {row['files_s']:.1f} ({row['files_cpu_s']:.1f} CPU)"
        f" | {row['files']} |"
        for row in rows
    ]
    return lines


def _pages(rows: list[dict[str, Any]]) -> list[str]:
    lines = [
        "| entries | register, first page | one recipient | two words | one entry |",
        "|---|---|---|---|---|",
    ]
    for row in rows:
        cells = [f"{row[name]['median']:.0f} / {row[name]['p95']:.0f}" for name in PAGES]
        lines.append(f"| {row['count']} | {' | '.join(cells)} |")
    return lines


def _state(rows: list[dict[str, Any]]) -> list[str]:
    lines = [
        "| entries | records judged | findings | seconds | queries | peak MB |",
        "|---|---|---|---|---|---|",
    ]
    lines += [
        f"| {row['count']} | {row['state_records']} | {row['state_findings']}"
        f" | {row['state_s']:.2f} ({row['state_cpu_s']:.2f} CPU) | {row['state_queries']}"
        f" | {row['state_peak_mb']:.0f} |"
        for row in rows
    ]
    return lines


def _ratios(rows: list[dict[str, Any]]) -> list[str]:
    small, large = rows[0], rows[-1]
    return [
        f"- Publication: ratio {large['first_s'] / small['first_s']:.1f} for"
        f" {large['count'] / small['count']:.0f} times the entries.",
        f"- Register page: median ratio {large['page']['median'] / small['page']['median']:.2f}.",
    ]


def main() -> None:
    """Measure on an installation of its own, then write the report."""
    with tempfile.TemporaryDirectory(prefix="registre-mesure-") as name, ExitStack() as stack:
        Path(name).chmod(0o755)
        os.environ["REGISTRE_DATA_DIR"] = name
        os.environ["REGISTRE_PORT_PUBLIC"] = str(free_port())
        rows = _all_rows(stack)
    report(rows)


def _all_rows(stack: ExitStack) -> list[dict[str, Any]]:
    installation = started(stack)
    rows = []
    for count in COUNTS:
        print(f"{count} inscriptions…", flush=True)
        rows.append(_measure(count, installation))
    return rows


def report(rows: list[dict[str, Any]]) -> None:
    """Write the table between the two marks of docs/performance.md, and print it."""
    cores = os.cpu_count()
    text = "\n".join(
        [
            f"Measured on {time.strftime('%Y-%m-%d')}, Python {platform.python_version()},"
            f" {cores} cores, embedded PostgreSQL, in one run.",
            "",
            *_table(rows),
            "",
            f"Latency in milliseconds, median / 95th percentile of {REQUESTS} requests one after"
            " the other, each on a new connection:",
            "",
            *_pages(rows),
            "",
            "The state of all registers (« État du registre »), judged by every rule:",
            "",
            *_state(rows),
            "",
            *_ratios(rows),
        ]
    )
    print(text)
    write_between("<!-- bench -->", [text])


if __name__ == "__main__":
    is_small = "--small" in sys.argv
    wanted = [name for name in ("public", "pdf") if name in sys.argv]
    if not wanted:
        main()
    if "public" in wanted or not wanted:
        public.main(is_small=is_small)
    if "pdf" in wanted or not wanted:
        counts = tuple(int(word) for word in sys.argv[1:] if word.isdigit())
        pdf.main(is_small=is_small, counts=counts)

"""The public site at scale: every kind of page over an invented installation, beside a bare view.

`python -m bench public` measures and writes its part of the report; `--small` only shows it, over
a small installation, to try it.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg

from bench.clients import Answer, Times, get, get_all, times
from bench.installation import cpu_seconds, memory_mb, prepared, served, step, workers_of
from bench.ports import free_port
from bench.report import write_between
from config.installation import OWNER_URL, Installation

SEED = 1
WARM_UP = 12
# Two workers: each answers some of the first requests, which pay for what a process keeps.
COLD = ("home", "body", "register", "search over all, common word", "entry")
ALLOWED = {200, 302, 400, 404}


@dataclass(frozen=True)
class Scale:
    """How much is generated, and how many requests are made of each kind of page."""

    bodies: int
    entries: int
    requests: int


FULL, SMALL = Scale(300, 100_000, 150), Scale(20, 2_000, 30)


@dataclass(frozen=True)
class Row:
    """What was measured of a kind of page."""

    label: str
    alone: Times
    two: Times
    unchanged: Times | None
    cpu_ms: float
    kilobytes: float


def measured(scale: Scale) -> list[str]:
    """Generate, serve, ask; the lines of the report."""
    with tempfile.TemporaryDirectory(prefix="registre-mesure-") as name, ExitStack() as stack:
        Path(name).chmod(0o755)
        os.environ["REGISTRE_DATA_DIR"] = name
        os.environ["REGISTRE_PORT_PUBLIC"] = str(free_port())
        installation = prepared(stack)
        print("Génération…", flush=True)
        seconds = _generate(installation, scale)
        addresses = _addresses(installation, 2 * scale.requests + WARM_UP)
        cold = _cold(installation, addresses)
        ceiling_port = free_port()
        served(stack, installation, ceiling_port, "bench.ceiling:application")
        site = served(stack, installation, installation.port_public)
        get(installation.port_public, "/robots.txt")
        pids = workers_of(site)
        load = os.getloadavg()[0]
        ceiling = [_ceiling(ceiling_port, scale)]
        rows = [
            _row(installation.port_public, label, kind, pids) for label, kind in addresses.items()
        ]
        ceiling.append(_ceiling(ceiling_port, scale))
        memory = [memory_mb(pid) for pid in pids]
    return _report(scale, seconds, load, cold, ceiling, rows, memory)


def _generate(installation: Installation, scale: Scale) -> float:
    start = time.perf_counter()
    command = ["generate_bodies", "--files", "--seed", str(SEED), "--processes", "2"]
    command += ["--bodies", str(scale.bodies), "--entries", str(scale.entries)]
    step(command, installation.for_app())
    seconds = time.perf_counter() - start
    # What the server does by itself within the hour.
    with psycopg.connect(installation.urls[OWNER_URL], autocommit=True) as connection:
        connection.execute("VACUUM ANALYZE")
    return seconds


def _addresses(installation: Installation, count: int) -> dict[str, list[str]]:
    done = subprocess.run(
        [sys.executable, "-m", "bench.addresses", str(count), str(SEED)],
        env=installation.for_app(),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    found: dict[str, list[str]] = json.loads(done.stdout.splitlines()[-1])
    return found


def _cold(installation: Installation, addresses: dict[str, list[str]]) -> dict[str, Answer]:
    """The first request of a process, for some pages: each on a site that has just started."""
    found = {}
    for label in (one for one in COLD if one in addresses):
        with ExitStack() as stack:
            served(stack, installation, installation.port_public)
            found[label] = get(installation.port_public, addresses[label][0])
    return found


def _ceiling(port: int, scale: Scale) -> tuple[Times, Times]:
    get_all(port, ["/"] * WARM_UP)
    alone, two = (get_all(port, ["/"] * scale.requests, clients) for clients in (1, 2))
    return times(alone), times(two)


def _row(port: int, label: str, addresses: list[str], pids: list[int]) -> Row:
    print(f"{label}…", flush=True)
    warm, rest = addresses[:WARM_UP], addresses[WARM_UP:]
    half = len(rest) // 2
    get_all(port, warm)
    before = cpu_seconds(pids)
    alone = get_all(port, rest[:half])
    two = get_all(port, rest[half:], clients=2)
    used = cpu_seconds(pids) - before
    answers = [*alone, *two]
    if wrong := [one for one in answers if one.status not in ALLOWED]:
        raise RuntimeError(f"{wrong[0].address} répond {wrong[0].status}")
    kept = [one for one in alone if one.etag]
    again = [get(port, one.address, one.etag) for one in kept]
    if stale := [one for one in again if one.status != 304]:
        raise RuntimeError(f"{stale[0].address} répond {stale[0].status} à qui a déjà la page")
    return Row(
        label,
        times(alone),
        times(two),
        times(again) if again else None,
        used / len(answers) * 1000,
        sum(one.size for one in answers) / len(answers) / 1024,
    )


def _report(
    scale: Scale,
    seconds: float,
    load: float,
    cold: dict[str, Answer],
    ceiling: list[tuple[Times, Times]],
    rows: list[Row],
    memory: list[float],
) -> list[str]:
    median = sum(alone.median for alone, _ in ceiling) / len(ceiling)
    first, last = ceiling[0], ceiling[-1]
    slow = [row.label for row in rows if max(row.alone.p95, row.two.p95) >= 100]
    stale = [row.label for row in rows if row.unchanged and row.unchanged.p95 >= 5]
    return [
        f"Measured on {time.strftime('%Y-%m-%d')}, {os.cpu_count()} cores, load {load:.1f} when it"
        f" began: {scale.entries} entries in force of {scale.bodies} bodies, generated in"
        f" {seconds:.0f} s by two processes.",
        "",
        f"Milliseconds, median / 95th percentile of {scale.requests} requests to as many addresses"
        " drawn at random; ratio of the median to that of the bare view.",
        "",
        "| page | one client | two at once | ratio | 304 | CPU ms | KB |",
        "|---|---|---|---|---|---|---|",
        f"| bare view, before | {first[0]} | {first[1]} | 1.0 | | | 20 |",
        *(_line(row, median) for row in rows),
        f"| bare view, after | {last[0]} | {last[1]} | 1.0 | | | 20 |",
        "",
        "First request of a site that has just started, ms: "
        + ", ".join(f"{label} {one.seconds * 1000:.0f}" for label, one in cold.items())
        + ".",
        "",
        "Resident memory of the two web processes at the end: "
        + " and ".join(f"{one:.0f} MB" for one in memory)
        + ".",
        "",
        f"- 95th percentile of 100 ms or more: {', '.join(slow) or 'none'}.",
        f"- 304 of 5 ms or more at the 95th percentile: {', '.join(stale) or 'none'}.",
    ]


def _line(row: Row, ceiling: float) -> str:
    unchanged: Any = row.unchanged or ""
    return (
        f"| {row.label} | {row.alone} | {row.two} | {row.alone.median / ceiling:.1f}"
        f" | {unchanged} | {row.cpu_ms:.1f} | {row.kilobytes:.0f} |"
    )


def main(*, is_small: bool = False) -> None:
    """Measure; the small try is shown and not written."""
    lines = measured(SMALL if is_small else FULL)
    print("\n".join(lines))
    if not is_small:
        write_between("<!-- public -->", lines)

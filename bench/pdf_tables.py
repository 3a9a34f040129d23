"""What was measured of the PDF, as tables, each with what was aimed at."""

import math
import os
import platform
from importlib.metadata import version
from typing import Any

SMALL = (100, 1000)
FULL = (100, 1000, 5000, 10000)
PEERS = {"chromium": "Chromium, print", "typst": "Typst", "weasyprint": "WeasyPrint at once"}
COUNTS_PAGES = {"ours": "yes", "chromium": "no", "typst": "yes", "weasyprint": "yes"}
CARRIES = {"ours": "yes", "chromium": "no", "typst": "no", "weasyprint": "no"}
WARM_TARGET = {1000: "< 2", 5000: "< 5", 10000: "< 10"}
NOTHING_TARGET = {1000: "< 1"}
COLD_TARGET = {1000: "< 35"}
CLOCK_TARGET = {1000: "< 18"}
BINDER_TARGET = {10000: "< 600"}

Row = dict[str, Any]


def _aimed(value: float, target: str, digits: int = 1) -> str:
    told = f"{value:.{digits}f}"
    return f"{told} ({target})" if target else told


def _cold(rows: list[Row]) -> list[str]:
    return [
        "Nothing kept. *Two*: this process lays out and binds, two workers that were waiting set"
        " the quires.",
        "",
        "| entries | pages | quires | one process, CPU s | by the clock | two, CPU s (target)"
        " | by the clock (target) | of it laying out and binding, CPU s | a worker, MB (< 150)"
        " | KB an entry (< 2.2) |",
        "|---|---|---|---|---|---|---|---|---|---|",
        *(_cold_line(row) for row in rows),
        "",
        *_exponents(rows),
    ]


def _cold_line(row: Row) -> str:
    count, one, two = row["count"], row["cold"], row["two"]
    return (
        f"| {count} | {row['ours']['pages']} | {two['quires']} | {one['cpu_s']:.1f}"
        f" | {one['s']:.1f} | {_aimed(two['cpu_s'], COLD_TARGET.get(count, ''))}"
        f" | {_aimed(two['s'], CLOCK_TARGET.get(count, ''))} | {two['binder_cpu_s']:.1f}"
        f" | {two['worker_mb']:.0f} | {one['kb'] / count:.2f} |"
    )


def _exponents(rows: list[Row]) -> list[str]:
    pairs = list(zip(rows, rows[1:], strict=False))
    if len(rows) > 2:
        pairs.append((rows[1], rows[-1]))
    told = [
        f"{small['count']} to {large['count']} {_exponent(small, large, 'cold'):.2f}"
        f" and {_exponent(small, large, 'two'):.2f}"
        for small, large in pairs
    ]
    return [f"Exponent of the CPU seconds, one process and two (target 1.05): {'; '.join(told)}."]


def _exponent(small: Row, large: Row, act: str) -> float:
    cpu = large[act]["cpu_s"] / small[act]["cpu_s"]
    return math.log(cpu) / math.log(large["count"] / small["count"])


def _warm(rows: list[Row], sheets: Row) -> list[str]:
    return [
        "The quires of the former state are kept. *Warm*: in a process that has bound this register"
        " before, median of 3; *whole process*: from the start of Python.",
        "",
        "| entries | nothing changed, warm, CPU s (target) | whole process"
        " | one entry changed, warm, CPU s (target) | whole process | peak of the binder, MB |",
        "|---|---|---|---|---|---|",
        *(_warm_line(row) for row in rows),
        "",
        f"One entry as a sheet, in a warm worker: {sheets['cpu_s']:.2f} CPU s,"
        f" {sheets['s']:.2f} s by the clock (target < 0.5; median of 20).",
    ]


def _warm_line(row: Row) -> str:
    count, warm = row["count"], row["warm"]
    nothing = _aimed(warm["nothing_cpu_s"], NOTHING_TARGET.get(count, ""), 2)
    changed = _aimed(warm["changed_cpu_s"], WARM_TARGET.get(count, ""), 2)
    peak = _aimed(row["nothing"]["peak_mb"], BINDER_TARGET.get(count, ""), 0)
    return (
        f"| {count} | {nothing} | {row['nothing']['whole_cpu_s']:.2f} | {changed}"
        f" | {row['changed']['whole_cpu_s']:.2f} | {peak} |"
    )


def _beside(rows: list[Row]) -> list[str]:
    return [
        "The same words by others; whole processes with their children. Ratios are our CPU seconds"
        " to theirs: nothing kept (one process), one entry changed (whole process, then warm).",
        "",
        "| entries | | CPU s | by the clock | largest process, MB | pages | KB an entry"
        " | words to ours | ours, nothing kept | one changed | one changed, warm |",
        "|---|---|---|---|---|---|---|---|---|---|---|",
        *(line for row in rows for line in _size_lines(row)),
    ]


def _size_lines(row: Row) -> list[str]:
    count, ours = row["count"], row["ours"]
    cold = row["cold"]["whole_cpu_s"]
    lines = [
        f"| {count} | ours, nothing kept | {cold:.1f} | {row['cold']['whole_s']:.1f}"
        f" | {row['cold']['peak_mb']:.0f} | {ours['pages']} | {ours['kb'] / count:.2f}"
        " | 1.000 | | | |",
        f"| {count} | ours, one changed | {row['changed']['whole_cpu_s']:.1f}"
        f" | {row['changed']['whole_s']:.1f} | {row['changed']['peak_mb']:.0f} | {ours['pages']}"
        f" | {ours['kb'] / count:.2f} | | | | |",
    ]
    for name, one in row["peers"].items():
        cpu = one["whole_cpu_s"]
        lines.append(
            f"| {count} | {PEERS[name]} | {cpu:.1f} | {one['whole_s']:.1f} | {one['peak_mb']:.0f}"
            f" | {one['pages']} | {one['kb'] / count:.2f} | {one['words'] / ours['words']:.3f}"
            f" | {cold / cpu:.2f} | {row['changed']['whole_cpu_s'] / cpu:.2f}"
            f" | {row['warm']['changed_cpu_s'] / cpu:.2f} |"
        )
    return lines


def _lacking(rows: list[Row], rules: dict[str, list[int]]) -> list[str]:
    tagged = {"ours": rows[0]["ours"]["tagged"]}
    tagged |= {name: one["tagged"] for name, one in rows[0]["peers"].items()}
    return [
        "What each file is (rules broken: page-validation, at the smallest size):",
        "",
        "| | tagged | page numbers in the contents and the index | rules of PDF/UA-1 broken"
        " | of PDF/A-3a | data attached | kept between two runs |",
        "|---|---|---|---|---|---|---|",
        *(
            f"| {PEERS.get(name, 'ours')} | {tagged[name]} | {COUNTS_PAGES[name]} | {accessible}"
            f" | {archival} | {CARRIES[name]} | {'yes' if name == 'ours' else 'no'} |"
            for name, (accessible, archival) in rules.items()
        ),
    ]


def lines(
    rows: list[Row], sheets: Row, rules: dict[str, list[int]], day: str, load: float
) -> list[str]:
    """The whole report."""
    programs = ", ".join(f"{name} {version(name)}" for name in ("weasyprint", "typst"))
    return [
        f"Measured on {day}, Python {platform.python_version()}, {programs}, {os.cpu_count()}"
        f" cores, load {load:.1f} when it began. Targets stand in parentheses.",
        "",
        *_cold(rows),
        "",
        *_warm(rows, sheets),
        "",
        *_beside(rows),
        "",
        *_lacking(rows, rules),
    ]

"""Processes measured: their CPU seconds with their children’s, their peak memory, a clock."""

import ctypes
import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

PR_SET_CHILD_SUBREAPER = 36


def run(module: str, *arguments: object) -> dict[str, Any]:
    """What a module prints as JSON, run in a process of its own, with what the process used.

    `peak_mb` is that of the largest process, for those that start others.
    """
    command = [sys.executable, "-m", module, *map(str, arguments)]
    clock = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout
    told = process.stdout.read()
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{' '.join(command)}: {process.returncode}")
    row = json.loads(told.splitlines()[-1]) if told.strip() else {}
    return {
        "whole_cpu_s": used.ru_utime + used.ru_stime - row.get("invented_cpu_s", 0),
        "whole_s": time.perf_counter() - clock,
        "peak_mb": used.ru_maxrss / 1024,
    } | row


@contextmanager
def spent(row: dict[str, Any], name: str = "") -> Iterator[None]:
    """Note in the row the CPU seconds of this process and the seconds by the clock of a block."""
    clock, cpu = time.perf_counter(), time.process_time()
    yield
    row[f"{name}cpu_s"] = time.process_time() - cpu
    row[f"{name}s"] = time.perf_counter() - clock


def own_peak_mb() -> float:
    """The most memory that this process held at once, from its start."""
    with Path("/proc/self/status").open(encoding="ascii") as file:
        row = next(line for line in file if line.startswith("VmHWM"))
    return int(row.split()[1]) / 1024


def run_family(command: list[str]) -> None:
    """Run a command to the end of all the processes it starts: none escapes the count."""
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while True:
        try:
            os.wait()
        except ChildProcessError:
            return


def largest_child_mb() -> float:
    """The peak of the largest process that this one has waited for."""
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024

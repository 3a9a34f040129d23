"""Says at the end of a run what the leak gate searched, and which planted leaks it caught."""

from collections.abc import Iterable
from typing import Any

import pytest

CATCHES = ("test_the_gate_catches", "test_the_comparison_of_two_worlds_catches")
CLEAN = "test_no_token_is_found_in_anything_the_public_can_get"
FOLDER = "tests/leaks/"


def _of_the_gate(reports: Iterable[Any]) -> list[Any]:
    return [one for one in reports if one.nodeid.startswith(FOLDER) and one.when == "call"]


def _caught(reports: Iterable[Any]) -> list[str]:
    named = (one.nodeid.partition("::")[2] for one in reports)
    return sorted(
        name.partition("[")[2].rstrip("]") or name for name in named if name.startswith(CATCHES)
    )


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Two paragraphs, when the tests of the gate were run."""
    stats = terminalreporter.stats
    passed = _of_the_gate(stats.get("passed", ()))
    failed = _of_the_gate([*stats.get("failed", ()), *stats.get("error", ())])
    if not passed and not failed:
        return
    terminalreporter.section("leak gate")
    for one in passed:
        if one.nodeid.endswith(CLEAN):
            told = dict(one.user_properties)
            terminalreporter.line(
                f"Nothing leaked: {told['tokens']} tokens planted, none found in"
                f" {told['pieces']} pieces of {told['answers']} answers and of the tables that"
                " the public role reads."
            )
    caught, missed = _caught(passed), _caught(failed)
    terminalreporter.line(f"Planted leaks: {len(caught)} caught, {len(missed)} missed.")
    terminalreporter.line(f"Caught: {', '.join(caught)}.")
    if failed:
        terminalreporter.line(f"Failed: {', '.join(one.nodeid for one in failed)}.")

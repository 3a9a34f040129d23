"""The results, written between two marks of docs/performance.md."""

from pathlib import Path

REPORT = Path("docs/performance.md")


def write_between(mark: str, lines: list[str]) -> None:
    """Put these lines in the place of what stands between the two marks."""
    before, after = REPORT.read_text("utf-8").split(mark)[::2]
    text = "\n".join(lines)
    REPORT.write_text(f"{before}{mark}\n\n{text}\n\n{mark}{after}", "utf-8")

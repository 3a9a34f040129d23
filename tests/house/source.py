"""The files of the project, read as text and as trees."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FACES = ("workspace", "public_site", "audit")


def python_files(*folders: str) -> list[Path]:
    """The modules under these folders, migrations left out: Django writes those."""
    found = [path for folder in folders for path in (ROOT / folder).rglob("*.py")]
    return sorted(path for path in found if "migrations" not in path.parts)


def templates() -> dict[str, Path]:
    """Every template of ours, by the name it is loaded with."""
    found: dict[str, Path] = {}
    for folder in (ROOT / "registry").rglob("templates"):
        for path in folder.rglob("*"):
            if path.is_file():
                found[path.relative_to(folder).as_posix()] = path
    return found


def tree(path: Path) -> ast.Module:
    """The module as a tree."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def place(path: Path, node: ast.AST | None = None) -> str:
    """Where that is, as one reads it in a report."""
    line = f":{node.lineno}" if node is not None else ""  # type: ignore[attr-defined]
    return f"{path.relative_to(ROOT).as_posix()}{line}"


def called(node: ast.Call) -> str:
    """The last word of what is called: `save` for record.save(), `Fragment` for Fragment()."""
    function = node.func
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def calls(path: Path) -> Iterator[ast.Call]:
    """Every call of the module."""
    return (node for node in ast.walk(tree(path)) if isinstance(node, ast.Call))


def documentation(module: ast.Module) -> set[int]:
    """The lines that docstrings take: they may cite sections in English."""
    lines: set[int] = set()
    for node in ast.walk(module):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            lines.update(range(node.lineno, (node.end_lineno or node.lineno) + 1))
    return lines


def without_comments(template: str) -> str:
    """The template without the remarks that readers of the page never see."""
    return re.sub(r"{#.*?#}|{% comment %}.*?{% endcomment %}", "", template, flags=re.DOTALL)

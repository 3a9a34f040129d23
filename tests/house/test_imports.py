"""The contracts between rooms hold, and they break when a room reaches where it must not."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.source import ROOT

LINT_IMPORTS = Path(sys.executable).with_name("lint-imports")
ROOMS = "Les pièces de la maison : on n’importe que vers le bas"
PUBLIC_SIDE = "Le côté public ignore les brouillons, même par un détour"
LAW = "La loi et la forme des documents ignorent Django"
SETTINGS = "Les pièces ignorent les réglages"
ORDER = "Dans une pièce"
BREACHES = [
    ("registry/public_site/shelf.py", "import registry.audit.exports", ROOMS),
    ("registry/public_site/shelf.py", "import registry.entries.models", PUBLIC_SIDE),
    ("registry/editions/reading.py", "import registry.inventory.models", PUBLIC_SIDE),
    ("registry/reports/tokens.py", "import registry.inventory.models", PUBLIC_SIDE),
    ("registry/reports/tokens.py", "import registry.editions.models", ROOMS),
    ("registry/rendering/texts.py", "import registry.compliance.findings", ROOMS),
    ("registry/records/status.py", "import registry.bodies.roles", ROOMS),
    ("registry/law/citations.py", "import django", LAW),
    ("registry/editions/document.py", "import django", LAW),
    ("registry/bodies/actions.py", "import config.settings", SETTINGS),
    ("registry/inventory/querysets.py", "import registry.inventory.models", ORDER),
    ("registry/cellar/__init__.py", "", ROOMS),
]


def _verdicts(folder):
    """Each contract with KEPT or BROKEN, as import-linter tells them for the code of a folder."""
    done = subprocess.run(
        [LINT_IMPORTS, "--no-cache", "--no-logo", "--config", folder / "pyproject.toml"],
        capture_output=True,
        text=True,
        cwd=folder,
        env={"PYTHONPATH": str(folder), "COLUMNS": "400", "PYTHONDONTWRITEBYTECODE": "1"},
        check=False,
    )
    return done.returncode, done.stdout


@pytest.fixture(scope="module")
def copied_house(tmp_path_factory):
    """A copy of the house, where a wall may be broken."""
    folder = tmp_path_factory.mktemp("maison")
    without = shutil.ignore_patterns("__pycache__", "static", "templates", "migrations")
    for name in ("registry", "config"):
        shutil.copytree(ROOT / name, folder / name, ignore=without)
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def test_the_contracts_hold(copied_house):
    returned, told = _verdicts(copied_house)

    assert returned == 0, told


@pytest.mark.parametrize(("path", "line", "contract"), BREACHES)
def test_a_contract_breaks_when_a_room_reaches_where_it_must_not(
    copied_house, path, line, contract
):
    module = copied_house / path
    before = module.read_text(encoding="utf-8") if module.exists() else None
    module.parent.mkdir(exist_ok=True)
    module.write_text(f"{before or ''}\n{line}\n", encoding="utf-8")
    try:
        returned, told = _verdicts(copied_house)
    finally:
        _mend(module, before)

    broken = [row for row in told.splitlines() if row.startswith(contract) and "BROKEN" in row]
    assert returned == 1
    assert broken, told


def test_the_public_side_may_reach_none_of_the_rooms_that_hold_drafts(copied_house):
    public = {
        "public_site": "shelf",
        "rendering": "texts",
        "editions": "reading",
        "reports": "tokens",
    }
    drafts = ("inventory", "agreements", "entries", "publication", "workspace")
    modules = [copied_house / "registry" / room / f"{name}.py" for room, name in public.items()]
    before = {module: module.read_text(encoding="utf-8") for module in modules}
    reaching = "\n".join(f"import registry.{room}" for room in drafts)
    for module, text in before.items():
        module.write_text(f"{text}\n{reaching}\n", encoding="utf-8")
    try:
        _, told = _verdicts(copied_house)
    finally:
        for module, text in before.items():
            _mend(module, text)

    refused = [
        f"registry.{room} is not allowed to import registry.{draft}:"
        for room in public
        for draft in drafts
    ]
    assert [sentence for sentence in refused if sentence not in told] == []


def _mend(module, before):
    if before is None:
        shutil.rmtree(module.parent)
    else:
        module.write_text(before, encoding="utf-8")

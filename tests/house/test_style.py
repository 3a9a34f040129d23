"""The style guide refuses what the house refuses."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.source import ROOT

RUFF = Path(sys.executable).with_name("ruff")


def _refusals(text, name):
    done = subprocess.run(
        [RUFF, "check", "--no-cache", "--output-format=concise", "--stdin-filename", name, "-"],
        input=text,
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )
    return done.stdout


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("TID251", "from django.db.models.signals import post_save\n\nprint(post_save)\n"),
        ("TID251", "from django.dispatch import receiver\n\nprint(receiver)\n"),
        ("TID252", "from . import models\n\nprint(models)\n"),
        ("TID252", "from ..law import citations\n\nprint(citations)\n"),
        ("DTZ005", "from datetime import datetime\n\nprint(datetime.now())\n"),
        ("PTH118", 'import os\n\nprint(os.path.join("a", "b"))\n'),
        ("E501", f"NAME = '{'x' * 120}'\n"),
        ("F401", "import json\n"),
    ],
)
def test_ruff_refuses(rule, text):
    assert rule in _refusals(text, "registry/entries/essai.py")


def test_ruff_refuses_a_function_with_too_many_ways_through():
    branches = "".join(f"    if value == {n}:\n        return {n}\n" for n in range(9))
    text = f'"""Essai."""\n\n\ndef tangled(value):\n{branches}    return -1\n'

    assert "C901" in _refusals(text, "registry/entries/essai.py")

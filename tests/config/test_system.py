"""What is missing on the machine is named, with the command to type."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from config import system
from config.environment import ROOT


@pytest.mark.parametrize("purpose", ["run", "test"])
def test_nothing_is_asked_of_a_machine_that_has_it_all(
    purpose: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert system.main(purpose) == 0
    assert capsys.readouterr().out == ""


def test_without_the_right_to_install_the_command_is_given(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = system.Need("paquet-absent", lambda: False)
    monkeypatch.setitem(system.NEEDS, "run", (missing,))
    monkeypatch.setattr(system, "rights", lambda: None)

    assert system.main("run") == 1

    said = capsys.readouterr()
    assert "Paquets Debian manquants : paquet-absent" in said.out
    assert "apt-get install --no-install-recommends paquet-absent" in said.err


def test_an_installation_that_fails_stops_with_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "apt-get"
    broken.write_text("#!/bin/sh\nexit 100\n")
    broken.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")

    assert system.install(["paquet"], []) == 1

    assert "a échoué : paquet" in capsys.readouterr().err


def test_the_check_needs_nothing_but_the_standard_library() -> None:
    done = subprocess.run(
        [
            sys.executable,
            "-I",
            "-S",
            "-c",
            "import sys; sys.path[:0] = ['.']; import config.system",
        ],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"]},
        check=False,
    )

    assert done.returncode == 0


def test_what_the_machine_lacks_is_seen() -> None:
    assert not system.has_library("libabsente.so.0")
    assert not system.has_program("programme-absent")
    assert not system.has_module("module_absent")

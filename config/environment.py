"""The environment, read once: an unusable value stops the start with a clear sentence."""

import hashlib
import os
from pathlib import Path

import environ
from django.core.exceptions import ImproperlyConfigured

ROOT = Path(__file__).resolve().parent.parent
PREFIX = "REGISTRE_"
# As root, the embedded PostgreSQL has a user of its own, which must not enter a private home.
SHARED_FOLDER = Path("/var/lib/registre-ouvert")

KNOWN = {
    "REGISTRE_DEBUG": "true ou false",
    "REGISTRE_SECRET_KEY": "une longue suite de caractères au hasard, gardée secrète",
    "REGISTRE_PUBLIC_SECRET_KEY": "une autre longue suite de caractères au hasard, gardée secrète",
    "REGISTRE_ALLOWED_HOSTS": "les noms d’hôte séparés par des virgules",
    "REGISTRE_DATA_DIR": "le chemin d’un dossier où écrire",
    "REGISTRE_PUBLIC_URL": "l’adresse du site public, par exemple https://registre.exemple.ca",
    "REGISTRE_WORKSPACE_URL": "l’adresse de l’espace de travail, par exemple https://bureau.exemple.ca",
    "REGISTRE_EMAIL_URL": "une adresse de serveur de courriel, par exemple smtp://serveur:25",
    "REGISTRE_EMAIL_FROM": "l’adresse qui envoie les courriels, par exemple registre@exemple.ca",
    "REGISTRE_HTTPS": "true ou false (true derrière un serveur mandataire en HTTPS)",
    "REGISTRE_SHELF_BYTES": "un nombre entier d’octets, 500000000 par défaut",
    "REGISTRE_QUIRE_SECONDS": "un nombre entier de secondes, 180 par défaut",
    "REGISTRE_WORKER_MEGABYTES": "un nombre entier de mégaoctets par ouvrier, 2000 par défaut,"
    " 0 sans limite",
    "REGISTRE_HELPERS": "un nombre entier d’ouvriers, 4 par défaut",
    "REGISTRE_TIME_STAMPS_URL": "l’adresse d’un service d’horodatage (RFC 3161)",
    "REGISTRE_DEMONSTRATION_SEAL": "true ou false (true scelle avec un certificat sans valeur)",
    "REGISTRE_LEASE_SECONDS": "un nombre entier de secondes, 30 par défaut",
    "REGISTRE_DEMONSTRATION": "true ou false (true charge les données illustratives)",
    "REGISTRE_DEMONSTRATION_PASSWORD": "le mot de passe des comptes de démonstration",
    "REGISTRE_PORT_PUBLIC": "un numéro de port, 8000 par défaut",
    "REGISTRE_PORT_WORKSPACE": "un numéro de port, 8001 par défaut",
}

env = environ.Env()
if (ROOT / ".env").exists():
    env.read_env(str(ROOT / ".env"))


def refuse_unknown_names() -> None:
    """Stop when a REGISTRE_ variable is not one of ours: a typing error must not pass unseen."""
    for name in sorted(os.environ):
        if name.startswith(PREFIX) and name not in KNOWN:
            known = ", ".join(sorted(KNOWN))
            raise ImproperlyConfigured(
                f"La variable {name} n’existe pas. Les variables connues sont : {known}."
            )


def _refuse(name: str, value: str) -> ImproperlyConfigured:
    return ImproperlyConfigured(
        f"La variable {name} vaut « {value} », ce qui ne se lit pas."
        f" Écrivez {KNOWN.get(name, 'une autre valeur')}."
    )


def yes_or_no(name: str, default: bool) -> bool:
    """A true/false variable; ImproperlyConfigured with what to write when it is neither."""
    value = os.environ.get(name, "").strip().lower()
    if value in {"", "true", "false"}:
        return default if not value else value == "true"
    raise _refuse(name, value)


def whole_number(name: str, default: int, maximum: int = 2**31, least: int = 1) -> int:
    """A whole number from `least`; ImproperlyConfigured with what to write when it is not one."""
    value = os.environ.get(name, "").strip()
    if not value:
        return default
    if value.isdigit() and least <= int(value) <= maximum:
        return int(value)
    raise _refuse(name, value)


def database(name: str) -> dict[str, object]:
    """The settings of the connection whose address is in that variable."""
    if not os.environ.get(name):
        raise ImproperlyConfigured(
            f"La variable {name} manque. Écrivez postgresql://role:motdepasse@serveur/base,"
            " ou lancez « make run », qui prépare une base d’essai."
        )
    settings = dict(env.db_url(name))
    if "postgresql" not in str(settings["ENGINE"]):
        raise _refuse(name, os.environ[name].split("@")[-1])
    return settings


def secret(name: str) -> str:
    """A secret that must be given; ImproperlyConfigured with what to write when it is not."""
    value = os.environ.get(name, "")
    if not value:
        raise ImproperlyConfigured(
            f"La variable {name} manque. Écrivez {KNOWN[name]},"
            " ou lancez « make run », qui la tire au sort et la garde."
        )
    return value


def data_dir() -> Path:
    """The folder where this installation writes (trial base, broker, static files, logs)."""
    path = Path(os.environ.get("REGISTRE_DATA_DIR") or _default_data_dir()).resolve()
    try:
        if not path.exists():
            path.mkdir(parents=True)
            path.chmod(0o711 if os.geteuid() == 0 else 0o700)
    except OSError as fault:
        raise _refuse("REGISTRE_DATA_DIR", str(path)) from fault
    return path


def _default_data_dir() -> Path:
    if os.geteuid() != 0:
        return ROOT / ".data"
    checkout = hashlib.sha256(str(ROOT).encode()).hexdigest()[:8]
    SHARED_FOLDER.mkdir(parents=True, exist_ok=True)
    SHARED_FOLDER.chmod(0o755)
    return SHARED_FOLDER / checkout

"""What an installation keeps, and how little each of its processes is told."""

import stat
from contextlib import ExitStack
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from config.installation import Installation, kept, prepare

URLS = {
    "DATABASE_OWNER_URL": "postgresql://proprietaire:x@serveur/registre",
    "DATABASE_APP_URL": "postgresql://bureau%40a:x@serveur/registre",
    "DATABASE_READER_URL": "postgresql://lecteur:x@serveur/registre",
}
SECRETS = {
    "REGISTRE_SECRET_KEY": "clé",
    "REGISTRE_PUBLIC_SECRET_KEY": "clé publique",
    "REGISTRE_DEMONSTRATION_PASSWORD": "érable-érable",
}


@pytest.fixture
def installation(tmp_path: Path) -> Installation:
    """An installation on addresses that are never called."""
    return Installation(tmp_path, 8000, 8001, SECRETS, URLS)


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """An environment that says nothing of databases."""
    for name in ("DATABASE_URL", *URLS, *SECRETS):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("REGISTRE_DATA_DIR", str(tmp_path))
    return monkeypatch


def test_the_public_site_is_told_the_reader_address_and_its_own_key_alone(
    installation: Installation, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://postgres:secret@serveur/registre")
    monkeypatch.setenv("REGISTRE_SECRET_KEY", "autre clé")

    told = installation.for_public()

    # Empty rather than absent: a .env file would fill an absent one.
    others = {"DATABASE_URL", *URLS, *SECRETS} - {
        "DATABASE_READER_URL",
        "REGISTRE_PUBLIC_SECRET_KEY",
    }
    assert {told[name] for name in others} == {""}
    assert told["DATABASE_READER_URL"] == URLS["DATABASE_READER_URL"]
    assert told["REGISTRE_PUBLIC_SECRET_KEY"] == "clé publique"
    assert told["DJANGO_SETTINGS_MODULE"] == "config.settings_public"


def test_the_workspace_is_not_told_the_owner_address(installation: Installation) -> None:
    told = installation.for_app()

    assert told["DATABASE_APP_URL"] == URLS["DATABASE_APP_URL"]
    assert told["DATABASE_OWNER_URL"] == told["DATABASE_READER_URL"] == ""
    assert told["REGISTRE_DEMONSTRATION_PASSWORD"] == told["REGISTRE_PUBLIC_SECRET_KEY"] == ""


def test_the_role_is_read_in_the_address(installation: Installation) -> None:
    assert installation.role("DATABASE_APP_URL") == "bureau@a"


def test_the_addresses_of_the_faces_follow_their_ports(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("REGISTRE_PUBLIC_URL", raising=False)

    told = Installation(tmp_path, 9000, 9001, SECRETS, URLS).for_public()

    assert told["REGISTRE_PUBLIC_URL"] == "http://localhost:9000"


def test_secrets_are_drawn_once_and_readable_by_us_alone(tmp_path: Path) -> None:
    path = tmp_path / "secrets.json"

    first = kept(path, lambda: {"mot": "premier"})
    second = kept(path, lambda: {"mot": "second"})

    assert first == second == {"mot": "premier"}
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_three_given_addresses_are_used_as_they_are(bare: pytest.MonkeyPatch) -> None:
    for name, value in URLS.items():
        bare.setenv(name, value)

    with ExitStack() as stack:
        installation = prepare(stack)

    assert installation.urls == URLS
    assert len(installation.secrets["REGISTRE_DEMONSTRATION_PASSWORD"]) >= 12


def test_each_face_has_a_key_of_its_own_kept_from_one_start_to_the_next(
    bare: pytest.MonkeyPatch,
) -> None:
    for name, value in URLS.items():
        bare.setenv(name, value)

    with ExitStack() as stack:
        first, second = prepare(stack).secrets, prepare(stack).secrets

    assert first == second
    assert first["REGISTRE_SECRET_KEY"] != first["REGISTRE_PUBLIC_SECRET_KEY"]
    assert len(first["REGISTRE_PUBLIC_SECRET_KEY"]) >= 50


def test_one_key_for_both_faces_is_refused(bare: pytest.MonkeyPatch) -> None:
    for name, value in URLS.items():
        bare.setenv(name, value)
    for name in ("REGISTRE_SECRET_KEY", "REGISTRE_PUBLIC_SECRET_KEY"):
        bare.setenv(name, "la même")

    with ExitStack() as stack, pytest.raises(ImproperlyConfigured, match="une clé à lui"):
        prepare(stack)


def test_one_address_out_of_three_is_refused_with_what_is_missing(
    bare: pytest.MonkeyPatch,
) -> None:
    bare.setenv("DATABASE_APP_URL", URLS["DATABASE_APP_URL"])

    with (
        ExitStack() as stack,
        pytest.raises(ImproperlyConfigured, match="DATABASE_OWNER_URL, DATABASE_READER_URL"),
    ):
        prepare(stack)


def test_another_kind_of_database_is_refused_with_what_to_write(bare: pytest.MonkeyPatch) -> None:
    bare.setenv("DATABASE_URL", "mysql://a:b@serveur/registre")

    with ExitStack() as stack, pytest.raises(ImproperlyConfigured, match="postgresql://role"):
        prepare(stack)

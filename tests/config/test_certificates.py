"""The certificates in the data folder, and the one that the demonstration draws."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509

from config.certificates import (
    DEMONSTRATION,
    certificates_folder,
    make_demonstration,
    refusals,
)
from registry.rendering.seals import seal_of
from tests.rendering.sealable import certificate_of, key_of, pkcs12_of

NOW = datetime(2026, 11, 22, 15, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an installation, with the certificate of the demonstration."""
    folder = certificates_folder(tmp_path_factory.mktemp("installation"))
    make_demonstration(folder, now=NOW)
    return folder


def test_nobody_can_take_the_demonstration_for_a_body(kept: Path) -> None:
    seal = seal_of("regie", folder=kept, fallback=DEMONSTRATION)

    assert seal is not None
    assert seal.is_demonstration
    assert seal.holder == "Certificat de démonstration – sans valeur"
    assert seal.certificate.subject == seal.certificate.issuer
    constraints = seal.certificate.extensions.get_extension_for_class(x509.BasicConstraints)
    assert not constraints.value.ca


def test_the_demonstration_seals_only_where_the_settings_name_it(kept: Path) -> None:
    assert seal_of("regie", folder=kept) is None


def test_only_we_can_read_what_seals(kept: Path) -> None:
    modes = {path.name: path.stat().st_mode & 0o777 for path in kept.iterdir()}

    assert kept.stat().st_mode & 0o777 == 0o700
    assert modes == {f"{DEMONSTRATION}.p12": 0o600, f"{DEMONSTRATION}.phrase": 0o600}


def test_the_certificate_is_drawn_once(kept: Path) -> None:
    before = {path.name: path.read_bytes() for path in kept.iterdir()}

    make_demonstration(kept, now=NOW + timedelta(days=400))

    assert {path.name: path.read_bytes() for path in kept.iterdir()} == before
    assert certificates_folder(kept.parent) == kept


def test_a_drawing_that_was_cut_short_is_done_again(tmp_path: Path) -> None:
    (tmp_path / f"{DEMONSTRATION}.phrase").write_bytes(b"d'avant")

    make_demonstration(tmp_path, now=NOW)

    assert list(refusals(tmp_path, now=NOW)) == []


def test_the_demonstration_lasts_ten_years(kept: Path) -> None:
    assert list(refusals(kept, now=NOW + timedelta(days=3640))) == []


def test_each_certificate_that_cannot_seal_is_told_with_its_file(tmp_path: Path) -> None:
    for name, phrase in (("bonne", b"une phrase"), ("mauvaise", b"une autre")):
        content = pkcs12_of(key_of(), certificate_of(key_of()), passphrase=b"une phrase")
        (tmp_path / f"{name}.p12").write_bytes(content)
        (tmp_path / f"{name}.phrase").write_bytes(phrase)
        for path in tmp_path.iterdir():
            path.chmod(0o600)

    told = list(refusals(tmp_path, now=NOW))
    later = list(refusals(tmp_path, now=NOW + timedelta(days=3000)))

    assert [one.split("\u00a0")[0] for one in told] == ["mauvaise.p12"]
    assert [one.split("\u00a0")[0] for one in later] == ["bonne.p12", "mauvaise.p12"]
    assert "a expiré le" in later[0]

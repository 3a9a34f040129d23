"""The certificate that seals: what is refused, and in which words."""

from datetime import timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ed25519

from registry.rendering.seals import (
    DEMONSTRATION_HOLDER,
    SealError,
    read_seal,
    seal_from_pkcs12,
    seal_of,
)
from tests.rendering.sealable import NOW, PASSPHRASE, certificate_of, key_of, pkcs12_of

OF_A_WEB_SERVER = [x509.ObjectIdentifier("1.3.6.1.5.5.7.3.1")]
OF_DOCUMENTS = [*OF_A_WEB_SERVER, x509.ObjectIdentifier("1.3.6.1.5.5.7.3.36")]


def _file(key="rsa", **given):
    return pkcs12_of(key_of(key), certificate_of(key_of(key), **given))


def _kept(folder, name="essai", content=None, phrase=PASSPHRASE + b"\n"):
    for suffix, held in ((".p12", content or _file()), (".phrase", phrase)):
        path = folder / f"{name}{suffix}"
        path.write_bytes(held)
        path.chmod(0o600)


def test_a_seal_says_whose_it_is_and_never_its_key():
    seal = seal_from_pkcs12(_file(), PASSPHRASE, time_stamps="https://heure.exemple.ca")

    assert seal.holder == "Organisme d’essai"
    assert seal.time_stamps == "https://heure.exemple.ca"
    assert len(seal.fingerprint) == 64
    assert not seal.is_demonstration
    assert "key" not in repr(seal)


def test_the_name_of_the_demonstration_gives_it_away():
    assert seal_from_pkcs12(_file(name=DEMONSTRATION_HOLDER), PASSPHRASE).is_demonstration


@pytest.mark.parametrize(
    ("content", "passphrase", "words"),
    [
        (lambda: _file(), b"autre", "la phrase secrète n’est pas la bonne"),
        (lambda: _file(), b"", "la phrase secrète n’est pas la bonne"),
        (lambda: _file()[:900], PASSPHRASE, "n’est pas un certificat PKCS#12"),
        (lambda: b"-----BEGIN CERTIFICATE-----", PASSPHRASE, "n’est pas un certificat PKCS#12"),
        (lambda: pkcs12_of(None, certificate_of(key_of())), PASSPHRASE, "pas de clé privée"),
        (lambda: pkcs12_of(key_of(), None), PASSPHRASE, "ne contient pas le certificat"),
        (lambda: _file("short"), PASSPHRASE, "trop courte : 1024 bits"),
        (lambda: _file(can_sign=False), PASSPHRASE, "n’est pas fait pour signer"),
        (lambda: _file(uses=OF_A_WEB_SERVER), PASSPHRASE, "n’est pas fait pour signer"),
    ],
)
def test_a_file_that_cannot_seal_is_refused_in_words(content, passphrase, words):
    with pytest.raises(SealError) as refusal:
        seal_from_pkcs12(content(), passphrase)

    assert words in str(refusal.value).replace("\u00a0", " ")


def test_a_key_that_no_reader_of_pdf_knows_is_refused():
    key = ed25519.Ed25519PrivateKey.generate()

    with pytest.raises(SealError, match="pas de clé privée qui puisse signer"):
        seal_from_pkcs12(pkcs12_of(key, None), PASSPHRASE)


def test_a_certificate_for_documents_among_other_uses_seals():
    assert seal_from_pkcs12(_file(uses=OF_DOCUMENTS), PASSPHRASE).holder == "Organisme d’essai"


def test_the_seal_of_a_body_is_in_the_file_of_its_name(tmp_path):
    _kept(tmp_path, "regie")
    _kept(tmp_path, "secours", _file(name="Secours"))

    assert seal_of("regie", folder=tmp_path).holder == "Organisme d’essai"
    assert seal_of("autre", folder=tmp_path) is None
    assert seal_of("autre", folder=tmp_path, fallback="secours").holder == "Secours"
    assert seal_of("regie", folder=tmp_path, fallback="secours").holder == "Organisme d’essai"


def test_a_broken_certificate_is_refused_rather_than_replaced(tmp_path):
    _kept(tmp_path, "regie", phrase=b"autre")
    _kept(tmp_path, "secours")

    with pytest.raises(SealError, match=r"regie\.p12.*phrase secrète"):
        seal_of("regie", folder=tmp_path, fallback="secours")


def test_a_certificate_without_its_passphrase_is_refused(tmp_path):
    _kept(tmp_path)
    (tmp_path / "essai.phrase").unlink()

    with pytest.raises(SealError, match=r"essai\.phrase manque"):
        read_seal(tmp_path / "essai.p12")


@pytest.mark.parametrize("suffix", [".p12", ".phrase"])
def test_a_secret_that_everybody_may_read_is_refused(tmp_path, suffix):
    _kept(tmp_path)
    (tmp_path / f"essai{suffix}").chmod(0o644)

    with pytest.raises(SealError, match=rf"chmod 600 essai\{suffix}"):
        read_seal(tmp_path / "essai.p12")


@pytest.mark.parametrize(
    ("days", "words"), [(-31, "pas encore valide"), (701, "a expiré le 22 octobre 2028")]
)
def test_the_days_of_a_certificate_are_those_of_its_seal(tmp_path, days, words):
    _kept(tmp_path)

    with pytest.raises(SealError) as refusal:
        read_seal(tmp_path / "essai.p12", at=NOW + timedelta(days=days))

    assert words in str(refusal.value).replace("\u00a0", " ")

"""The certificates of the bodies in the data folder, and the one of the demonstration.

`<data>/certificats/<body>.p12` seals the files of a body, with its passphrase beside it in
`<body>.phrase`. Rooms may not import this module: the settings give them the folder.
"""

import os
import secrets
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12

from registry.rendering.seals import DEMONSTRATION_HOLDER, SealError, read_seal

FOLDER = "certificats"
# No body can be called so: a name in an address has no point.
DEMONSTRATION = "demonstration.sans-valeur"
YEARS_OF_DEMONSTRATION = 10
DOCUMENT_SIGNING = x509.ObjectIdentifier("1.3.6.1.5.5.7.3.36")


def certificates_folder(data: Path) -> Path:
    """Where the certificates of an installation are, made for us alone the first time."""
    folder = data / FOLDER
    folder.mkdir(mode=0o700, exist_ok=True)
    return folder


def refusals(folder: Path, *, now: datetime) -> Iterator[str]:
    """What is wrong with each certificate that could not seal now: a sentence with its file."""
    for path in sorted(folder.glob("*.p12")):
        try:
            read_seal(path, at=now)
        except SealError as fault:
            yield str(fault)


def make_demonstration(folder: Path, *, now: datetime) -> None:
    """Draw the certificate of the demonstration, which says that it is worth nothing, once."""
    path = folder / f"{DEMONSTRATION}.p12"
    if path.exists():
        return
    phrase = secrets.token_urlsafe(24).encode()
    key = rsa.generate_private_key(public_exponent=65537, key_size=3072)
    certificate = _demonstration_certificate(key, now)
    content = pkcs12.serialize_key_and_certificates(
        DEMONSTRATION.encode(), key, certificate, None, BestAvailableEncryption(phrase)
    )
    # The certificate last: once it is there, so is what opens it.
    _write_private(path.with_suffix(".phrase"), phrase)
    _write_private(path, content)


def _demonstration_certificate(key: rsa.RSAPrivateKey, now: datetime) -> x509.Certificate:
    name = x509.Name(
        [
            x509.NameAttribute(x509.NameOID.ORGANIZATION_NAME, "Registre ouvert (démonstration)"),
            x509.NameAttribute(x509.NameOID.COMMON_NAME, DEMONSTRATION_HOLDER),
        ]
    )
    return (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=365 * YEARS_OF_DEMONSTRATION))
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_signing_only(), critical=True)
        .add_extension(x509.ExtendedKeyUsage([DOCUMENT_SIGNING]), critical=False)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .sign(key, hashes.SHA256())
    )


def _signing_only() -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=True,
        content_commitment=True,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )


def _write_private(path: Path, content: bytes) -> None:
    """Write the whole file or nothing, readable by us alone from its first byte."""
    draft = path.with_name(f"{path.name}.nouveau")
    draft.unlink(missing_ok=True)
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(content)
    draft.replace(path)

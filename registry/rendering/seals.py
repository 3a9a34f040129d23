"""What seals the files of a body: its certificate, the key, and where the time is asked.

Light on purpose: it loads no PDF library, so that any process may read a certificate and say
what is wrong with it. Only `signing` and `sealed` load pyHanko, in the workers.
"""

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.serialization import pkcs12

from registry.law.french_dates import french_date

DEMONSTRATION_HOLDER = "Certificat de démonstration – sans valeur"
SMALLEST_RSA = 2048
READABLE_BY_ALL = 0o007
# A certificate that names its uses must name one of these; those of a web server do not.
SIGNING_USES = {
    x509.ObjectIdentifier("2.5.29.37.0"),  # any use
    x509.ObjectIdentifier("1.3.6.1.5.5.7.3.36"),  # documents (RFC 9336)
    x509.ObjectIdentifier("1.3.6.1.4.1.311.10.3.12"),  # documents, says Microsoft
    x509.ObjectIdentifier("1.2.840.113583.1.1.5"),  # documents, says Adobe
    x509.ObjectIdentifier("1.3.6.1.5.5.7.3.4"),  # mail
    x509.ObjectIdentifier("1.3.6.1.5.5.7.3.3"),  # programs
}

Key = RSAPrivateKey | EllipticCurvePrivateKey


class SealError(Exception):
    """A file that cannot be sealed; the message is a French sentence for who runs the program."""


@dataclass(frozen=True)
class Seal:
    """A certificate with its key and the certificates above it; an address when time is asked."""

    certificate: x509.Certificate
    key: Key = field(repr=False)
    chain: tuple[x509.Certificate, ...] = ()
    time_stamps: str = ""

    @property
    def holder(self) -> str:
        """Whom the certificate names."""
        return holder_of(self.certificate)

    @property
    def fingerprint(self) -> str:
        """The SHA-256 of the certificate."""
        return self.certificate.fingerprint(hashes.SHA256()).hex()

    @property
    def is_demonstration(self) -> bool:
        """Whether the certificate is the one of the demonstration, worth nothing."""
        return self.holder == DEMONSTRATION_HOLDER

    def require_valid(self, at: datetime) -> None:
        """Refuse to seal before the first day of the certificate or after its last."""
        begins, ends = self.certificate.not_valid_before_utc, self.certificate.not_valid_after_utc
        if at < begins:
            raise SealError(
                f"Le certificat «\u00a0{self.holder}\u00a0» n’est pas encore valide\u00a0:"
                f" il le sera le {french_date(begins)}."
            )
        if at > ends:
            raise SealError(
                f"Le certificat «\u00a0{self.holder}\u00a0» a expiré le {french_date(ends)}."
                " Mettez le nouveau certificat à sa place."
            )


def holder_of(certificate: x509.Certificate) -> str:
    """Whom a certificate names: its common name, else its organization, else all it says."""
    for kind in (x509.NameOID.COMMON_NAME, x509.NameOID.ORGANIZATION_NAME):
        for name in certificate.subject.get_attributes_for_oid(kind):
            return str(name.value)
    return certificate.subject.rfc4514_string()


def seal_from_pkcs12(content: bytes, passphrase: bytes, *, time_stamps: str = "") -> Seal:
    """The seal of a PKCS#12 file (.p12 or .pfx); SealError says what is wrong with the file."""
    key, certificate, others = _opened(content, passphrase)
    if not isinstance(key, RSAPrivateKey | EllipticCurvePrivateKey):
        raise SealError(
            "Ce fichier ne contient pas de clé privée qui puisse signer un PDF\u00a0: exportez le"
            " certificat avec sa clé privée, de type RSA ou à courbe elliptique."
        )
    if certificate is None:
        raise SealError(
            "Ce fichier ne contient pas le certificat qui va avec sa clé privée\u00a0:"
            " exportez les deux ensemble."
        )
    if isinstance(key, RSAPrivateKey) and key.key_size < SMALLEST_RSA:
        raise SealError(
            f"La clé de ce certificat est trop courte\u00a0: {key.key_size} bits,"
            f" alors qu’il en faut au moins {SMALLEST_RSA}."
        )
    _require_signing_use(certificate)
    return Seal(certificate, key, tuple(others), time_stamps)


def seal_of(slug: str, *, folder: Path, time_stamps: str = "", fallback: str = "") -> Seal | None:
    """The seal of a body, from `<slug>.p12` and `<slug>.phrase`; else the fallback's; else none."""
    for name in filter(None, (slug, fallback)):
        path = folder / f"{name}.p12"
        if path.exists():
            return read_seal(path, time_stamps=time_stamps)
    return None


def read_seal(path: Path, *, time_stamps: str = "", at: datetime | None = None) -> Seal:
    """The seal of a PKCS#12 file whose passphrase is beside it; SealError names the file."""
    try:
        content = _private(path)
        passphrase = _private(path.with_suffix(".phrase")).rstrip(b"\r\n")
        seal = seal_from_pkcs12(content, passphrase, time_stamps=time_stamps)
        if at:
            seal.require_valid(at)
    except SealError as fault:
        raise SealError(f"{path.name}\u00a0: {fault}") from fault
    return seal


def _private(path: Path) -> bytes:
    try:
        is_open = path.stat().st_mode & READABLE_BY_ALL
        content = path.read_bytes()
    except OSError as fault:
        raise SealError(f"Le fichier {path.name} manque ou ne peut pas être lu.") from fault
    if is_open:
        raise SealError(
            f"Le fichier {path.name} peut être lu par tous les comptes de cet ordinateur."
            f" Protégez-le\u00a0: chmod 600 {path.name}"
        )
    return content


def _opened(
    content: bytes, passphrase: bytes
) -> tuple[object, x509.Certificate | None, list[x509.Certificate]]:
    try:
        return pkcs12.load_key_and_certificates(content, passphrase or None)
    except UnsupportedAlgorithm as fault:
        raise SealError(
            "Ce fichier est chiffré d’une façon qui ne se lit plus. Exportez de nouveau le"
            " certificat, avec le chiffrement AES-256."
        ) from fault
    except ValueError as fault:
        if "password" in str(fault):
            raise SealError(
                "Ce fichier ne s’ouvre pas\u00a0: la phrase secrète n’est pas la bonne,"
                " ou le fichier est abîmé."
            ) from fault
        raise SealError(
            "Ce fichier n’est pas un certificat PKCS#12 (.p12 ou .pfx), ou il est abîmé."
        ) from fault


def _require_signing_use(certificate: x509.Certificate) -> None:
    for extension in certificate.extensions:
        uses = extension.value
        if isinstance(uses, x509.KeyUsage):
            may_sign = uses.digital_signature or uses.content_commitment
        elif isinstance(uses, x509.ExtendedKeyUsage):
            may_sign = not SIGNING_USES.isdisjoint(uses)
        else:
            continue
        if not may_sign:
            raise SealError(
                f"Le certificat «\u00a0{holder_of(certificate)}\u00a0» n’est pas fait pour signer"
                " des documents (celui d’un site Web, par exemple, ne le permet pas)."
                " Demandez un certificat de cachet ou de signature."
            )

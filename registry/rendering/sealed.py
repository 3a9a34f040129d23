"""What a sealed PDF says of itself: whether a byte changed, whose seal it is, from when.

It tells whether the file is what was sealed; it does not say that the certificate deserves trust,
which belongs to who reads it.
"""

from binascii import hexlify
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import Any

from asn1crypto import cms
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import SignatureCoverageLevel, validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

from registry.rendering.seals import DEMONSTRATION_HOLDER, holder_of


@dataclass(frozen=True)
class Verdict:
    """What the seal of a file tells."""

    is_intact: bool
    covers_whole_file: bool
    holder: str = ""
    fingerprint: str = ""
    claimed_at: datetime | None = None
    stamped_at: datetime | None = None

    @property
    def is_valid(self) -> bool:
        """Whether the file is, from its first byte to its last, what was sealed."""
        return self.is_intact and self.covers_whole_file

    @property
    def is_demonstration(self) -> bool:
        """Whether the seal is the one of the demonstration, worth nothing."""
        return self.holder == DEMONSTRATION_HOLDER


BROKEN = Verdict(is_intact=False, covers_whole_file=False)


def verified(content: bytes) -> Verdict | None:
    """The verdict on the first seal of a file; None when it has none."""
    try:
        reader = PdfFileReader(BytesIO(content))
        seals = reader.embedded_regular_signatures
        return _verdict(content, seals[0]) if seals else None
    # A damaged file may break the reading anywhere, with any fault.
    except Exception:
        return BROKEN


def _verdict(content: bytes, seal: Any) -> Verdict:
    # No authority is trusted here and none is asked: only the bytes are judged.
    trust = ValidationContext(trust_roots=[], allow_fetching=False)
    status = validate_pdf_signature(seal, trust, skip_diff=True)
    stamp = status.timestamp_validity
    certificate = x509.load_der_x509_certificate(status.signing_cert.dump())
    return Verdict(
        is_intact=status.intact
        and status.valid
        and (stamp is None or (stamp.intact and stamp.valid))
        and _is_filled_as_written(content, seal),
        covers_whole_file=status.coverage == SignatureCoverageLevel.ENTIRE_FILE,
        holder=holder_of(certificate),
        fingerprint=certificate.fingerprint(hashes.SHA256()).hex(),
        claimed_at=status.signer_reported_dt,
        stamped_at=stamp.timestamp if stamp else None,
    )


def _is_filled_as_written(content: bytes, seal: Any) -> bool:
    """Whether the hole that no seal covers, its own, holds the signature, zeros and no more."""
    _, start, end, _ = seal.byte_range
    signature = hexlify(cms.ContentInfo.load(seal.pkcs7_content).dump()).upper()
    return content[start:end] == b"<" + signature.ljust(end - start - 2, b"0") + b">"

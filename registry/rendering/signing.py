"""The seal of a body on a PDF: PAdES B-B, or B-T when a server gives the time.

What is signed is written after the file, which stays whole and untouched before it: its bytes are
a prefix of the sealed file, and its metadata are not written again. The seal certifies: any change
that comes after it breaks it. The same file, RSA certificate and moment give the same bytes,
unless a server gives the time.

The file must hold an empty field for the seal: a signature that adds its own takes the file out of
PDF/UA. These are the objects that the seal needs, beside what PDF/UA-1 and PDF/A-3a ask:

    catalog   /AcroForm <</Fields [field] /SigFlags 3>>   no /NeedAppearances, no /Perms
    page      /Annots [… field]  /Tabs /S
    field     <</Type /Annot /Subtype /Widget /FT /Sig /T (Sceau) /TU (what it is, in French)
                /F 132  printed, locked
                /Rect [left bottom right top]  over the drawn seal; [0 0 0 0] when none is drawn
                /P page  /StructParent n
                /AP <</N appearance>> >>  left out when /Rect is [0 0 0 0]
    appearance  an empty form XObject as large as /Rect: the seal itself is drawn by the page
    element   <</Type /StructElem /S /Form /P its parent /Pg page /Alt (same words as /TU)
                /K <</Type /OBJR /Pg page /Obj field>> >>
    parent tree  n: element
    trailer   /ID

`field` is an object of its own, in an object stream or not, and has no /V yet.
"""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from hashlib import sha256
from io import BytesIO
from urllib.parse import urlsplit

import aiohttp
from asn1crypto import cms
from cryptography.hazmat.primitives.serialization import Encoding
from pyhanko.keys.internal import (
    translate_pyca_cryptography_cert_to_asn1,
    translate_pyca_cryptography_key_to_asn1,
)
from pyhanko.pdf_utils.generic import ArrayObject, ByteStringObject
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
from pyhanko.sign.general import SigningError
from pyhanko.sign.signers import SignatureObject, SimpleSigner
from pyhanko.sign.signers.cms_embedder import (
    PdfCMSEmbedder,
    SigIOSetup,
    SigMDPSetup,
    SigObjSetup,
)
from pyhanko.sign.signers.constants import ESIC_EXTENSION_1
from pyhanko.sign.signers.pdf_cms import select_suitable_signing_md
from pyhanko.sign.timestamps.aiohttp_client import HTTPTimeStamper
from pyhanko_certvalidator.registry import SimpleCertificateStore

from registry.rendering.books import SEAL_FIELD
from registry.rendering.seals import Seal, SealError

SECONDS_TO_WAIT = 15
# Room for the signature: the certificates, then the rest; and the certificates of a time stamp.
ROOM, ROOM_FOR_TIME = 3 * 1024, 12 * 1024


def signed(content: bytes, seal: Seal, *, at: datetime) -> bytes:
    """The file with the seal in its empty field, said to be made `at` that moment."""
    seal.require_valid(at)
    try:
        # In a thread of its own: a thread that already runs a loop may not run another.
        with ThreadPoolExecutor(max_workers=1) as pool:
            work = _signed(content, seal, at.astimezone(UTC))
            return pool.submit(asyncio.run, work).result()
    except (PdfError, SigningError) as fault:
        raise SealError(
            "Ce PDF ne peut pas recevoir de sceau\u00a0: il est abîmé, il est déjà scellé,"
            " ou il n’a pas le champ vide prévu pour cela."
        ) from fault


async def _signed(content: bytes, seal: Seal, at: datetime) -> bytes:
    signer = _signer(seal)
    method = select_suitable_signing_md(signer.signing_cert.public_key)
    output = BytesIO(content)
    writer = _Update(output, f"{sha256(content).hexdigest()} {seal.fingerprint} {at.isoformat()}")
    embedding = PdfCMSEmbedder().write_cms(SEAL_FIELD, writer, existing_fields_only=True)
    next(embedding)
    writer.register_extension(ESIC_EXTENSION_1)
    embedding.send(
        SigObjSetup(
            SignatureObject(
                timestamp=at, subfilter=SigSeedSubFilter.PADES, bytes_reserved=2 * _room(seal)
            ),
            SigMDPSetup(method, certify=True, docmdp_perms=MDPPerm.NO_CHANGES),
        )
    )
    prepared, _ = embedding.send(SigIOSetup(method, in_place=True))
    signature = await _signature(signer, prepared.document_digest, method, seal.time_stamps)
    try:
        embedding.send(signature)
    except SigningError as fault:
        raise SealError("La signature est plus grande que la place qui lui est faite.") from fault
    return output.getvalue()


async def _signature(
    signer: SimpleSigner, digest: bytes, method: str, time_stamps: str
) -> cms.ContentInfo:
    if not time_stamps:
        return await signer.async_sign(digest, method, use_pades=True)
    # The session of pyHanko would know neither the proxy nor the authorities of this machine.
    async with aiohttp.ClientSession(trust_env=True) as session:
        clock = _Clock(time_stamps, timeout=SECONDS_TO_WAIT, session=session)
        return await signer.async_sign(digest, method, use_pades=True, timestamper=clock)


class _Update(IncrementalPdfFileWriter):
    """An update that leaves the metadata alone, and draws nothing at random."""

    def __init__(self, stream: BytesIO, identity: str) -> None:
        super().__init__(stream)
        identifiers = self.document_id[0], sha256(identity.encode()).digest()[:16]
        self._document_id = ArrayObject(ByteStringObject(one) for one in identifiers)

    def _update_meta(self) -> None:
        """Write no metadata: pyHanko's are not those that PDF/A asks for."""


class _Clock(HTTPTimeStamper):
    """A time-stamp server (RFC 3161) whose every failure is a sentence."""

    async def async_timestamp(self, message_digest: bytes, md_algorithm: str) -> cms.ContentInfo:
        server = urlsplit(self.url).hostname or self.url
        try:
            stamp = await super().async_timestamp(message_digest, md_algorithm)
            told = stamp["content"]["encap_content_info"]["content"].parsed
            stamped = told["message_imprint"]["hashed_message"].native
        except OSError as fault:
            raise SealError(
                f"Le serveur d’horodatage {server} n’a pas donné l’heure\u00a0: il ne répond pas"
                " ou il refuse. Le fichier n’est pas scellé\u00a0; réessayez plus tard."
            ) from fault
        except (ValueError, TypeError, AttributeError, KeyError) as fault:
            raise SealError(f"{_NONSENSE} {server}.") from fault
        if stamped != message_digest:
            raise SealError(f"{_NONSENSE} {server}.")
        return stamp


_NONSENSE = "Le fichier n’est pas scellé\u00a0: la réponse ne se lit pas, du serveur d’horodatage"


def _signer(seal: Seal) -> SimpleSigner:
    """What holds the key. A key kept in a device (PKCS#11) would come in here."""
    store = SimpleCertificateStore()
    store.register_multiple(translate_pyca_cryptography_cert_to_asn1(one) for one in seal.chain)
    return SimpleSigner(
        signing_cert=translate_pyca_cryptography_cert_to_asn1(seal.certificate),
        signing_key=translate_pyca_cryptography_key_to_asn1(seal.key),
        cert_registry=store,
    )


def _room(seal: Seal) -> int:
    certificates = (seal.certificate, *seal.chain)
    taken = sum(len(one.public_bytes(Encoding.DER)) for one in certificates)
    return taken + ROOM + (ROOM_FOR_TIME if seal.time_stamps else 0)

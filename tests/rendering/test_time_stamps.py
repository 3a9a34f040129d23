"""The time that a server gives to a seal (RFC 3161), and what becomes of a seal without it."""

from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import page
import pytest
from asn1crypto import tsp
from cryptography import x509
from pyhanko.keys.internal import (
    translate_pyca_cryptography_cert_to_asn1,
    translate_pyca_cryptography_key_to_asn1,
)
from pyhanko.sign.timestamps.dummy_client import DummyTimeStamper

from registry.rendering.revisions import unsigned
from registry.rendering.sealed import verified
from registry.rendering.seals import SealError, seal_from_pkcs12
from registry.rendering.signing import signed
from tests.rendering.sealable import (
    NOW,
    PASSPHRASE,
    certificate_of,
    key_of,
    pkcs12_of,
    sealable,
)

TIME_STAMPING = x509.ObjectIdentifier("1.3.6.1.5.5.7.3.8")


def _stamp(request, *, of=None):
    """The answer of an authority; to another question when `of` is given."""
    certificate = certificate_of(key_of(), name="Horloge d’essai", uses=[TIME_STAMPING])
    authority = DummyTimeStamper(
        translate_pyca_cryptography_cert_to_asn1(certificate),
        translate_pyca_cryptography_key_to_asn1(key_of()),
        fixed_dt=NOW,
    )
    asked = tsp.TimeStampReq.load(request)
    if of:
        asked["message_imprint"]["hashed_message"] = of
    return authority.request_tsa_response(asked).dump()


def _refusal(request):
    """The answer of an authority that refuses."""
    return tsp.TimeStampResp({"status": {"status": "rejection"}}).dump()


@contextmanager
def _served(answer, status=200):
    """The address of a server on this machine that answers so."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            content = answer(self.rfile.read(int(self.headers["Content-Length"])))
            self.send_response(status)
            self.send_header("Content-Type", "application/timestamp-reply")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *told):
            """Say nothing on the screen."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/heure"
        server.shutdown()


def _seal(address):
    content = pkcs12_of(key_of(), certificate_of(key_of()))
    return seal_from_pkcs12(content, PASSPHRASE, time_stamps=address)


def test_a_seal_bears_the_time_that_a_server_gave():
    base = sealable()
    with _served(_stamp) as address:
        content = signed(base, _seal(address), at=NOW)

    verdict = verified(content)

    assert verdict.is_valid
    assert verdict.stamped_at == NOW
    assert unsigned(content) == base


def test_the_time_leaves_the_file_accessible_and_archival():
    with _served(_stamp) as address:
        content = signed(sealable(), _seal(address), at=NOW)

    for profile in ("ua1", "3a"):
        assert page.is_pdf_compliant_bytes(content, profile=profile)


@pytest.mark.parametrize(
    ("answer", "status"),
    [
        (lambda request: b"bonjour", 200),
        (lambda request: b"", 200),
        (lambda request: b"indisponible", 503),
        (_refusal, 200),
        (lambda request: _stamp(request, of=bytes(32)), 200),
    ],
    ids=["nonsense", "empty", "unavailable", "refused", "another file"],
)
def test_a_server_that_gives_no_time_leaves_no_file_that_seems_sealed(answer, status):
    with _served(answer, status) as address, pytest.raises(SealError, match=r"127\.0\.0\.1"):
        signed(sealable(), _seal(address), at=NOW)


@pytest.mark.parametrize("address", ["http://127.0.0.1:1/heure", "une adresse", "ftp://essai/"])
def test_a_server_that_cannot_be_reached_is_named_in_a_sentence(address):
    with pytest.raises(SealError, match="Le serveur d’horodatage .* n’est pas scellé"):
        signed(sealable(), _seal(address), at=NOW)

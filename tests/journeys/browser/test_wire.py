"""What the real server says of a request that no view sees."""

import re
import socket
from urllib.parse import urlsplit

import pytest

from tests.journeys.browser.installation import Installation

pytestmark = pytest.mark.browser

WORD = "mot-de-la-personne"
LONG = "L’adresse est trop longue"
UNREADABLE = "L’adresse contient une valeur que cette page ne connaît pas."


def _answer(address: str, sent: bytes) -> str:
    place = urlsplit(address)
    with socket.create_connection((place.hostname, place.port), timeout=20) as wire:
        wire.sendall(sent)
        wire.shutdown(socket.SHUT_WR)
        return b"".join(iter(lambda: wire.recv(65_536), b"")).decode()


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        (f"GET /recherche/?mots={WORD * 600} HTTP/1.1\r\nHost: localhost\r\n\r\n", LONG),
        (f"GET /ramq/ HTTP/1.1\r\nHost: localhost\r\nX: {WORD * 600}\r\n\r\n", LONG),
        (f"GET /{WORD} de trop HTTP/1.1\r\nHost: localhost\r\n\r\n", UNREADABLE),
        (f"GET /ramq/ HTTP/1.1\r\nHost: localhost\r\n{WORD} sans deux-points\r\n\r\n", UNREADABLE),
    ],
    ids=["address", "header", "spaces", "colon"],
)
@pytest.mark.parametrize("face", ["public", "workspace"])
def test_a_request_that_cannot_be_read_is_told_in_plain_french(
    installation: Installation, face: str, sent: str, sentence: str
) -> None:
    head, page = _answer(getattr(installation, face), sent.encode()).split("\r\n\r\n", 1)

    assert head.startswith("HTTP/1.1 400 ")
    assert "Content-Security-Policy: default-src 'none'" in head
    assert "Set-Cookie" not in head
    assert sentence in page
    assert WORD not in head + page


def test_the_words_of_such_a_request_go_to_no_log(installation: Installation) -> None:
    _answer(installation.public, f"GET /{WORD * 600} HTTP/1.1\r\n\r\n".encode())
    logs = [path for path in installation.folder.rglob("*.log") if path.is_file()]

    assert logs
    assert [path.name for path in logs if re.search(WORD, path.read_text("utf-8", "replace"))] == []

"""The process that answers: an address too long or cut, that no view sees, is told plainly too."""

import socket
from contextlib import suppress
from typing import Any

from django.http import HttpRequest
from gunicorn.http.errors import LimitRequestHeaders, LimitRequestLine, ParseException
from gunicorn.workers.gthread import ThreadWorker

from config.errors import plain_page
from config.middleware import SecureHeadersMiddleware

# How much of what follows an address is read and dropped, so that the answer is not cut off.
DROPPED = 1_000_000
DROP_SECONDS = 1


class HttpWorker(ThreadWorker):  # type: ignore[misc]
    """Gunicorn's worker with threads, whose own errors are our pages."""

    def handle_error(self, req: Any, client: socket.socket, addr: Any, exc: Exception) -> None:
        """Answer a request that cannot be read; any other fault is for gunicorn."""
        if not isinstance(exc, ParseException):
            super().handle_error(req, client, addr, exc)
            return
        is_long = isinstance(exc, LimitRequestLine | LimitRequestHeaders)
        self.log.warning("request that cannot be read: %s", type(exc).__name__)
        with suppress(OSError):
            client.sendall(_answer("long" if is_long else ""))
            client.shutdown(socket.SHUT_WR)
            _drop_the_rest(client)


def _answer(why: str) -> bytes:
    """The page for an address that cannot be read, as it goes over the wire."""
    page = SecureHeadersMiddleware(lambda request: plain_page(400, why=why))(HttpRequest())
    page.headers["X-Content-Type-Options"] = "nosniff"
    page.headers["X-Frame-Options"] = "DENY"
    page.headers["Content-Length"] = str(len(page.content))
    page.headers["Connection"] = "close"
    return b"HTTP/1.1 400 Bad Request\r\n" + page.serialize_headers() + b"\r\n\r\n" + page.content


def _drop_the_rest(client: socket.socket) -> None:
    client.settimeout(DROP_SECONDS)
    left = DROPPED
    while left > 0:
        dropped = len(client.recv(min(left, 65_536)))
        if not dropped:
            return
        left -= dropped

"""Answers whose bytes never change: their SHA-256 is their ETag, and a copy is good for ever."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import get_conditional_response
from django.utils.http import http_date, quote_etag

FOR_EVER = "public, max-age=31536000, immutable"


def lasting(
    request: HttpRequest,
    sha256: str,
    with_bytes: Callable[[], HttpResponse],
    modified_at: int | None = None,
) -> HttpResponseBase:
    """The bytes, or the short answer for a reader who has them already."""
    etag = quote_etag(sha256)
    response = get_conditional_response(request, etag, modified_at) or with_bytes()
    response.headers["ETag"] = etag
    response.headers["Cache-Control"] = FOR_EVER
    if modified_at is not None:
        response.headers["Last-Modified"] = http_date(modified_at)
    return response


def bytes_as(content: bytes, media_type: str, disposition: str) -> HttpResponse:
    """An answer of these bytes, that no browser may take for something else."""
    response = HttpResponse(content, content_type=media_type)
    response.headers["Content-Disposition"] = disposition
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response

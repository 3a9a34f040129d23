"""The public documents of a body, as they came: never shown in the page, only handed over."""

import unicodedata

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.http import content_disposition_header

from registry.editions.models import StoredDocument
from registry.public_site.lasting import bytes_as, lasting
from registry.public_site.pieces import is_named
from registry.public_site.reading import read_only

ANY_BYTES = "application/octet-stream"
MEDIA_TYPES = {
    "application/pdf",
    "application/vnd.oasis.opendocument.text",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "image/jpeg",
    "image/png",
    "text/plain",
}
LONGEST_NAME = 120
NOT_IN_NAMES = str.maketrans(dict.fromkeys('<>:"|?*', "_"))
NO_NAME = "document"


@read_only
def piece(request: HttpRequest, body: str, digest: str) -> HttpResponseBase:
    """A public document, when an edition of that body names it."""
    document = StoredDocument.objects.defer("content").filter(digest=digest).first()
    if document is None:
        raise Http404
    if not is_named(body, digest):
        return _no_longer(request, body, digest)
    return lasting(request, digest, lambda: _with_bytes(document))


def _no_longer(request: HttpRequest, body: str, digest: str) -> HttpResponse:
    """The page for a document that withdrawn editions alone name; Http404 when none ever did."""
    if not is_named(body, digest, by_withdrawn=True):
        raise Http404
    response = render(request, "public_site/withdrawn_piece.html", {"body": body}, status=410)
    response.headers["Cache-Control"] = "no-store"
    return response


def _with_bytes(document: StoredDocument) -> HttpResponse:
    kind = document.media_type.partition(";")[0].strip().lower()
    media_type = kind if kind in MEDIA_TYPES else ANY_BYTES
    disposition = content_disposition_header(True, safe_name(document.file_name))
    return bytes_as(bytes(document.content), media_type, disposition or "attachment")


def safe_name(name: str) -> str:
    """The name without folders, control signs, or what a file system would refuse."""
    last = name.replace("\\", "/").rpartition("/")[2]
    written = "".join(sign for sign in last if unicodedata.category(sign)[0] != "C")
    stem, dot, suffix = written.translate(NOT_IN_NAMES).strip(" .").rpartition(".")
    if not dot:
        return suffix[:LONGEST_NAME] or NO_NAME
    return f"{stem[: LONGEST_NAME - 1 - len(suffix)]}.{suffix}"[:LONGEST_NAME]

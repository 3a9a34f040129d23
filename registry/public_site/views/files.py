"""The files of an edition: the stored bytes, at an address whose content never changes."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase

from registry.editions.models import Edition, Rendition
from registry.law.registers import Register
from registry.public_site.lasting import bytes_as, lasting
from registry.public_site.reading import read_only
from registry.public_site.shelf import WithdrawnError

OPEN_DATA = {"csv", "json"}


@read_only
def file(
    request: HttpRequest, body: str, register: Register, edition: int, name: str
) -> HttpResponseBase:
    """A file of an edition; its ETag is the SHA-256 of its bytes."""
    found = Rendition.objects.filter(
        edition__body=body, edition__register=register.key, edition__number=edition, file_name=name
    )
    rendition = found.defer("content").select_related("edition__withdrawal").first()
    if rendition is None:
        raise _missing(body, register, edition)
    if rendition.edition.is_withdrawn:
        raise WithdrawnError(rendition.edition)
    published_at = int(rendition.edition.published_at.timestamp())
    response = lasting(request, rendition.sha256, lambda: _with_bytes(rendition), published_at)
    if rendition.format in OPEN_DATA:
        response.headers["Access-Control-Allow-Origin"] = "*"
        response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response


def _missing(body: str, register: Register, number: int) -> Http404:
    """Why there is no such file: its edition may be withdrawn, its bytes erased."""
    edition = Edition.objects.numbered(body, register.key, number)
    return WithdrawnError(edition) if edition and edition.is_withdrawn else Http404()


def _with_bytes(rendition: Rendition) -> HttpResponse:
    manner = "attachment" if rendition.format in OPEN_DATA else "inline"
    disposition = f'{manner}; filename="{rendition.file_name}"'
    return bytes_as(bytes(rendition.content), rendition.media_type, disposition)

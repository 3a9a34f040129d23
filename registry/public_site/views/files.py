"""The files of an edition: the stored bytes, at an address whose content never changes."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase

from registry.editions.models import Rendition
from registry.law.registers import Register
from registry.public_site.lasting import bytes_as, lasting
from registry.public_site.reading import read_only

OPEN_DATA = {"csv", "json"}


@read_only
def file(
    request: HttpRequest, body: str, register: Register, edition: int, name: str
) -> HttpResponseBase:
    """A file of an edition; its ETag is the SHA-256 of its bytes."""
    found = Rendition.objects.filter(
        edition__body=body, edition__register=register.key, edition__number=edition, file_name=name
    )
    rendition = found.defer("content").select_related("edition").first()
    if rendition is None:
        raise Http404
    published_at = int(rendition.edition.published_at.timestamp())
    response = lasting(request, rendition.sha256, lambda: _with_bytes(rendition), published_at)
    if rendition.format in OPEN_DATA:
        response.headers["Access-Control-Allow-Origin"] = "*"
        response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response


def _with_bytes(rendition: Rendition) -> HttpResponse:
    manner = "attachment" if rendition.format in OPEN_DATA else "inline"
    disposition = f'{manner}; filename="{rendition.file_name}"'
    return bytes_as(bytes(rendition.content), rendition.media_type, disposition)

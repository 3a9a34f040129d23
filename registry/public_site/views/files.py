"""The files of an edition: the stored bytes, at an address whose content never changes."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import get_conditional_response
from django.utils.http import http_date, quote_etag

from registry.editions.models import Rendition
from registry.law.registers import Register
from registry.public_site.reading import read_only

FOR_EVER = "public, max-age=31536000, immutable"
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
    etag = quote_etag(rendition.sha256)
    published_at = int(rendition.edition.published_at.timestamp())
    answer = get_conditional_response(request, etag, published_at)
    response = answer or _with_bytes(rendition)
    response.headers["ETag"] = etag
    response.headers["Last-Modified"] = http_date(published_at)
    response.headers["Cache-Control"] = FOR_EVER
    if rendition.format in OPEN_DATA:
        response.headers["Access-Control-Allow-Origin"] = "*"
        response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response


def _with_bytes(rendition: Rendition) -> HttpResponse:
    response = HttpResponse(bytes(rendition.content), content_type=rendition.media_type)
    manner = "attachment" if rendition.format in OPEN_DATA else "inline"
    response.headers["Content-Disposition"] = f'{manner}; filename="{rendition.file_name}"'
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response

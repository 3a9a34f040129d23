"""Whether a reader’s copy of a page is still good: ETag and Last-Modified from the editions."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponseBase
from django.utils.cache import get_conditional_response
from django.utils.http import http_date, quote_etag

from registry.editions.models import Edition
from registry.public_site.renditions import Files
from registry.public_site.software import fingerprint


@dataclass(frozen=True)
class PageState:
    """What a page is made from, as a validator; no date while a file is still to come."""

    etag: str
    modified_at: int | None

    def unchanged(self, request: HttpRequest) -> HttpResponseBase | None:
        """The short answer for a reader whose copy is still good, or None."""
        answer = get_conditional_response(request, self.etag, self.modified_at)
        return self.mark(answer) if answer else None

    def mark(self, response: HttpResponseBase) -> HttpResponseBase:
        """The page with its validators."""
        response.headers["ETag"] = self.etag
        if self.modified_at:
            response.headers["Last-Modified"] = http_date(self.modified_at)
        return response


def page_state(request: HttpRequest, editions: Iterable[Edition], files: Files) -> PageState:
    """The state of a page made from these editions, their files and the words of its address."""
    software, changed_at = fingerprint()
    shown = list(editions)
    facts = [software, request.META.get("QUERY_STRING", "")]
    facts += [f"{edition.pk}:{edition.sha256}" for edition in shown]
    facts += [str(pk) for pk in files.keys]
    digest = hashlib.sha256("\n".join(facts).encode(errors="replace")).hexdigest()[:32]
    published_at = max((int(edition.published_at.timestamp()) for edition in shown), default=0)
    is_settled = all(files.of(edition) for edition in shown)
    return PageState(quote_etag(digest), max(published_at, changed_at) if is_settled else None)

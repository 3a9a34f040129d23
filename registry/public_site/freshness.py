"""Whether a reader’s copy of a page is still good: ETag and Last-Modified from the editions.

A page is made of its address, of the editions tables, of the day and of the program: of nothing
else. So its ETag is known from one query, before anything that the page shows is read.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponseBase, HttpResponseNotModified
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.http import http_date, parse_etags, quote_etag

from registry.editions.models import Edition
from registry.editions.states import state_of
from registry.public_site.renditions import Files
from registry.public_site.software import fingerprint

STATE = "registre.state"
# What these answer is made of no table, or told by its own SHA-256.
WITHOUT_STATE = {"robots", "accessibility", "privacy", "file", "piece"}


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


def note_state(request: HttpRequest) -> None:
    """Note the state of what the page is made from, before anything of it is read.

    Read afterwards, it could be newer than the page, whose copy would then pass for good.
    """
    found = request.resolver_match
    body = found.kwargs.get("body", "") if found else ""
    request.META[STATE] = f"{state_of(body)}:{timezone.localdate()}"


def still_good(request: HttpRequest) -> HttpResponseBase | None:
    """The short answer for a reader who has the page as it is now, or None; asked before all."""
    if request.resolver_match and request.resolver_match.url_name in WITHOUT_STATE:
        return None
    note_state(request)
    wanted = request.META.get("HTTP_IF_NONE_MATCH", "")
    # The page of another site asks for data: the answer has headers that the view alone knows.
    if not wanted or "HTTP_IF_MATCH" in request.META or "HTTP_ORIGIN" in request.META:
        return None
    etag = _etag(request)
    # A star asks whether there is any page: only the page knows.
    if etag not in (one.removeprefix("W/") for one in parse_etags(wanted)):
        return None
    answer = HttpResponseNotModified()
    answer.headers["ETag"] = etag
    return answer


def marked(request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
    """The page with its ETag, when it may be kept."""
    may_be_kept = "no-store" not in response.headers.get("Cache-Control", "")
    if response.status_code == 200 and may_be_kept and STATE in request.META:
        response.headers.setdefault("ETag", _etag(request))
    return response


def _etag(request: HttpRequest) -> str:
    if STATE not in request.META:
        note_state(request)
    software, _ = fingerprint()
    made_from = [software, request.get_full_path(), request.META[STATE]]
    digest = hashlib.sha256("\n".join(made_from).encode(errors="replace")).hexdigest()
    return quote_etag(digest[:32])


def page_state(
    request: HttpRequest,
    editions: Iterable[Edition],
    files: Files,
    *,
    is_dated: bool = True,
) -> PageState:
    """The state of a page made from these editions and their files.

    A page that the clock alone can change is not `is_dated`.
    """
    _, changed_at = fingerprint()
    shown = list(editions)
    moments = [moment for edition in shown for moment in _moments(edition)]
    is_settled = is_dated and bool(shown) and files.are_made
    return PageState(_etag(request), max([*moments, changed_at]) if is_settled else None)


def _moments(edition: Edition) -> list[int]:
    """When it was published, and when an edition of its body was last withdrawn, if one was."""
    withdrawn_at = getattr(edition, "last_withdrawn_at", None)
    found = [edition.published_at, withdrawn_at] if withdrawn_at else [edition.published_at]
    return [int(moment.timestamp()) for moment in found]

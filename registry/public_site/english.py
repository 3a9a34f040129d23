"""The public site in English: the same addresses under /en/, for the bodies that publish English.

The language is that of the address, and of nothing else: no cookie, no preference of the browser.
"""

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import get_script_prefix, set_script_prefix
from django.utils import translation

from registry.public_site.shelf import shelf_of
from registry.templatetags.typography import ENGLISH, is_english

PREFIX = "/en"
# Data, files and feeds are in French: their English address leads to the one that there is.
FRENCH_ONLY = frozenset(
    (
        "robots",
        "find_all_csv",
        "find_all_json",
        "find_csv",
        "find_json",
        "body_feed",
        "register_feed",
        "file",
        "piece",
        "person_pdf",
        "entry_pdf",
        "edition_entry_pdf",
        "changes_pdf",
        "changes_since_pdf",
    )
)

Handler = Callable[[HttpRequest], HttpResponse]


class EnglishMiddleware:
    """Reads an address under /en/ as the same address in English."""

    def __init__(self, get_response: Handler) -> None:
        """Keep the next handler."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer in the language of the address; every address in the page is under the prefix."""
        if not request.path_info.startswith(f"{PREFIX}/"):
            return self.get_response(request)
        root = get_script_prefix()
        request.path_info = request.path_info.removeprefix(PREFIX)
        set_script_prefix(f"{root.rstrip('/')}{PREFIX}/")
        try:
            with translation.override(ENGLISH):
                return self.get_response(request)
        finally:
            set_script_prefix(root)

    def process_view(
        self, request: HttpRequest, view: Handler, args: Any, kwargs: dict[str, Any]
    ) -> HttpResponse | None:
        """Lead to the French where there is no English; 404 for a body that publishes none."""
        if not is_english():
            return None
        match = request.resolver_match
        if match and match.url_name in FRENCH_ONLY:
            return HttpResponseRedirect(french_address(request))
        if "body" in kwargs:
            require_english(kwargs["body"])
        return None


def require_english(body: str) -> None:
    """Http404, the same for all, unless what the body publishes now is in English too."""
    try:
        has_english = shelf_of(body).head.english is not None
    except Http404:
        has_english = False
    if not has_english:
        raise Http404


def french_address(request: HttpRequest) -> str:
    """The address of the same page in French."""
    return request.get_full_path().replace(f"{PREFIX}/", "/", 1)


def english_address(request: HttpRequest) -> str:
    """The address of the same page in English."""
    return f"{PREFIX}{request.get_full_path()}"

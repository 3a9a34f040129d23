"""Every route says who may see it, and every answer carries exactly the headers it should."""

import pytest

from registry.public_site.urls import urlpatterns
from tests.leaks.routes import NOT_KEPT, PUBLIC, ROUTES, SHORT

# The walk is over when these run; the mark has the database made for it.
pytestmark = pytest.mark.django_db

ALWAYS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self';"
        " form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}
# What an answer may carry besides; anything else is a surprise, and fails.
ALLOWED = {
    *ALWAYS,
    "Access-Control-Allow-Origin",
    "Allow",
    "Cache-Control",
    "Content-Disposition",
    "Content-Length",
    "Content-Type",
    "Cross-Origin-Resource-Policy",
    "ETag",
    "Expires",
    "Last-Modified",
    "Location",
    "Retry-After",
}


def _good(walk, name):
    """The answers of that route that gave what was asked for."""
    return [
        (asked, answer)
        for asked, answer in walk.answers.items()
        if answer.status == 200 and asked[0] == "GET" and walk.name_of(asked[1]) == name
    ]


def test_every_route_declares_who_may_see_it():
    assert set(ROUTES) == {pattern.name for pattern in urlpatterns}
    assert {kind.access for kind in ROUTES.values()} == {PUBLIC}


def test_every_answer_carries_the_policies_and_nothing_unforeseen(demonstration):
    for asked, answer in demonstration.walk.answers.items():
        carried = {name: answer.headers.get(name) for name in ALWAYS}
        assert carried == ALWAYS, asked
        assert set(answer.headers) <= ALLOWED, asked


@pytest.mark.parametrize("name", ROUTES)
def test_an_answer_is_of_its_kind(demonstration, name):
    kind = ROUTES[name]
    good = _good(demonstration.walk, name)

    assert good or name in {"choose_day", "choose_body_day", "compare"}
    for asked, answer in good:
        is_data = answer.media_type not in {"text/html", "application/pdf", "text/plain"}
        assert answer.media_type in kind.media_types, asked
        assert answer.headers["Cache-Control"] == kind.cache, asked
        is_open = answer.headers.get("Access-Control-Allow-Origin") == "*"
        assert is_open == (kind.is_open_data and is_data), asked
        of = "cross-origin" if is_open else "same-origin"
        assert answer.headers["Cross-Origin-Resource-Policy"] == of, asked


def test_what_is_not_the_thing_asked_for_is_never_kept(demonstration):
    for asked, answer in demonstration.walk.answers.items():
        if answer.status >= 400:
            assert answer.headers["Cache-Control"] == NOT_KEPT, asked
        if answer.status in {301, 302, 303}:
            assert answer.headers["Cache-Control"] in {NOT_KEPT, SHORT}, asked
            assert answer.headers["Location"].startswith("/"), asked

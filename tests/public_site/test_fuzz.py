"""Whatever is asked, however it is asked: a plain answer, soon, with the headers of the site."""

import re
import time
from html import unescape

import pytest
from django.db import connection

from tests.leaks.walk import public_site
from tests.public_site.routes import address, invent, pieces_of_addresses, routes
from tests.public_site.wild import Wild

REQUESTS = 5_000
# Another number asks other requests; the number of a failure asks its request again.
SEED = 67_003
LONGEST = 2.0
ATTEMPTS = 3
HEADERS = (
    "Content-Security-Policy",
    "X-Content-Type-Options",
    "X-Frame-Options",
    "Referrer-Policy",
    "Permissions-Policy",
    "Cross-Origin-Opener-Policy",
    "Cross-Origin-Resource-Policy",
    "Cache-Control",
)
# In production PostgreSQL itself cuts short what takes longer; see the settings of the site.
TIMEOUT = "SET statement_timeout = 2000"
CONTROL = re.compile(r'<(?:input|select|textarea)[^>]*?\bname="([^"]+)"[^>]*')
OPTION = re.compile(r'<(?:option|input)[^>]*?\bvalue="([^"]*)"')


@pytest.fixture
def wild(db):
    """A body with entries of every kind, its routes, and the filters that its pages offer."""
    invent("essai", 60)
    invent("bref", 160)
    found = [pieces_of_addresses("essai"), pieces_of_addresses("bref")]
    pieces = {name: [one[name] for one in found] for name in found[0]}
    pieces["register"] += ["inventaire", "categories", "registre-sante"]
    pieces["edition"] += [1, 3]
    with public_site() as walk:
        pages = [walk.ask(address(pattern, found[1])) for pattern in routes().values()]
    return Wild(routes(), pieces, _filters(pages))


def _filters(pages):
    """The names of the fields of forms, each with values that its page offers or that we know."""
    found = {}
    for page in pages:
        text = page.body.decode(errors="replace") if page.media_type == "text/html" else ""
        names, values = CONTROL.findall(text), [unescape(one) for one in OPTION.findall(text)]
        for name in names:
            found.setdefault(name, set()).update(values[:40])
    return {name: sorted(values) for name, values in found.items()}


def _answered(walk, wild, number):
    """The answer, and its time; measured again when it is long, the machine having other work."""
    best = float("inf")
    for _ in range(ATTEMPTS):
        place, method, environ = wild.request(SEED + number)
        start = time.perf_counter()
        answer = walk.ask(place, method, **environ)
        best = min(best, time.perf_counter() - start)
        walk.answers.clear()
        if best < LONGEST:
            break
    return answer, best


def _faults(answer, seconds):
    missing = [name for name in HEADERS if name not in answer.headers]
    return [
        *([f"{answer.status}"] if answer.status >= 500 else []),
        *([f"sans {', '.join(missing)}"] if missing else []),
        *(["témoin"] if "Set-Cookie" in answer.headers else []),
        *([f"{seconds:.1f} s"] if seconds > LONGEST else []),
    ]


def test_no_request_breaks_a_page_nor_keeps_the_site_busy(wild, caplog):
    # Each refusal is a line of the log: thousands of them here.
    caplog.set_level("CRITICAL", "django.request")
    faults = []

    with public_site() as walk:
        with connection.cursor() as cursor:
            cursor.execute(TIMEOUT)
        for number in range(REQUESTS):
            if found := _faults(*_answered(walk, wild, number)):
                place, method, _ = wild.request(SEED + number)
                faults.append(f"{number} : {', '.join(found)} : {method} {place[:300]}")
        with connection.cursor() as cursor:
            cursor.execute("RESET statement_timeout")

    assert faults == [], f"graine {SEED} : {len(faults)} réponses à reprendre"


def test_the_same_seed_asks_the_same_request(wild):
    assert wild.request(SEED)[:2] == wild.request(SEED)[:2]
    assert {wild.request(SEED + number)[0] for number in range(50)} != {wild.request(SEED)[0]}

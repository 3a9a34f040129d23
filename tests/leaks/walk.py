"""A walk through the public site: all that links, filters and addresses lead to, as served."""

import os
import re
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from html.parser import HTMLParser
from importlib import import_module
from io import BytesIO
from unittest.mock import patch
from urllib.parse import parse_qsl, urldefrag, urlencode, urljoin, urlsplit
from wsgiref.util import setup_testing_defaults

from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import request_finished, request_started
from django.db import close_old_connections, connection, transaction
from django.test import override_settings
from django.urls import Resolver404, resolve

from registry.records.roles import OWNER, READER
from tests.leaks.gate import Piece
from tests.leaks.pdf import pieces_of_pdf

PUBLIC_SETTINGS = (
    "ROOT_URLCONF",
    "MIDDLEWARE",
    "TEMPLATES",
    "CONTENT_SECURITY_POLICY",
    "CACHE_CONTROL",
    "SECURE_REFERRER_POLICY",
)
PUBLIC_URLS = "config.urls_public"
START = ("/", "/robots.txt")
METHODS = ("HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE")
NOWHERE = "/introuvable/"
# An address in English is that of the French page under this prefix.
ENGLISH = "/en/"
WRONG = ("/?inconnu=1", "/?page=0", "/?page=99999", "/?format=json", "/999999/", "x", "/%00/")
FAULT = " en panne"
# A day on which all that the tests publish is in force, chosen wherever a day is asked for.
A_DAY = "2026-11-22"
# Filters combine without end: two at once show what they do together.
MOST_COMBINED = 2
# Of the values that one choice of one page offers, so many are tried.
MOST_VALUES = 2
# Of pages made alike, so many are asked by a quick walk.
MOST_ALIKE = 2
# Of the PDF that are made when they are asked for, so many of a kind and of a body, at most: what
# they are made of is read whole in the tables and in the files of editions.
MOST_MADE = 8
MADE = "/document.pdf"
DIGIT = re.compile(r"\d")
REGISTER = re.compile(r"^(/[\w-]+)/[\w-]+(?=/\d|/editions/)")
# The state of the source files: it changes under a walk only when someone edits them.
SOFTWARE = "registry.public_site.software"


class Answer:
    """What came back from the public site for one request."""

    def __init__(self, status: str, headers: list[tuple[str, str]], body: bytes) -> None:
        """Keep it as it was sent."""
        self.status = int(status.split()[0])
        self.headers = dict(headers)
        self.head = "\n".join([status, *(f"{name}: {value}" for name, value in headers)])
        self.body = body

    @property
    def media_type(self) -> str:
        """The type of content, without its parameters."""
        return self.headers.get("Content-Type", "").split(";")[0]


class _Links(HTMLParser):
    """The addresses a page leads to, the choices of its forms included."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._action = self._select = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.found += [given[name] for name in ("href", "src") if name in given]
        if tag == "form":
            self._action = given.get("action", "")
            self.found.append(self._action)
        elif tag == "input" and given.get("type") == "date":
            self.found.append(f"{self._action}?{urlencode({given['name']: A_DAY})}")
        elif tag == "button" and given.get("name"):
            asked = urlencode({given["name"]: given.get("value", "")})
            self.found.append(f"{self._action}?{asked}")
        elif tag == "select":
            self._select = given["name"]
        elif tag == "option" and given.get("value"):
            self.found.append(f"{self._action}?{urlencode({self._select: given['value']})}")


def _shape(address: str) -> str:
    """What makes an address worth asking: of those that combine the same choices, one is enough."""
    path, _, query = address.partition("?")
    names = sorted({name for name, _ in parse_qsl(query)})
    return f"{path}?{'&'.join(names[:MOST_COMBINED])}" if len(names) > 1 else address


def _likeness(address: str) -> str:
    """What pages that are made alike have in common: all but numbers, days and choices."""
    path, mark, _ = address.partition("?")
    if path.endswith(MADE):
        # whatever the register
        path = REGISTER.sub(r"\1", path)
    return "/".join("N" if DIGIT.search(one) else one for one in path.split("/")) + mark


def _kind(address: str) -> str:
    """The page and the one choice made in it; nothing for what is no choice, or leads onward."""
    path, _, query = address.partition("?")
    names = {name for name, _ in parse_qsl(query)} - {"page"}
    return f"{path}?{names.pop()}" if len(names) == 1 else ""


def _is_new(link: str, tried: Counter[str], alike: int | None) -> bool:
    """Whether enough of its kind were asked already; those asked are counted."""
    kind, likeness = _kind(link), _likeness(link)
    tried.update({kind, likeness})
    most = MOST_MADE if alike is None and likeness.endswith(MADE) else alike
    is_rare = most is None or tried[likeness] <= most
    return is_rare and (not kind or tried[kind] <= MOST_VALUES)


class Walk:
    """The requests made so far, in order, with their answers."""

    def __init__(self) -> None:
        """Nothing is asked yet."""
        self._site = WSGIHandler()
        self.answers: dict[tuple[str, str], Answer] = {}
        self.routes: dict[str, str] = {}
        self.english: dict[str, str] = {}

    def ask(self, address: str, method: str = "GET", note: str = "", **environ: str) -> Answer:
        """Make one request and keep its answer."""
        path, _, query = address.partition("?")
        asked = {"REQUEST_METHOD": method, "QUERY_STRING": query, "SERVER_NAME": "localhost"}
        asked |= {"PATH_INFO": path.encode().decode("latin-1"), "wsgi.input": BytesIO()} | environ
        setup_testing_defaults(asked)
        started: list = []
        chunks = self._site(asked, lambda status, headers: started.extend([status, headers]))
        answer = Answer(started[0], started[1], b"".join(chunks))
        chunks.close()
        self.answers[f"{method}{note}", address] = answer
        return answer

    def follow_everything(self, alike: int | None = None) -> None:
        """Ask for each address that can be reached from the first pages; of pages made alike, so
        many only when that is said."""
        waiting, known = list(START), set(START)
        tried: Counter[str] = Counter()
        while waiting:
            address = waiting.pop(0)
            self._note_route(address)
            answer = self.ask(address)
            links = _Links()
            links.found += filter(None, [answer.headers.get("Location")])
            if answer.media_type == "text/html":
                links.feed(answer.body.decode())
            here = (urldefrag(urljoin(address, link)).url for link in links.found)
            for link in here:
                if link.startswith("/") and _shape(link) not in known:
                    known.add(_shape(link))
                    if _is_new(link, tried, alike):
                        waiting.append(link)

    def _note_route(self, address: str) -> None:
        name = self.name_of(address)
        if name:
            routes = self.english if address.startswith(ENGLISH) else self.routes
            routes.setdefault(name, address)

    def name_of(self, address: str) -> str:
        """The name of the route that answers there, or nothing."""
        path = urlsplit(address).path
        french = f"/{path.removeprefix(ENGLISH)}" if path.startswith(ENGLISH) else path
        try:
            return resolve(french, PUBLIC_URLS).url_name or ""
        except Resolver404:
            return ""

    def insist(self) -> None:
        """Ask in every other way: other methods, a copy still good, wrong addresses, a fault."""
        for address in (*self.routes.values(), NOWHERE):
            for method in METHODS:
                self.ask(address, method)
            for wrong in WRONG:
                self.ask(address.rstrip("/") + wrong)
            self.ask(address, note=" en anglais", HTTP_ACCEPT_LANGUAGE="en", HTTP_ACCEPT="*/*")
            etag = self.answers["GET", address].headers.get("ETag") if address != NOWHERE else ""
            self.ask(address, note=" déjà lue", HTTP_IF_NONE_MATCH=etag or "*")
        self._provoke_a_fault()

    def _provoke_a_fault(self) -> None:
        """Ask while the role may read nothing: the page of a fault tells nothing of it."""
        with transaction.atomic():
            with connection.cursor() as cursor:
                cursor.execute(f"SET LOCAL ROLE {OWNER}")
            self.ask("/", note=FAULT)
            transaction.set_rollback(True)

    def pieces(self) -> Iterator[Piece]:
        """All that came back: heads, bodies, and what the PDFs are made of."""
        for (method, address), answer in self.answers.items():
            where = f"{method} {address}"
            yield Piece(f"{where}, en-têtes", answer.head.encode())
            yield Piece(where, answer.body)
            if answer.body.startswith(b"%PDF"):
                yield from pieces_of_pdf(where, answer.body)


def _public_settings() -> dict[str, object]:
    """What the public process is set to, read where it is written."""
    with patch.dict(os.environ, DATABASE_READER_URL="postgresql://lecture@localhost/essai"):
        settings = import_module("config.settings_public")
    return {name: getattr(settings, name) for name in PUBLIC_SETTINGS}


@contextmanager
def public_site() -> Iterator[Walk]:
    """The public site with its own settings and under its own role, and nobody there yet."""
    with override_settings(**_public_settings()), _one_connection():
        with connection.cursor() as cursor:
            cursor.execute(f"SET ROLE {READER}")
        yield Walk()
        with connection.cursor() as cursor:
            cursor.execute("RESET ROLE")


@contextmanager
def _one_connection() -> Iterator[None]:
    """Keep the connection of the test, which a request would close before and after itself."""
    ends = (request_started, request_finished)
    for end in ends:
        end.disconnect(close_old_connections)
    try:
        yield
    finally:
        for end in ends:
            end.connect(close_old_connections)


def walked(is_quick: bool = False) -> Walk:
    """The whole public site, walked through, with nothing kept from an earlier walk; a quick walk
    asks some pages of each kind, in the usual way."""
    for name, module in list(sys.modules.items()):
        if name.startswith("registry.public_site") and name != SOFTWARE:
            kept = (item for item in vars(module).values() if not isinstance(item, type))
            for item in kept:
                getattr(item, "cache_clear", lambda: None)()
    with public_site() as walk:
        walk.follow_everything(MOST_ALIKE if is_quick else None)
        if not is_quick:
            walk.insist()
    return walk

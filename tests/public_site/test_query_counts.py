"""Each page asks the database a bounded number of questions, however many entries there are."""

import sys

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.public_site.routes import address, invent, pieces_of_addresses, routes

SMALL, LARGE = 160, 700
SOFTWARE = "registry.public_site.software"
# The most questions that each route may ask of a process that has kept nothing yet, and what its
# address asks for. A route without a row fails.
ROWS = [
    ("bodies", "", 5),
    ("bodies", "?nom=organisme", 5),
    ("robots", "", 0),
    ("accessibility", "", 0),
    ("privacy", "", 0),
    ("find_all", "?mots=programme", 8),
    ("find_all", "?mots=programme&destinataire={recipient}&categorie={category}", 8),
    ("find_all_csv", "?mots=programme", 8),
    ("find_all_json", "?mots=programme", 8),
    ("body", "", 14),
    ("find", "?mots=programme", 7),
    ("find", "?mots=programme&destinataire={recipient}&categorie={category}", 7),
    ("find_csv", "?mots=programme", 7),
    ("find_json", "?mots=programme", 7),
    ("persons", "", 5),
    ("person", "", 9),
    ("person_pdf", "", 9),
    ("corrections", "", 7),
    ("report_body", "", 3),
    ("report", "", 4),
    ("rights", "", 4),
    ("piece", "", 4),
    ("choose_body_day", "?le={day}", 4),
    ("body_on", "", 6),
    ("register", "", 8),
    ("register", "?mots=programme", 8),
    ("register", "?destinataire={recipient}&categorie={category}", 8),
    ("choose_day", "?le={day}", 4),
    ("register_on", "", 10),
    ("entry_on", "", 11),
    ("entry", "", 10),
    ("entry_pdf", "", 6),
    ("editions", "", 7),
    ("edition", "", 9),
    ("changes", "", 15),
    ("changes_pdf", "", 15),
    ("changes_since", "", 15),
    ("changes_since_pdf", "", 15),
    ("compare", "", 6),
    ("compare", "?de=1&a=2", 6),
    ("body_feed", "", 6),
    ("register_feed", "", 6),
    ("edition_entry", "", 11),
    ("edition_entry_pdf", "", 6),
    ("file", "", 3),
]
ANSWERS = {200, 302}


@pytest.fixture
def worlds(db):
    """Pieces of addresses: of a body, and of one with four times the entries, as many editions."""
    found = []
    for slug, entries in (("bref", SMALL), ("touffu", LARGE)):
        invent(slug, entries)
        found.append(pieces_of_addresses(slug))
    return found


def _forget():
    """Leave nothing kept in the process: the first request after a start asks the most."""
    for name, module in list(sys.modules.items()):
        if name.startswith("registry.public_site") and name != SOFTWARE:
            for item in vars(module).values():
                if not isinstance(item, type):
                    getattr(item, "cache_clear", lambda: None)()


def _asked(citizen, place):
    """How many questions the page asks; its status instead, below zero, when it is refused."""
    _forget()
    with CaptureQueriesContext(connection) as asked:
        answer = citizen.get(place)
    return len(asked) if answer.status_code in ANSWERS else -answer.status_code


def test_every_route_has_its_bound():
    assert {name for name, _, _ in ROWS} == set(routes())


def test_no_page_asks_more_than_its_bound_nor_more_when_there_are_more_entries(citizen, worlds):
    patterns = routes()
    over = {}
    for name, query, most in ROWS:
        small, large = (
            _asked(citizen, address(patterns[name], pieces) + query.format(**pieces))
            for pieces in worlds
        )
        if not 0 <= large <= small <= most:
            over[name + query] = (small, large, most)

    assert over == {}

"""A question about what is hidden is answered as a question about nothing at all."""

from itertools import product
from urllib.parse import quote

import pytest

from tests.leaks.kinds import with_every_kind
from tests.leaks.planting import fixture, hide_more, plant
from tests.leaks.tokens import Tokens
from tests.leaks.walk import public_site
from tests.leaks.world import load, publish_all, world_apart

pytestmark = pytest.mark.django_db
NONSENSE = "wvkqzxjp0000"
HIDDEN = {"communication.recipients", "communication.purpose"}
FILTERS = ("mots", "destinataire", "categorie", "partie")
ADDRESSES = ("/{}/", "/ville/{}/", "/ville/registre/{}/", "/ville/registre/editions/1/{}/")
REGISTERS = ("inventaire", "registre", "registre-sante", "categories")


@pytest.fixture
def secrets():
    """The tokens of a small published body."""
    tokens = Tokens()
    with world_apart():
        publish_all(load(plant(hide_more(with_every_kind(fixture("ville")), HIDDEN), tokens)))
        yield tokens.places


def _answer(walk, address, word):
    answer = walk.ask(address.format(quote(word)))
    said = answer.head + answer.body.decode()
    lines = (line for line in said.splitlines() if not line.startswith(("ETag", "Content-Length")))
    return answer.status, "\n".join(lines).replace(word, "…")


def _differing(walk, secrets, address):
    expected = _answer(walk, address, NONSENSE)
    return [place for word, place in secrets.items() if _answer(walk, address, word) != expected]


def test_a_filter_answers_a_hidden_word_as_nonsense(secrets):
    some = dict(list(secrets.items())[::6])

    with public_site() as walk:
        for name, register in product(FILTERS, REGISTERS):
            assert _differing(walk, some, f"/ville/{register}/?{name}={{}}") == []


def test_an_address_with_a_hidden_identifier_is_the_page_of_any_wrong_one(secrets):
    identifiers = {word: place for word, place in secrets.items() if "identifiant" in place}

    with public_site() as walk:
        assert identifiers
        for address in ADDRESSES:
            assert _differing(walk, identifiers, address) == []

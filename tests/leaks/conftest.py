"""The demonstration with its tokens, published twice and walked through, once for all tests."""

from dataclasses import dataclass

import pytest

from tests.leaks.gate import Piece
from tests.leaks.kinds import with_every_kind
from tests.leaks.living import live_on
from tests.leaks.planting import fixture, hide_more, plant
from tests.leaks.tokens import Tokens
from tests.leaks.walk import Walk
from tests.leaks.world import load, publish_all, render_all, surface, world_apart


@dataclass(frozen=True)
class Demonstration:
    """What was hidden, what a first edition showed and a second hides, what the public gets."""

    secrets: dict[str, str]
    former: dict[str, str]
    walk: Walk
    pieces: list[Piece]


@pytest.fixture(scope="session")
def demonstration(django_db_setup: None, django_db_blocker: object) -> Demonstration:
    """Both bodies: everything internal and everything withheld carries a token."""
    tokens, former = Tokens(), Tokens(9000)
    town = hide_more(with_every_kind(fixture("ville")))
    former.plant(town["communications"][3], ["purpose"], "ancienne fin")
    with django_db_blocker.unblock(), world_apart():  # type: ignore[attr-defined]
        for data in (fixture("ramq"), town):
            body = load(plant(data, tokens))
            publish_all(body)
        live_on(body, tokens)
        render_all()
        walk, pieces = surface()
    return Demonstration(tokens.places, former.places, walk, pieces)

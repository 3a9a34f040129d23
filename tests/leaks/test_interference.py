"""What nobody outside may read changes no byte of what they do read."""

import pytest

from registry.editions.models import Edition, Placement
from tests.leaks.gate import leaks_found
from tests.leaks.interference import as_it_is, differences_found, otherwise
from tests.leaks.kinds import with_every_kind
from tests.leaks.living import Office
from tests.leaks.planting import fixture
from tests.leaks.tokens import Tokens
from tests.leaks.world import LOADED, load, publish_all, render_all, surface, world_apart

pytestmark = pytest.mark.django_db


def _published(data, at):
    with world_apart():
        body = load(data, at)
        Office(body, Tokens(9500)).draft()
        publish_all(body)
        render_all()
        editions = list(Edition.objects.order_by("register").values_list("register", "sha256"))
        fragments = list(Placement.objects.values_list("edition", "number", "uid", "stored"))
        # Pages are made from the tables and the files, which are compared whole.
        _, pieces = surface(is_quick=True)
    return editions, fragments, pieces


def test_two_worlds_that_differ_in_secrets_publish_the_same_bytes():
    town = with_every_kind(fixture("ville"))
    # Half the pages to walk through; its English is in the fragments compared all the same.
    town["body"]["publishes_english"] = False

    editions, fragments, pieces = _published(as_it_is(town), LOADED)
    others = _published(otherwise(town), LOADED.replace(year=2025))

    assert len(editions) == 4
    assert editions == others[0]
    assert fragments == others[1]
    assert differences_found(pieces, others[2]) == []
    assert any(piece.content.startswith(b"%PDF") for piece in pieces)
    assert leaks_found({}, pieces) == []

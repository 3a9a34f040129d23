"""The gate catches leaks made on purpose before anything is published, while an office approves."""

import pytest

from tests.leaks.careless import AT_APPROVAL, GUESSED, english_of_what_is_withheld
from tests.leaks.careless_registers import SHOWN
from tests.leaks.interference import as_it_is, differences_found, otherwise
from tests.leaks.planting import fixture
from tests.leaks.small_town import leaks_once_published, small_town
from tests.leaks.tables import pieces_of_tables
from tests.leaks.world import LOADED, load, publish_all, world_apart

pytestmark = pytest.mark.django_db
SEEN_AT_ONCE = AT_APPROVAL | SHOWN


def _name(leak):
    return leak.__name__


def _tables(data):
    with world_apart():
        publish_all(load(data, LOADED))
        return list(pieces_of_tables())


@pytest.mark.parametrize(("careless", "words"), SEEN_AT_ONCE.items(), ids=map(_name, SEEN_AT_ONCE))
def test_the_gate_catches(careless, words, monkeypatch):
    careless(monkeypatch)

    with world_apart():
        town = small_town(in_english=careless is english_of_what_is_withheld)
        assert words in "\n".join(leaks_once_published(town))


@pytest.mark.parametrize("careless", GUESSED, ids=_name)
def test_the_comparison_of_two_worlds_catches(careless, monkeypatch):
    careless(monkeypatch)
    town = fixture("ville")

    assert differences_found(_tables(as_it_is(town)), _tables(otherwise(town))) != []

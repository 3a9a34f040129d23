"""The gate catches leaks made on purpose; one it lets through is a hole in the gate."""

import pytest

from registry.publication.jobs import work
from registry.publication.models import Job
from tests.leaks.careless import (
    BEFORE_FILES,
    GUESSED,
    english_of_what_is_withheld,
)
from tests.leaks.careless_files import IN_FILES
from tests.leaks.careless_registers import KEPT_AND_SHOWN
from tests.leaks.gate import leaks_found
from tests.leaks.interference import as_it_is, differences_found, otherwise
from tests.leaks.kinds import with_health_register
from tests.leaks.living import Office
from tests.leaks.planting import fixture, hide_more, plant
from tests.leaks.tables import pieces_of_tables
from tests.leaks.tokens import Tokens
from tests.leaks.world import LOADED, load, publish_all, surface, world_apart

pytestmark = pytest.mark.django_db
SEEN_AT_ONCE = BEFORE_FILES | KEPT_AND_SHOWN
HIDDEN = {"communication.recipients", "communication.purpose"}


def _name(leak):
    return leak.__name__


def _leaks(has_files=False, in_english=False):
    """What the gate says of a small body, with or without the files of its register.

    Most bodies keep an English that they do not publish: not one word of it is read.
    """
    tokens = Tokens()
    with world_apart():
        town = with_health_register(fixture("ville"), publishes=False)
        town["body"]["publishes_english"] = in_english
        body = load(plant(hide_more(town, HIDDEN), tokens))
        Office(body, tokens).draft()
        publish_all(body)
        assert not has_files or work(Job.objects.get(edition__register="registre").pk)
        _, pieces = surface(is_quick=True)
        return leaks_found(tokens.places, pieces)


def _tables(data):
    with world_apart():
        publish_all(load(data, LOADED))
        return list(pieces_of_tables())


def test_the_small_body_leaks_nothing_by_itself():
    assert _leaks(has_files=True) == []


@pytest.mark.parametrize(("careless", "words"), SEEN_AT_ONCE.items(), ids=map(_name, SEEN_AT_ONCE))
def test_the_gate_catches(careless, words, monkeypatch):
    careless(monkeypatch)

    assert words in "\n".join(_leaks(in_english=careless is english_of_what_is_withheld))


@pytest.mark.parametrize(("careless", "words"), IN_FILES.items(), ids=map(_name, IN_FILES))
def test_the_gate_catches_in_files(careless, words, monkeypatch):
    careless(monkeypatch)

    assert words in "\n".join(_leaks(has_files=True))


@pytest.mark.parametrize("careless", GUESSED, ids=_name)
def test_the_comparison_of_two_worlds_catches(careless, monkeypatch):
    careless(monkeypatch)
    town = fixture("ville")

    assert differences_found(_tables(as_it_is(town)), _tables(otherwise(town))) != []

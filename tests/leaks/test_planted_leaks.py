"""The gate catches leaks made on purpose; one it lets through is a hole in the gate."""

import pytest

from tests.leaks.careless import AT_PUBLICATION
from tests.leaks.careless_files import IN_FILES
from tests.leaks.careless_registers import KEPT
from tests.leaks.small_town import leaks_once_published, small_town
from tests.leaks.world import world_apart

pytestmark = pytest.mark.django_db
SEEN_AT_ONCE = AT_PUBLICATION | KEPT


def _name(leak):
    return leak.__name__


@pytest.fixture(scope="module")
def town(django_db_setup, django_db_blocker):
    """The small body, loaded once: each leak is made when it publishes, then taken back."""
    with django_db_blocker.unblock(), world_apart():
        yield small_town()


def test_the_small_body_leaks_nothing_by_itself(town):
    assert leaks_once_published(town, has_files=True) == []


@pytest.mark.parametrize(("careless", "words"), SEEN_AT_ONCE.items(), ids=map(_name, SEEN_AT_ONCE))
def test_the_gate_catches(careless, words, town, monkeypatch):
    careless(monkeypatch)

    assert words in "\n".join(leaks_once_published(town))


@pytest.mark.parametrize(("careless", "words"), IN_FILES.items(), ids=map(_name, IN_FILES))
def test_the_gate_catches_in_files(careless, words, town, monkeypatch):
    careless(monkeypatch)

    assert words in "\n".join(leaks_once_published(town, has_files=True))

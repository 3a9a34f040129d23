"""What was public once is read in the edition that has it only, and nowhere once withdrawn."""

import pytest

from tests.leaks.careless_since import WITHDRAWN, WITHHELD_SINCE
from tests.leaks.gate import leaks_found
from tests.leaks.since import lived_since, town_before
from tests.leaks.world import world_apart

pytestmark = pytest.mark.django_db


def _name(leak):
    return leak.__name__


@pytest.fixture(scope="module")
def town(django_db_setup, django_db_blocker):
    """The small body, loaded once: what it lives through is taken back."""
    with django_db_blocker.unblock(), world_apart():
        yield town_before()


def test_what_is_withheld_since_is_read_in_the_former_edition_only(town):
    lived = lived_since(town, is_quick=False)

    assert leaks_found(lived.former, lived.pages) != []
    assert lived.leaks() == []


def test_what_an_order_withdrew_is_read_nowhere(town):
    assert lived_since(town, withdraws=True, is_quick=False).leaks(was_withdrawn=True) == []


@pytest.mark.parametrize(
    ("careless", "words"), WITHHELD_SINCE.items(), ids=map(_name, WITHHELD_SINCE)
)
def test_the_gate_catches_what_was_withheld_since(careless, words, town, monkeypatch):
    careless(monkeypatch)

    assert words in "\n".join(lived_since(town).leaks())


@pytest.mark.parametrize(("careless", "words"), WITHDRAWN.items(), ids=map(_name, WITHDRAWN))
def test_the_gate_catches_what_was_withdrawn(careless, words, town, monkeypatch):
    careless(monkeypatch)

    assert words in "\n".join(lived_since(town, withdraws=True).leaks(was_withdrawn=True))

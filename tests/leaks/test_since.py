"""What was public once is read in the edition that has it only, and nowhere once withdrawn."""

import pytest

from tests.leaks.careless_since import WITHDRAWN, WITHHELD_SINCE
from tests.leaks.gate import leaks_found
from tests.leaks.since import lived_since

pytestmark = pytest.mark.django_db


def _name(leak):
    return leak.__name__


def test_what_is_withheld_since_is_read_in_the_former_edition_only():
    lived = lived_since(is_quick=False)

    assert leaks_found(lived.former, lived.pages) != []
    assert lived.leaks() == []


def test_what_an_order_withdrew_is_read_nowhere():
    assert lived_since(withdraws=True, is_quick=False).leaks(was_withdrawn=True) == []


@pytest.mark.parametrize(
    ("careless", "words"), WITHHELD_SINCE.items(), ids=map(_name, WITHHELD_SINCE)
)
def test_the_gate_catches_what_was_withheld_since(careless, words, monkeypatch):
    careless(monkeypatch)

    assert words in "\n".join(lived_since().leaks())


@pytest.mark.parametrize(("careless", "words"), WITHDRAWN.items(), ids=map(_name, WITHDRAWN))
def test_the_gate_catches_what_was_withdrawn(careless, words, monkeypatch):
    careless(monkeypatch)

    assert words in "\n".join(lived_since(withdraws=True).leaks(was_withdrawn=True))

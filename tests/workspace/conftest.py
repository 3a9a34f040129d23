"""The pages act at the moment they are asked: here, an hour after what the factories made."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
import time_machine

from tests import factories


@pytest.fixture(autouse=True)
def an_hour_later() -> Iterator[None]:
    """Move the clock."""
    with time_machine.travel(factories.NOW + timedelta(hours=1)):
        yield

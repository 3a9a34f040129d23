"""One installation and one browser for all the stories."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.journeys.browser.chromium import chromium
from tests.journeys.browser.installation import Installation, running


@pytest.fixture(scope="session")
def installation() -> Iterator[Installation]:
    """What `make run` starts, in a folder of its own."""
    with tempfile.TemporaryDirectory(prefix="registre-navigateur-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        with running(folder) as started:
            yield started


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A real Chromium; it ends with its file: its event loop would bother Django’s own tests."""
    with chromium() as started:
        yield started

"""How the tests are shared between processes: file by file, the longest first.

What is costly to prepare is prepared in one process: an installation with its browser, the walk
through the demonstration. (xdist's own groups ask for a name that recent pytest does not let
change.)
"""

import pytest
from xdist.scheduler import LoadScopeScheduling

# Files that share what one of them prepared, by the beginning of their path.
TOGETHER = {
    "tests/journeys/browser/": "browser",
    "tests/leaks/test_demonstration.py": "demonstration",
    "tests/leaks/test_headers.py": "demonstration",
}
LONGEST_FIRST = (
    "tests/journeys/browser/",
    "tests/leaks/",
    "tests/config/",
    "tests/faults/",
    "tests/public_site/",
)


class ByFile(LoadScopeScheduling):
    """A file, or files that belong together, to one process."""

    def _split_scope(self, nodeid: str) -> str:
        path = nodeid.partition("::")[0]
        return next((name for start, name in TOGETHER.items() if path.startswith(start)), path)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> LoadScopeScheduling | None:
    """Share in this way when there are several processes."""
    if config.getvalue("dist") == "no":
        return None
    config.option.loadscopereorder = False
    return ByFile(config, log)


def _place(item: pytest.Item) -> int:
    known = [at for at, start in enumerate(LONGEST_FIRST) if item.nodeid.startswith(start)]
    return known[0] if known else len(LONGEST_FIRST)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest first: at the end, no process waits long for another."""
    items.sort(key=_place)

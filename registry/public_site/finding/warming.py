"""Reading the editions in force before the first reader comes, so that nobody waits for it."""

from django.utils import timezone

from registry.public_site.directory import state_of_editions
from registry.public_site.finding.kept import MOST_ENTRIES
from registry.public_site.finding.scopes import everywhere
from registry.public_site.finding.words import TABLES


def warm() -> int:
    """Read the tables of all the editions in force; how many entries they have."""
    scope = everywhere(state_of_editions(), timezone.localdate())
    if scope.size <= MOST_ENTRIES:
        TABLES.of(scope.holdings)
        _ = scope.indexes
    return scope.size

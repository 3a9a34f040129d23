"""The facets as a page offers them: each value with its count, the chosen ones first."""

from dataclasses import dataclass
from functools import lru_cache
from heapq import nsmallest

from registry.editions.folding import french_sort_key
from registry.public_site.finding.finding import Finding
from registry.public_site.finding.kinds import BODY, KINDS
from registry.public_site.finding.query import MOST_REPEATS
from registry.public_site.law_words import told
from registry.templatetags.typography import is_english

FIRST_SHOWN = 5
MOST_SHOWN = 60


@dataclass(frozen=True)
class Choice:
    """A value that can be chosen, or taken back when it is: `without` is then the way."""

    value: str
    label: str
    count: int
    without: str = ""
    is_french: bool = False


@dataclass(frozen=True)
class Facet:
    """A facet as it is offered: a few values, the rest behind, how many are left unsaid."""

    key: str
    title: str
    chosen: list[Choice]
    first: list[Choice]
    rest: list[Choice]
    unsaid: int
    is_full: bool


def facets_offered(finding: Finding, path: str) -> list[Facet]:
    """The facets that narrow what is found, or that are chosen already."""
    scope, taken = finding.scope, finding.query.choices
    offered = (_offered(finding, key, path) for key in scope.facets if scope.offers(key, taken))
    return [facet for facet in offered if facet is not None]


def chosen(finding: Finding, path: str) -> list[tuple[str, Choice]]:
    """All that is chosen, each with the facet it is of and the address that takes it back."""
    return [
        (told(KINDS[key].title), _choice(finding, key, value, 0, path))
        for key, values in finding.query.choices.items()
        for value in values
    ]


def _offered(finding: Finding, key: str, path: str) -> Facet | None:
    counts = finding.counts(key)
    taken = finding.query.choices.get(key, ())
    left = {value: count for value, count in counts.items() if value not in taken}
    if not taken and not _narrows(finding, left):
        return None
    # Thousands of values are cut by their count; only those shown are put in French order.
    most = nsmallest(MOST_SHOWN, ((-count, value) for value, count in left.items()))
    choices = [_choice(finding, key, value, left[value]) for _, value in most]
    shown = sorted(choices, key=lambda one: (-one.count, _in_french(one.label)))
    first = FIRST_SHOWN if len(shown) > FIRST_SHOWN + 1 else len(shown)
    return Facet(
        key=key,
        title=told(KINDS[key].title),
        chosen=[_choice(finding, key, value, counts.get(value, 0), path) for value in taken],
        first=shown[:first],
        rest=sorted(shown[first:], key=lambda one: _in_french(one.label)),
        unsaid=len(left) - len(shown),
        is_full=len(taken) >= MOST_REPEATS,
    )


@lru_cache(maxsize=10_000)
def _in_french(label: str) -> str:
    """Where a French reader looks for it; the same names are put in order page after page."""
    return french_sort_key(label)


def _narrows(finding: Finding, counts: dict[str, int]) -> bool:
    """Whether choosing one of these values would leave something out."""
    return any(count < finding.count for count in counts.values())


def _choice(finding: Finding, key: str, value: str, count: int, path: str = "") -> Choice:
    without = finding.query.without(key, value).address(path) if path else ""
    is_french = is_english() and not KINDS[key].words and key != BODY
    return Choice(value, finding.scope.label(key, value), count, without, is_french)

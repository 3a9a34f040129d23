"""What an edition holds, counted: its parts, and the categories its entries name."""

from collections.abc import Mapping
from dataclasses import dataclass

from registry.editions.cards import CATEGORY
from registry.editions.models import Edition
from registry.public_site.finding.holdings import holding_of
from registry.public_site.finding.index import PART, PARTIAL, VERSION, EditionIndex, indexes_of


@dataclass(frozen=True)
class Facets:
    """The values of an edition with the number of entries of each, and its partial parts."""

    parts: Mapping[str, int]
    categories: Mapping[str, int]
    partial_parts: frozenset[str]


def facets_of(edition: Edition) -> Facets:
    """The facets of an edition, from what the process keeps of it."""
    [index] = indexes_of([holding_of(edition)])
    return Facets(
        parts=index.counts(PART),
        categories=index.counts(CATEGORY),
        partial_parts=_partial(index),
    )


def _partial(index: EditionIndex) -> frozenset[str]:
    partial = index.values.get(VERSION, {}).get(PARTIAL, 0)
    return frozenset(part for part, held in index.values.get(PART, {}).items() if held & partial)

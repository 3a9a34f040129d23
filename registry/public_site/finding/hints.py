"""What to try when nothing is found: the word or the choice to drop, or a wider place to look."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext

from registry.public_site.directory import state_of_editions
from registry.public_site.finding.finding import Finding
from registry.public_site.finding.kinds import KINDS
from registry.public_site.finding.scopes import EDITION, Scope, body_scope, everywhere
from registry.public_site.finding.terms import Term, without
from registry.public_site.law_words import told
from registry.public_site.shelf import Shelf

MOST_HINTS = 8


@dataclass(frozen=True)
class Hint:
    """A search that finds something: what it says of itself, how much it finds, its address."""

    sentence: str
    count: int
    address: str


def unheard(finding: Finding) -> list[str]:
    """The words that are too common to be looked for, as they were typed."""
    return [term.text for term in finding.search.unheard] if finding.query.words else []


def narrower_left_out(finding: Finding, path: str) -> list[Hint]:
    """The same search without one of its words, or without one of its facets."""
    hints = [*_without_facets(finding, path), *_without_words(finding, path)]
    return sorted(hints, key=lambda hint: hint.count)[:MOST_HINTS]


def wider_than(finding: Finding, shelf: Shelf) -> list[Hint]:
    """The same search in all that the body publishes, and in all the bodies."""
    today, path = timezone.localdate(), reverse("find_all")
    everything = everywhere(state_of_editions(), today)
    hints = [_same(finding, everything, "La même recherche dans tous les organismes", path)]
    if finding.scope.kind == EDITION:
        whole, path = (
            body_scope(shelf.editions, shelf.heads, today),
            reverse("find", args=[shelf.body]),
        )
        hints.insert(
            0, _same(finding, whole, "La même recherche dans tout ce que publie l’organisme", path)
        )
    return [hint for hint in hints if hint]


def _same(finding: Finding, scope: Scope, sentence: str, path: str) -> Hint | None:
    query = finding.query.within(scope)
    count = Finding(scope, query).count if query.is_narrowed else 0
    return Hint(gettext(sentence), count, query.address(path)) if count else None


def _without_facets(finding: Finding, path: str) -> list[Hint]:
    if len(finding.query.choices) + bool(finding.query.words) < 2:
        return []
    return [
        Hint(
            gettext("Sans le filtre «\u00a0%s\u00a0»") % told(KINDS[key].title),
            count,
            finding.query.without(key).address(path),
        )
        for key in finding.query.choices
        if (count := finding.having(key))
    ]


def _without_words(finding: Finding, path: str) -> list[Hint]:
    """Without each word in turn; all of them at once when choices narrow the list as well."""
    if not finding.query.words:
        return []
    clauses = finding.search.clauses
    hints = []
    if finding.query.choices:
        hints.append(_trying(finding, gettext("Sans les mots"), "", path))
    if len(clauses) == 1 and len(clauses[0]) > 1:
        hints += [_trying(finding, _named(one), without(clauses, one), path) for one in clauses[0]]
    return [hint for hint in hints if hint]


def _named(term: Term) -> str:
    return gettext("Sans «\u00a0%s\u00a0»") % term.text


def _trying(finding: Finding, sentence: str, words: str, path: str) -> Hint | None:
    query = finding.query.with_words(words)
    count = finding.asking(query).count
    return Hint(sentence, count, query.address(path)) if count else None

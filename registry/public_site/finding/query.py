"""What is asked, as the address says it: words, choices, an order, a page."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from urllib.parse import urlencode

from django.http import QueryDict
from django.utils.translation import gettext

from registry.public_site.finding.index import PART
from registry.public_site.finding.kinds import KINDS
from registry.public_site.finding.scopes import Scope
from registry.public_site.law_words import told

WORDS, SORT, PAGE = "mots", "tri", "page"
ONCE = {WORDS, SORT, PAGE}
BY_TITLE, BY_DAY = "titre", "recent"
SORTS = {
    "": "Dans l’ordre publié",
    BY_TITLE: "Par titre",
    BY_DAY: "Les plus récentes d’abord",
}

MOST_SIGNS = 8_000
MOST_LETTERS = 200
MOST_WORDS = 20
MOST_REPEATS = 20
LAST_PAGE = 100_000
MOST_FAULTS = 5
LONGEST_QUOTE = 60


@dataclass(frozen=True)
class Query:
    """What is asked; `choices` has the values chosen for each facet, in the order chosen."""

    words: str = ""
    choices: dict[str, tuple[str, ...]] = field(default_factory=dict)
    sort: str = ""
    page: int = 1

    @property
    def is_narrowed(self) -> bool:
        """Whether it asks for less than everything."""
        return bool(self.words or self.choices)

    @property
    def only_parts(self) -> tuple[str, ...]:
        """The parts asked for, when nothing else narrows the list."""
        is_alone = len(self.choices) == 1 and not self.words
        return self.choices.get(PART, ()) if is_alone else ()

    def pairs(self) -> Iterator[tuple[str, str]]:
        """What is asked, as names and values of an address, without the page."""
        if self.words:
            yield WORDS, self.words
        for key, values in self.choices.items():
            yield from ((key, value) for value in values)
        if self.sort:
            yield SORT, self.sort

    def address(self, path: str) -> str:
        """The address that asks it there, from the first page."""
        written = urlencode([*self.pairs()])
        return f"{path}?{written}" if written else path

    def without(self, facet: str, value: str | None = None) -> "Query":
        """The same, one value of a facet less; the whole facet less when no value is given."""
        left = tuple(one for one in self.choices[facet] if value is not None and one != value)
        others = {key: values for key, values in self.choices.items() if key != facet or left}
        return replace(self, choices=others | ({facet: left} if left else {}), page=1)

    def with_words(self, words: str) -> "Query":
        """The same, with other words."""
        return replace(self, words=words, page=1)

    def within(self, scope: Scope) -> "Query":
        """The same without what that scope does not have."""
        kept = {
            key: held
            for key, values in self.choices.items()
            if key in scope.facets and (held := tuple(v for v in values if scope.has(key, v)))
        }
        return replace(self, choices=kept, page=1)


class BadQueryError(Exception):
    """The address asks for what cannot be; `kept` is what of it can be asked all the same."""

    def __init__(self, faults: list[str], kept: Query) -> None:
        """Keep the sentences for the reader."""
        super().__init__(" ".join(faults))
        self.faults = faults[:MOST_FAULTS]
        self.kept = kept


def asked(data: QueryDict, address: str, scope: Scope) -> Query:
    """The query of an address; BadQueryError says all that is wrong with it."""
    if len(address) > MOST_SIGNS:
        raise BadQueryError([gettext("Cette adresse est trop longue.")], Query())
    faults: list[str] = []
    choices: dict[str, tuple[str, ...]] = {}
    for name, values in data.lists():
        if name in scope.facets:
            if held := tuple(_chosen(name, values, scope, faults)):
                choices[name] = held
        elif name not in ONCE:
            faults.append(gettext("%s n’est pas un filtre de cette page.") % _quoted(name))
        elif len(values) > 1:
            faults.append(gettext("%s ne s’écrit qu’une fois.") % _quoted(name))
    in_order = {key: choices[key] for key in scope.facets if key in choices}
    words, sort = _words(data.get(WORDS, ""), faults), _sort(data.get(SORT, ""), faults)
    query = Query(words, in_order, sort, _page(data.get(PAGE, ""), faults))
    if faults:
        raise BadQueryError(faults, query)
    return query


def _chosen(name: str, values: list[str], scope: Scope, faults: list[str]) -> Iterator[str]:
    if len(values) > MOST_REPEATS:
        sentence = gettext("%(title)s\u00a0: choisissez au plus %(most)s valeurs.")
        faults.append(sentence % {"title": told(KINDS[name].title), "most": MOST_REPEATS})
        return
    for value in dict.fromkeys(values):
        if value and scope.has(name, value):
            yield value
        elif value:
            sentence = gettext("%(title)s\u00a0: %(value)s ne se trouve pas ici.")
            faults.append(sentence % {"title": told(KINDS[name].title), "value": _quoted(value)})


def _words(words: str, faults: list[str]) -> str:
    words = words.strip()
    if "\0" in words:
        faults.append(gettext("Mots\u00a0: un signe ne se lit pas."))
        return ""
    if len(words) > MOST_LETTERS:
        faults.append(gettext("Mots\u00a0: écrivez au plus %s signes.") % MOST_LETTERS)
    elif len(words.split()) > MOST_WORDS:
        faults.append(gettext("Mots\u00a0: écrivez au plus %s mots.") % MOST_WORDS)
    return " ".join(words[:MOST_LETTERS].split()[:MOST_WORDS])


def _sort(sort: str, faults: list[str]) -> str:
    if sort in SORTS:
        return sort
    faults.append(gettext("%s n’est pas un ordre de cette liste.") % _quoted(sort))
    return ""


def _page(page: str, faults: list[str]) -> int:
    if not page:
        return 1
    if page.isascii() and page.isdigit() and 0 < int(page[:9]) <= LAST_PAGE and len(page) < 9:
        return int(page)
    faults.append(gettext("%s n’est pas un numéro de page.") % _quoted(page))
    return 1


def _quoted(text: str) -> str:
    shown = "".join(sign if sign.isprintable() else "\ufffd" for sign in text[:LONGEST_QUOTE])
    more = "…" if len(text) > LONGEST_QUOTE else ""
    return gettext("«\u00a0%s\u00a0»") % f"{shown}{more}"
